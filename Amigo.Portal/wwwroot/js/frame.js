// The frame's small comforts. Menus are <details>: they open without this file, which closes them as people expect.

const closeAll = (except) => {
  for (const menu of document.querySelectorAll('details[data-dropdown][open]')) {
    if (menu !== except && !menu.contains(except)) {
      menu.open = false;
    }
  }
};

document.addEventListener('click', (event) => closeAll(event.target));
document.addEventListener('focusin', (event) => closeAll(event.target));

const menuButton = document.querySelector('[data-menu]');
const setMenu = (open) => {
  menuButton.setAttribute('aria-expanded', String(open));
  document.getElementById(menuButton.getAttribute('aria-controls')).classList.toggle('is-open', open);
};
menuButton?.addEventListener('click', () => setMenu(menuButton.getAttribute('aria-expanded') !== 'true'));

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') {
    return;
  }
  const open = event.target.closest?.('details[data-dropdown][open]');
  if (open) {
    open.open = false;
    open.querySelector('summary').focus();
  } else if (menuButton?.getAttribute('aria-expanded') === 'true') {
    setMenu(false);
    menuButton.focus();
  }
});

// <input data-filter="list-id">: narrows a list already on the page; each entry is a [data-filter-item].
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
for (const input of document.querySelectorAll('input[data-filter]')) {
  const list = document.getElementById(input.dataset.filter);
  const status = document.getElementById(`${input.dataset.filter}-etat`);
  if (!list) {
    continue;
  }
  const items = [...list.querySelectorAll('[data-filter-item]')].map((element) => ({ element, text: fold(element.textContent) }));
  input.addEventListener('input', () => {
    const words = fold(input.value).split(/\s+/);
    let shown = 0;
    for (const { element, text } of items) {
      element.hidden = !words.every((word) => text.includes(word));
      shown += element.hidden ? 0 : 1;
    }
    if (status) {
      status.textContent = shown === 0 ? 'Aucun résultat' : shown === 1 ? '1 résultat' : `${shown} résultats`;
    }
  });
}

// <button data-print>: shown only with JavaScript, through .amigo-js.
document.addEventListener('click', (event) => event.target.closest?.('[data-print]') && print());
