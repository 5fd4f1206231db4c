// One-key shortcuts of the queues and of a request. They can be switched off, never fire while someone writes, and only press what the
// page already offers: links, buttons and forms do the work.

const storageKey = 'amigo-raccourcis';
const dialog = document.getElementById('raccourcis');
const toggle = dialog.querySelector('[data-shortcuts-on]');

const read = () => {
  try {
    return localStorage.getItem(storageKey) !== 'non';
  } catch {
    return true;
  }
};
let isOn = read();
toggle.checked = isOn;
toggle.addEventListener('change', () => {
  isOn = toggle.checked;
  try {
    localStorage.setItem(storageKey, isOn ? 'oui' : 'non');
  } catch {
    // Not kept on this device: it holds for this page.
  }
});

const help = () => dialog.showModal();
document.querySelector('[data-shortcuts-open]')?.addEventListener('click', help);

// The row cursor is the focus itself, on the link of the row: screen readers follow it and Enter opens.
const links = () => [...document.querySelectorAll('#lignes tbody .amigo-reference')];
const current = () => document.activeElement?.closest?.('#lignes tbody tr') ?? document.querySelector('#lignes tr.is-current');

const moveTo = (link) => {
  if (!link) {
    return;
  }
  const subject = link.closest('tr').querySelector('.is-subject');
  if (subject) {
    subject.id ||= `objet-${link.textContent}`;
    link.setAttribute('aria-describedby', subject.id);
  }
  link.focus({ preventScroll: true });
  link.closest('tr').scrollIntoView({ block: 'nearest' });
};

const step = (by) => {
  const all = links();
  const at = all.indexOf(current()?.querySelector('.amigo-reference'));
  moveTo(all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]);
};

document.addEventListener('focusin', ({ target }) => {
  const row = target.closest('#lignes tbody tr');
  if (row) {
    document.querySelector('#lignes tr.is-current')?.classList.remove('is-current');
    row.classList.add('is-current');
  }
});

// After a row was taken the page comes back without it: the cursor stays at the same height.
const placeKey = 'amigo-rang';
const keepPlace = () => sessionStorage.setItem(placeKey, String(links().indexOf(current()?.querySelector('.amigo-reference'))));
const place = sessionStorage.getItem(placeKey);
if (place !== null && links().length > 0) {
  sessionStorage.removeItem(placeKey);
  moveTo(links()[Math.min(Number(place), links().length - 1)]);
}

// On a request, the buttons of the quick bar do the work.
const press = (action) => document.querySelector(`.amigo-quick [data-action="${action}"]`)?.click();

const writeAnswer = () => {
  const form = document.getElementById('formulaire-commenter');
  // Who already writes keeps their place: focus given again takes the cursor back to the start.
  if (form?.contains(document.activeElement)) {
    return;
  }
  press('commenter');
  (form?.querySelector('trix-editor') ?? form?.querySelector('textarea'))?.focus();
};

const take = () => {
  const button = current()?.querySelector('[data-take]');
  if (button) {
    keepPlace();
    button.click();
    return;
  }
  press('prendre-en-charge');
};

const answer = () => {
  const link = current()?.querySelector('.amigo-reference');
  if (link) {
    location.assign(`${link.href}#formulaire-commenter`);
  } else {
    writeAnswer();
  }
};

const keys = {
  j: () => step(1),
  k: () => step(-1),
  t: take,
  r: answer,
  x: () => current()?.querySelector('[data-tick]')?.click(),
  '/': () => document.getElementById('filtre')?.focus(),
  '?': help,
};

const isWriting = (element) =>
  element.isContentEditable || element.matches('textarea, select, trix-editor, input:not([type="checkbox"], [type="radio"])');

document.addEventListener('keydown', (event) => {
  const does = Object.hasOwn(keys, event.key) && keys[event.key];
  if (!isOn || !does || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
    return;
  }
  if (document.querySelector('dialog[open]') || isWriting(event.target) || (event.repeat && does !== keys.j && does !== keys.k)) {
    return;
  }
  event.preventDefault();
  does();
});

// Coming from a queue to answer: the browser opens the form, the cursor goes to its field once the editor is dressed.
if (location.hash === '#formulaire-commenter') {
  if (document.readyState === 'complete') {
    writeAnswer();
  } else {
    addEventListener('load', () => requestAnimationFrame(writeAnswer));
  }
}
