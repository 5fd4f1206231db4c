// Turns <textarea data-rich-text> into a Trix editor. The textarea stays in the form, hidden, and is posted with HTML; the hidden input
// that says so is the [data-rich-text-format-for] naming the textarea. Files never enter the text: they go to the form's uploads.

const sprite = document.querySelector('.amigo-icon use')?.getAttribute('href').split('#')[0];

const tools = [
  ['attribute', 'bold', 'Gras', 'type-bold', 'b'],
  ['attribute', 'italic', 'Italique', 'type-italic', 'i'],
  ['attribute', 'strike', 'Barré', 'type-strikethrough'],
  ['attribute', 'href', 'Lien', 'link-45deg', 'k', 'link'],
  [],
  ['attribute', 'bullet', 'Liste à puces', 'list-ul'],
  ['attribute', 'number', 'Liste numérotée', 'list-ol'],
  ['attribute', 'quote', 'Citation', 'quote'],
  ['attribute', 'code', 'Texte brut, message d’erreur', 'code'],
  [],
  ['action', 'decreaseNestingLevel', 'Réduire le retrait', 'text-indent-right'],
  ['action', 'increaseNestingLevel', 'Augmenter le retrait', 'text-indent-left'],
  [],
  ['action', 'undo', 'Annuler la frappe', 'arrow-90deg-left', 'z'],
  ['action', 'redo', 'Rétablir la frappe', 'arrow-90deg-right', 'shift+z'],
];

const toolButton = ([kind, name, title, icon, key, action]) => {
  if (!kind) {
    return '<span role="separator" aria-orientation="vertical"></span>';
  }
  const keyText = key ? ` data-trix-key="${key}"` : '';
  const actionText = action ? ` data-trix-action="${action}"` : '';
  return `<button type="button" tabindex="0" data-trix-${kind}="${name}"${actionText}${keyText} title="${title}" aria-label="${title}">
    <svg class="amigo-icon" aria-hidden="true" focusable="false"><use href="${sprite}#${icon}"></use></svg></button>`;
};

const toolbarHtml = `
  <div class="amigo-rich-tools" role="toolbar" aria-label="Mise en forme">${tools.map(toolButton).join('')}</div>
  <div class="trix-dialogs" data-trix-dialogs>
    <div class="trix-dialog trix-dialog--link" data-trix-dialog="href" data-trix-dialog-attribute="href">
      <div class="trix-dialog__link-fields">
        <input type="url" name="href" class="form-control" placeholder="https://…" aria-label="Adresse du lien" data-trix-validate-href required data-trix-input disabled>
        <button type="button" class="btn btn-sm btn-primary" data-trix-method="setAttribute">Ajouter le lien</button>
        <button type="button" class="btn btn-sm btn-outline-secondary" data-trix-method="removeAttribute">Retirer le lien</button>
      </div>
    </div>
  </div>`;

const asHtml = (text) => {
  const holder = document.createElement('div');
  holder.textContent = text;
  return holder.innerHTML.replace(/\r?\n/g, '<br>');
};

const upgrade = (textarea) => {
  const { id } = textarea;
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
  const format = document.querySelector(`input[data-rich-text-format-for="${CSS.escape(id)}"]`);
  if (format?.value !== 'html') {
    textarea.value = asHtml(textarea.value);
  }
  if (format) {
    format.value = 'html';
  }

  const toolbar = document.createElement('trix-toolbar');
  toolbar.id = `${id}-outils`;
  toolbar.innerHTML = toolbarHtml;
  const editor = document.createElement('trix-editor');
  editor.className = `${textarea.className} amigo-rich`;
  editor.setAttribute('toolbar', toolbar.id);
  editor.setAttribute('input', `${id}-source`);
  editor.setAttribute('role', 'textbox');
  editor.setAttribute('aria-multiline', 'true');
  for (const name of ['aria-describedby', 'aria-invalid', 'placeholder']) {
    if (textarea.hasAttribute(name)) {
      editor.setAttribute(name, textarea.getAttribute(name));
    }
  }
  if (textarea.required) {
    // The hidden textarea could not show the browser's own message: the server checks it.
    textarea.required = false;
    editor.setAttribute('aria-required', 'true');
  }

  // The editor takes the field's id, so that the label and the error summary lead to it.
  textarea.id = `${id}-source`;
  textarea.hidden = true;
  editor.id = id;
  if (label) {
    label.id ||= `${id}-libelle`;
    editor.setAttribute('aria-labelledby', label.id);
    label.addEventListener('click', () => editor.focus());
  }
  textarea.before(toolbar, editor);

  // Tab always leaves the editor: nesting has its own buttons.
  editor.parentElement.addEventListener('keydown', (event) => {
    if (event.key === 'Tab' && event.target === editor) {
      event.stopPropagation();
    }
  }, true);
};

document.addEventListener('trix-file-accept', (event) => {
  event.preventDefault();
  event.target.closest('form')?.querySelector('[data-uploads]')?.dispatchEvent(new CustomEvent('amigo:files', { detail: [event.file] }));
});
document.addEventListener('trix-attachment-add', (event) => event.attachment.remove());

const upgradeAll = (root) => root.querySelectorAll('textarea[data-rich-text]:not([hidden])').forEach(upgrade);
upgradeAll(document);
document.addEventListener('htmx:load', (event) => upgradeAll(event.target));
