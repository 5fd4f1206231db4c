// Sends each chosen, dropped or pasted file at once and keeps its identifier in the form. Without this file the input posts them itself.
// Markup: Pages/Shared/_Uploads.cshtml.

const sprite = document.querySelector('.amigo-icon use')?.getAttribute('href').split('#')[0];
const icons = [[/^image\//, 'file-earmark-image'], [/pdf$/, 'file-earmark-pdf'], [/zip|compressed/, 'file-earmark-zip'], [/^text\/|word|document/, 'file-earmark-text']];
const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const sizeText = (bytes) =>
  bytes < 1024 ? `${bytes}\u00A0${bytes < 2 ? 'octet' : 'octets'}`
    : bytes < 1048576 ? `${number.format(bytes / 1024)}\u00A0Ko`
      : `${number.format(bytes / 1048576)}\u00A0Mo`;

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const icon = (name) => {
  const holder = document.createElement('template');
  holder.innerHTML = `<svg class="amigo-icon" aria-hidden="true" focusable="false"><use href="${sprite}#${name}"></use></svg>`;
  return holder.content.firstChild;
};

const hasFiles = (transfer) => [...(transfer?.types ?? [])].includes('Files');

class Uploads {
  constructor(root) {
    this.root = root;
    this.form = root.closest('form');
    this.input = root.querySelector('input[type="file"]');
    this.list = root.querySelector('[data-uploads-list]');
    this.status = root.querySelector('[data-uploads-status]');
    this.maxSize = Number(root.dataset.maxSize) || Infinity;
    this.maxFiles = Number(root.dataset.maxFiles) || Infinity;
    this.pending = new Set();
    root.classList.add('is-active');

    for (const item of this.list.querySelectorAll('.amigo-file')) {
      // The box that keeps a file without JavaScript gives way to the button that removes it.
      const keep = item.querySelector('[data-uploads-keep]');
      keep?.replaceWith(make('input', { type: 'hidden', name: 'PiecesJointes', value: keep.querySelector('input').value }));
      this.addRemove(item, item.querySelector('.amigo-file-name').textContent.trim());
    }
    this.input.addEventListener('change', () => {
      this.add([...this.input.files]);
      this.input.value = '';
    });
    root.addEventListener('amigo:files', (event) => this.add(event.detail));

    // In the capture phase: the rich text editor must not take the files first.
    this.form.addEventListener('paste', (event) => {
      const files = [...event.clipboardData.files];
      if (files.length > 0 && !event.clipboardData.types.includes('text/html')) {
        event.preventDefault();
        event.stopPropagation();
        this.add(files);
      }
    }, true);
    for (const [name, over] of [['dragenter', true], ['dragover', true], ['dragleave', false], ['drop', false]]) {
      this.form.addEventListener(name, (event) => {
        if (hasFiles(event.dataTransfer)) {
          event.preventDefault();
          event.stopPropagation();
          root.classList.toggle('is-over', over);
          if (name === 'drop') {
            this.add([...event.dataTransfer.files]);
          }
        }
      }, true);
    }
    this.form.addEventListener('submit', (event) => this.waitBeforeSubmit(event));
  }

  say(text) {
    this.status.textContent = text;
  }

  add(files) {
    files.forEach((file) => this.addOne(file));
  }

  addOne(file) {
    const name = file.name || 'image collée.png';
    const known = this.list.querySelectorAll('.amigo-file:not(.is-refused)').length;
    const item = make('li', { className: 'amigo-file' },
      icon(icons.find(([pattern]) => pattern.test(file.type))?.[1] ?? 'file-earmark'),
      make('span', { className: 'amigo-file-name', textContent: name }),
      make('span', { className: 'amigo-file-size', textContent: sizeText(file.size) }));
    this.list.append(item);
    if (known >= this.maxFiles) {
      this.refuse(item, name, `Vous pouvez joindre au plus ${this.maxFiles} fichiers.`);
    } else if (file.size > this.maxSize) {
      this.refuse(item, name, `Ce fichier dépasse la taille autorisée (${sizeText(this.maxSize)}).`);
    } else if (file.size === 0) {
      this.refuse(item, name, 'Ce fichier est vide.');
    } else {
      this.send(item, file, name);
    }
  }

  send(item, file, name) {
    const request = new XMLHttpRequest();
    const progress = make('progress', { max: 100, value: 0 });
    progress.setAttribute('aria-label', `Envoi de ${name}`);
    const cancel = make('button', { type: 'button', className: 'btn btn-sm btn-outline-secondary', textContent: 'Annuler' });
    cancel.setAttribute('aria-label', `Annuler l’envoi de ${name}`);
    cancel.addEventListener('click', () => request.abort());
    item.append(progress, cancel);
    this.pending.add(request);
    this.say(`Envoi de ${name}`);

    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) {
        progress.value = (100 * event.loaded) / event.total;
      }
    });
    request.addEventListener('abort', () => {
      this.drop(item, `Envoi de ${name} annulé`);
    });
    request.addEventListener('loadend', () => {
      this.pending.delete(request);
      progress.remove();
      cancel.remove();
      if (item.isConnected) {
        this.finish(item, name, request);
      }
      if (this.pending.size === 0) {
        this.resume?.();
      }
    });
    request.open('POST', this.root.dataset.uploadUrl);
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('RequestVerificationToken', this.form.elements.__RequestVerificationToken?.value ?? '');
    const body = new FormData();
    body.append('fichier', file, name);
    request.send(body);
  }

  finish(item, name, request) {
    const { response, status } = request;
    if (status >= 200 && status < 300 && response?.id) {
      item.querySelector('.amigo-file-size').textContent = sizeText(response.taille);
      item.querySelector('.amigo-file-name').textContent = response.nom;
      item.append(make('input', { type: 'hidden', name: 'PiecesJointes', value: response.id }));
      this.addRemove(item, name);
      this.say(`${name} est joint`);
      return;
    }
    const fallback = status === 413 ? 'Ce fichier est trop volumineux.' : 'L’envoi a échoué. Vérifiez votre connexion, puis réessayez.';
    this.refuse(item, name, response?.message ?? fallback);
  }

  refuse(item, name, message) {
    item.classList.add('is-refused');
    item.append(make('p', { className: 'amigo-error', textContent: message }));
    this.addRemove(item, name);
    this.say(`${name} : ${message}`);
  }

  addRemove(item, name) {
    const button = make('button', { type: 'button', className: 'btn btn-sm btn-outline-secondary' }, icon('trash3'), 'Retirer');
    button.setAttribute('aria-label', `Retirer ${name}`);
    button.addEventListener('click', () => this.drop(item, `${name} est retiré`));
    item.querySelector('.amigo-file-size').after(button);
  }

  drop(item, message) {
    const hadFocus = item.contains(document.activeElement);
    item.remove();
    this.say(message);
    if (hadFocus) {
      this.input.focus();
    }
  }

  waitBeforeSubmit(event) {
    const { form } = this;
    const { submitter } = event;
    // forms.js asks its question first.
    const asksFirst = (submitter?.dataset.confirm ?? form.dataset.confirm) && !('confirmed' in form.dataset);
    if (this.pending.size === 0 || event.defaultPrevented || asksFirst) {
      return;
    }
    event.preventDefault();
    this.say('Vos fichiers finissent d’arriver ; le formulaire sera envoyé aussitôt après.');
    const refused = this.list.querySelectorAll('.is-refused').length;
    this.resume = () => {
      this.resume = null;
      // A file refused meanwhile is news: the person decides whether to go on without it.
      if (this.list.querySelectorAll('.is-refused').length === refused) {
        form.dataset.confirmed = '';
        form.requestSubmit(submitter);
        delete form.dataset.confirmed;
      }
    };
  }
}

const start = (root) => root.querySelectorAll('[data-uploads]:not(.is-active)').forEach((element) => new Uploads(element));
start(document);
document.addEventListener('htmx:load', (event) => start(event.target));
