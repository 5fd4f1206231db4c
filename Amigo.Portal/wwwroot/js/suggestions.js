// <input data-suggestions="address">: proposes results while someone types (ARIA combobox with a listbox). Without this file, or without
// choosing a proposal, Enter searches as always.

const shortest = 2;
const delay = 120;
let boxes = 0;

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
};

// marks: start, length, start, length…
const marked = ({ text, marks }) => {
  const parts = [];
  let position = 0;
  for (let i = 0; i < marks.length; i += 2) {
    parts.push(text.slice(position, marks[i]), element('mark', {}, text.slice(marks[i], marks[i] + marks[i + 1])));
    position = marks[i] + marks[i + 1];
  }
  return [...parts, text.slice(position)];
};

const count = (number) => (number === 0 ? 'Aucune suggestion' : number === 1 ? '1 suggestion' : `${number} suggestions`);

const attach = (input) => {
  const id = `suggestions-${++boxes}`;
  const list = element('div', { id, role: 'listbox', class: 'amigo-suggestions', 'aria-label': 'Suggestions', hidden: '' });
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  const holder = input.parentElement;
  holder.classList.add('amigo-has-suggestions');
  holder.append(list, status);
  for (const [key, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id, 'aria-haspopup': 'listbox',
  })) {
    input.setAttribute(key, value);
  }

  let options = [];
  let active = -1;
  let asked = input.value;
  let timer = 0;
  let request = new AbortController();

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const forget = () => {
    clearTimeout(timer);
    request.abort();
    close();
  };

  const activate = (index) => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[active];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };

  const show = (groups) => {
    options = [];
    active = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...groups.map(({ label, items }, place) => {
      const title = element('div', { id: `${id}-g${place}`, class: 'amigo-suggestions-title', role: 'presentation' }, label);
      return element('div', { role: 'group', 'aria-labelledby': title.id }, title, ...items.map(({ title: text, detail, href }) => {
        const option = element('div', { id: `${id}-${options.length}`, role: 'option', 'aria-selected': 'false', 'data-href': href }, element('span', {}, ...marked(text)));
        if (detail) {
          option.append(' ', element('small', {}, ...marked(detail)));
        }
        options.push(option);
        return option;
      }));
    }));
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    status.textContent = count(options.length);
  };

  const ask = async (text) => {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    try {
      const answer = await fetch(`${input.dataset.suggestions}?q=${encodeURIComponent(text)}`, { signal, headers: { Accept: 'application/json' } });
      // Signed out meanwhile: the sign-in page comes instead, and searching will say so.
      if (!answer.ok || answer.redirected) {
        return;
      }
      const groups = await answer.json();
      if (!signal.aborted && input.value === text && document.activeElement === input) {
        show(groups);
      }
    } catch {
      // Aborted, or no network: suggestions are a comfort.
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    asked = input.value;
    if (asked.trim().length < shortest) {
      request.abort();
      close();
      status.textContent = '';
      return;
    }
    timer = setTimeout(ask, delay, asked);
  });

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const isOpen = !list.hidden;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (!isOpen) {
          if (input.value.trim().length >= shortest) {
            ask(input.value);
          }
          return;
        }
        // One more place than there are options: the box itself.
        const step = event.key === 'ArrowDown' ? 1 : -1;
        const places = options.length + 1;
        activate((active + 1 + step + places) % places - 1);
        break;
      }
      case 'Enter':
        if (isOpen && options[active]) {
          event.preventDefault();
          location.assign(options[active].dataset.href);
        }
        forget();
        break;
      case 'Escape':
        if (isOpen) {
          event.preventDefault();
          event.stopPropagation();
          forget();
        }
        break;
      case 'Tab':
        forget();
        break;
    }
  });

  // Before the box loses the focus, so that the list is still there when the button comes up.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) {
      location.assign(option.dataset.href);
    }
  });
  input.addEventListener('blur', forget);
  input.form?.addEventListener('submit', forget);
};

document.querySelectorAll('input[data-suggestions]').forEach(attach);
