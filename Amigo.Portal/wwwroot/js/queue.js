// The queues of an agent: the selection and its bar. Without this file the bar is always there and does the same.

const ticks = () => [...document.querySelectorAll('[data-tick]')];

const showSelection = () => {
  const bar = document.querySelector('[data-bulk]');
  if (!bar) {
    return;
  }
  const all = ticks();
  const count = all.filter((tick) => tick.checked).length;
  if (bar.hidden !== (count === 0)) {
    bar.hidden = count === 0;
  }
  const words = count < 2 ? `${count} demande cochée` : `${count} demandes cochées`;
  const said = bar.querySelector('[data-bulk-count]');
  if (said.textContent !== words) {
    said.textContent = words;
  }
  const whole = document.querySelector('[data-tick-all]');
  whole.checked = count > 0 && count === all.length;
  whole.indeterminate = count > 0 && count < all.length;
  for (const tick of all) {
    const row = tick.closest('tr');
    row.classList.toggle('is-ticked', tick.checked);
    // A row that was brought up to date is ticked as it is now; a ticked one stays what its reader saw.
    if (!tick.checked) {
      tick.value = row.dataset.target;
    }
  }
};

document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-tick-all]')) {
    for (const tick of ticks()) {
      tick.checked = target.checked;
    }
  }
  if (target.matches('[data-tick-all], [data-tick]')) {
    showSelection();
  }
});
addEventListener('pageshow', showSelection);
showSelection();
// Filters and live updates rewrite the list.
new MutationObserver(showSelection).observe(document.querySelector('#tableau') ?? document.body, {
  childList: true, subtree: true, attributes: true, attributeFilter: ['hidden', 'data-target'],
});

// A filter that says nothing is left out of the address.
document.addEventListener('htmx:configRequest', ({ detail }) => {
  if (!detail.elt.matches('[data-drop-empty]')) {
    return;
  }
  for (const [name, value] of [...detail.formData.entries()]) {
    if (value === '') {
      detail.formData.delete(name);
    }
  }
});

// What a selection led to is read first.
document.querySelector('[data-focus]')?.focus();
