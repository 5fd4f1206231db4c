// Makes what is on the page like what the server just gave, by the least change, and leaves alone what its reader is busy with.
/* global Idiomorph, htmx */

const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;

// What scripts and readers change, and the server does not know of.
const isReaders = (name, element) =>
  (name === 'open' && element.localName === 'details')
  || (element.localName === 'tr' && (name === 'class' || name === 'tabindex' || name.startsWith('aria-')))
  || (name === 'tabindex' && element.matches('li'));

const isTouched = (control) => {
  switch (control.type) {
    case 'hidden':
    case 'submit':
    case 'button':
      // A file sent ahead.
      return control.name === 'PiecesJointes';
    case 'checkbox':
    case 'radio':
      return control.checked !== control.defaultChecked;
    case 'file':
      return control.files.length > 0;
    case 'textarea':
      return control.value.replace(/<[^>]*>|&nbsp;|\s/g, '') !== '';
    case 'select-one':
    case 'select-multiple':
      return [...control.options].some((option, index) => option.selected !== option.defaultSelected && !(index === 0 && !control.querySelector('[selected]')));
    default:
      return control.value !== control.defaultValue;
  }
};

const isBusy = (form) => form.contains(document.activeElement) || 'sending' in form.dataset
  || form.querySelector('.amigo-file progress') !== null || [...form.elements].some(isTouched);

const wake = (element) => {
  htmx.process(element);
  htmx.trigger(element, 'htmx:load');
};

const referenceOf = (row) => /\/tickets\/(R-\d+)/.exec(row.querySelector('a[href*="/tickets/R-"]')?.getAttribute('href') ?? '')?.[1];

// A row is its request: it keeps its box, its focus and its place under the eye while others come and go.
const nameRows = (list) => {
  const rows = [...list.querySelectorAll('tbody tr')];
  for (const row of rows) {
    const reference = referenceOf(row);
    if (reference) {
      row.id ||= `rang-${reference}`;
    }
  }
  return rows;
};

const numberOf = (row) => Number(referenceOf(row)?.slice(2) ?? 0);

const keepFocus = (rows, work) => {
  const row = document.activeElement.closest?.('tbody tr');
  const place = rows.indexOf(row);
  work();
  if (place >= 0 && !row.isConnected && document.activeElement === document.body) {
    const left = document.querySelectorAll('#lignes tbody tr');
    left[Math.min(place, left.length - 1)]?.querySelector('a')?.focus({ preventScroll: true });
  }
};

// Once the top of the list is out of sight, the row under the eye stays there.
const keepScroll = (rows, work) => {
  const seen = rows.length > 0 && rows[0].getBoundingClientRect().top < 0
    ? rows.find((row) => row.getBoundingClientRect().top >= 0) : null;
  const before = seen?.getBoundingClientRect().top;
  work();
  if (seen?.isConnected) {
    scrollBy({ top: seen.getBoundingClientRect().top - before, behavior: 'instant' });
  }
};

// Gives the number of requests that were not there before.
export const morphList = (list, fresh) => {
  const rows = nameRows(list);
  nameRows(fresh);
  const known = Math.max(0, ...rows.map(numberOf));
  keepFocus(rows, () => keepScroll(rows, () => Idiomorph.morph(list, fresh, {
    callbacks: {
      beforeNodeMorphed: (now) => !(isElement(now) && now.matches('input:not([type=hidden]), select, textarea')),
      beforeAttributeUpdated: (name, element) => !isReaders(name, element),
    },
  })));
  htmx.process(list);
  const added = [...list.querySelectorAll('tbody tr')].filter((row) => numberOf(row) > known && !rows.includes(row));
  for (const row of added) {
    row.classList.add('is-new');
    setTimeout(() => row.classList.remove('is-new'), 30_000);
  }
  return added.length;
};

// A form that was moved keeps its text and its focus, but the browser takes the cursor of an editor back to its start.
const keepCursor = (work) => {
  const { activeElement } = document;
  const selection = getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  work();
  if (activeElement.isContentEditable && activeElement.contains(anchorNode) && activeElement.contains(focusNode) && activeElement.isConnected) {
    activeElement.focus({ preventScroll: true });
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  }
};

// Gives the lines added to the journal, and whether something that changed was left as it was because someone is writing.
export const morphTicket = (page, fresh) => {
  const forms = [];
  const lines = new Set([...page.querySelectorAll('.amigo-timeline > li')].map((line) => line.id));
  let isHeld = false;
  // What was just said to this reader, and to nobody else, stays.
  const said = page.querySelector('.amigo-flash');
  if (said && !fresh.querySelector('.amigo-flash')) {
    fresh.querySelector('.amigo-page-header').before(said.cloneNode(true));
  }
  keepCursor(() => Idiomorph.morph(page, fresh, {
    morphStyle: 'innerHTML',
    callbacks: {
      beforeNodeMorphed: (now, next) => {
        if (!isElement(now)) {
          return true;
        }
        if (now.localName === 'form') {
          forms.push([now, next]);
        }
        return now.localName !== 'form' && !now.matches('[data-live], script');
      },
      beforeNodeRemoved: (node) => {
        const isKept = isElement(node) && [node, ...node.querySelectorAll('form')].some((form) => form.localName === 'form' && isBusy(form));
        isHeld ||= isKept;
        return !isKept;
      },
      afterNodeAdded: (node) => isElement(node) && wake(node),
      beforeAttributeUpdated: (name, element) => !isReaders(name, element),
    },
  }));
  // An editor cannot be morphed: a form that nobody touched is made anew, one that someone fills in stays whole.
  for (const [now, next] of forms) {
    if (now.isConnected && !isBusy(now)) {
      const made = document.importNode(next, true);
      now.replaceWith(made);
      wake(made.parentElement);
    }
  }
  const added = [...page.querySelectorAll('.amigo-timeline > li')].filter((line) => !lines.has(line.id));
  added.forEach((line) => line.classList.add('is-new'));
  return { added, isHeld };
};
