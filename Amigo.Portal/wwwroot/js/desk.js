// What one click puts into an agent's answer: the link of an article, a canned answer. Without this file the same links show the page
// again with the text in the answer's field.

const openEditor = () => {
  const form = document.querySelector('details[name="action"][open]') ?? document.getElementById('action-commenter');
  if (!form?.querySelector('trix-editor')) {
    return null;
  }
  form.open = true;
  return form.querySelector('trix-editor');
};

const insert = (editor, html) => {
  editor.focus();
  editor.editor.insertHTML(html);
  editor.scrollIntoView({ block: 'nearest' });
};

const linkHtml = (address, title) => {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = title;
  return `${link.outerHTML}&nbsp;`;
};

document.addEventListener('click', async (event) => {
  const source = event.target.closest?.('[data-insert-link], [data-insert-from]');
  const editor = source && openEditor();
  if (!editor || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const { insertLink, insertTitle, insertFrom } = source.dataset;
  if (insertLink) {
    insert(editor, linkHtml(insertLink, insertTitle));
    return;
  }
  const response = await fetch(insertFrom).catch(() => null);
  if (response?.ok) {
    const text = await response.text();
    // A form that nobody had touched may have been made anew meanwhile.
    insert(openEditor() ?? editor, text);
  } else {
    location.assign(source.href);
  }
});

// A button above that leads to a form below opens it, closes the others and puts the cursor in its first field.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#formulaire-"]');
  const details = link && document.getElementById(link.hash.slice(1))?.closest('details');
  if (details) {
    event.preventDefault();
    details.open = true;
    details.scrollIntoView({ block: 'start' });
    details.querySelector('select, input:not([type="hidden"], :disabled), trix-editor, textarea:not([hidden])')?.focus({ preventScroll: true });
  }
});
