// The text editor of administrators: line numbers, what is wrong in the margin as one types, words to complete with, a preview that follows.
// The form works without any of it: the server checks everything again.

const pauseBeforeCheck = 700;
const pauseBeforePreview = 400;
const mostProposed = 60;

const form = document.querySelector('[data-editor]');
const area = form?.querySelector('textarea');

if (area) {
  const status = form.querySelector('[data-editor-status]');
  const say = (text, state = '') => {
    status.textContent = text;
    status.className = `amigo-editor-status ${state}`;
  };

  // The margin
  const holder = document.createElement('div');
  holder.className = 'amigo-editor';
  const margin = document.createElement('div');
  margin.className = 'amigo-editor-margin';
  const numbers = document.createElement('ol');
  numbers.setAttribute('aria-label', 'Lignes qui ont un constat');
  margin.append(numbers);
  area.before(holder);
  holder.append(margin, area);

  let marks = new Map();
  const style = getComputedStyle(area);
  const lineHeight = parseFloat(style.lineHeight);
  const above = parseFloat(style.paddingTop);
  const isWrapped = area.wrap !== 'off';

  // Where long lines are wrapped, a copy of the text tells how high each is.
  const mirror = document.createElement('div');
  mirror.className = 'amigo-code is-prose amigo-editor-mirror';
  mirror.setAttribute('aria-hidden', 'true');
  let tops = [];

  const measure = () => {
    const lines = area.value.split('\n');
    if (isWrapped) {
      const inner = area.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      mirror.style.width = `${inner}px`;
      mirror.replaceChildren(...lines.map((text) => Object.assign(document.createElement('div'), { textContent: text || ' ' })));
      tops = [...mirror.children].map((line) => line.offsetTop);
    } else {
      tops = lines.map((_, index) => index * lineHeight);
    }
  };

  if (isWrapped) {
    holder.append(mirror);
  }

  const topOf = (line) => tops[Math.min(line, tops.length) - 1] ?? 0;

  const goTo = (line, column = 1) => {
    const lines = area.value.split('\n').slice(0, line - 1);
    const at = lines.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    area.focus();
    area.setSelectionRange(at, at);
    area.scrollTop = Math.max(0, topOf(line) - area.clientHeight / 3);
  };

  // Only the lines in view are there: a catalogue has thousands.
  const drawMargin = () => {
    const items = [];
    const from = tops.findLastIndex((top) => above + top <= area.scrollTop) + 1;
    for (let line = Math.max(1, from); line <= tops.length && above + topOf(line) < area.scrollTop + area.clientHeight; line++) {
      const item = document.createElement('li');
      item.style.top = `${above + topOf(line) - area.scrollTop}px`;
      const found = marks.get(line);
      if (found) {
        item.className = found.some((mark) => mark.isError) ? 'is-error' : 'is-warning';
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = '!';
        const text = found.map((mark) => mark.message).join('\n');
        button.title = text;
        button.setAttribute('aria-label', `Ligne ${line} : ${text}`);
        button.addEventListener('click', () => {
          goTo(line, found[0].column);
          say(text, found.some((mark) => mark.isError) ? 'is-bad' : '');
        });
        item.append(button);
      } else {
        item.setAttribute('aria-hidden', 'true');
      }
      item.append(String(line));
      items.push(item);
    }
    numbers.replaceChildren(...items);
  };

  const redraw = () => {
    measure();
    drawMargin();
  };

  area.addEventListener('scroll', drawMargin, { passive: true });
  new ResizeObserver(redraw).observe(area);

  // The check
  let timer = 0;
  let asked = 0;
  let initial = area.defaultValue;
  const list = document.querySelector('[data-editor-findings]');

  const listItem = (finding) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${area.id}`;
    Object.assign(link.dataset, { line: finding.line, column: finding.column });
    link.textContent = `Ligne ${finding.line}, colonne ${finding.column}`;
    item.append(link, `\u00A0: ${finding.message}`);
    return item;
  };

  const section = (title, items) => {
    const part = document.createElement('section');
    part.className = 'amigo-card amigo-findings';
    const heading = document.createElement('h2');
    heading.textContent = title;
    const ul = document.createElement('ul');
    ul.className = 'amigo-kb-errors';
    ul.append(...items);
    part.append(heading, ul);
    return part;
  };

  const show = (result) => {
    marks = new Map();
    for (const [findings, isError] of [[result.errors, true], [result.warnings, false]]) {
      for (const finding of findings) {
        marks.set(finding.line, [...(marks.get(finding.line) ?? []), { ...finding, isError }]);
      }
    }
    drawMargin();
    const elsewhere = result.elsewhere.map((text) => Object.assign(document.createElement('li'), { textContent: text }));
    list.replaceChildren(
      ...(result.errors.length ? [section(result.errors.length === 1 ? '1 erreur à corriger' : `${result.errors.length} erreurs à corriger`, result.errors.map(listItem))] : []),
      ...(elsewhere.length ? [section('Dans d’autres fichiers', elsewhere)] : []),
      ...(result.warnings.length ? [section('À vérifier, sans que rien n’en soit empêché', result.warnings.map(listItem))] : []),
    );
    const total = result.errors.length + elsewhere.length;
    const kept = result.isDraft ? 'Gardé dans votre brouillon' : 'Identique à ce qui est en vigueur';
    say(total ? `${kept}. ${total === 1 ? '1 erreur' : `${total} erreurs`} à corriger avant d’enregistrer.` : `${kept}. Aucune erreur.`, total ? 'is-bad' : 'is-good');
    if (result.isBehind) {
      say(`${kept}. Quelqu’un d’autre vient de changer ce fichier : rechargez la page pour comparer.`, 'is-bad');
    }
  };

  // What is sent may be kept even when its answer never comes: the page knows that text, and may replace it.
  const seen = form.querySelector('[data-editor-seen]');
  const remember = async (text) => {
    const digest = await crypto.subtle?.digest('SHA-256', new TextEncoder().encode(text));
    if (digest) {
      seen.value += ` ${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    }
  };

  let previewTimer = 0;
  let rendering = null;
  let checking = null;
  const check = async () => {
    const turn = ++asked;
    say('Vérification…');
    checking?.abort();
    const { signal } = checking = new AbortController();
    try {
      const sent = area.value;
      await remember(sent);
      if (turn !== asked) {
        return;
      }
      const answer = await fetch(form.dataset.check, { method: 'POST', body: new URLSearchParams(new FormData(form)), signal });
      if (turn !== asked) {
        return;
      }
      if (answer.status === 409) {
        say('Votre brouillon a changé ailleurs, sans doute dans un autre onglet\u00A0: ce texte n’est pas gardé. «\u00A0Vérifier\u00A0» montre les deux et laisse choisir.', 'is-bad');
        return;
      }
      if (!answer.ok) {
        say('Ce texte n’a pas pu être gardé ni vérifié : « Vérifier » dira pourquoi.', 'is-bad');
        return;
      }
      const result = await answer.json();
      if (turn !== asked) {
        return;
      }
      show(result);
      seen.value = result.seen;
      initial = sent;
    } catch {
      if (turn === asked) {
        say('Le portail ne répond pas : votre texte n’est pas encore gardé.', 'is-bad');
      }
    }
  };

  area.addEventListener('input', () => {
    redraw();
    clearTimeout(timer);
    timer = setTimeout(check, pauseBeforeCheck);
  });

  // Typed before this script was there.
  if (area.value !== initial) {
    timer = setTimeout(check, pauseBeforeCheck);
  }

  let isLeaving = false;
  // On the window, after forms.js: a question answered by "no" leaves everything as it was.
  addEventListener('submit', (event) => {
    if (event.target !== form || event.defaultPrevented) {
      return;
    }
    isLeaving = true;
    clearTimeout(timer);
    clearTimeout(previewTimer);
    asked++;
    checking?.abort();
    rendering?.abort();
  });
  addEventListener('pageshow', () => {
    isLeaving = false;
  });
  addEventListener('beforeunload', (event) => {
    if (!isLeaving && area.value !== initial) {
      event.preventDefault();
    }
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-line]');
    if (link) {
      event.preventDefault();
      goTo(Number(link.dataset.line), Number(link.dataset.column));
    }
  });

  // Completion
  let words = null;
  let popup = null;
  let start = 0;

  const close = () => {
    popup?.remove();
    popup = null;
    area.removeAttribute('aria-activedescendant');
  };

  const loadWords = async () => {
    words ??= fetch(form.dataset.words).then((answer) => (answer.ok ? answer.json() : [])).catch(() => []);
    return words;
  };

  const place = () => {
    const before = area.value.slice(0, start);
    const line = before.split('\n').length;
    const column = before.length - (before.lastIndexOf('\n') + 1);
    const ruler = document.createElement('canvas').getContext('2d');
    ruler.font = `${style.fontSize} ${style.fontFamily}`;
    const inner = area.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const across = column * ruler.measureText('0').width;
    const rows = isWrapped ? Math.floor(across / inner) : 0;
    const left = area.offsetLeft + parseFloat(style.paddingLeft) + across - rows * inner - area.scrollLeft;
    popup.style.left = `${Math.max(0, Math.min(left, holder.clientWidth - popup.offsetWidth))}px`;
    popup.style.top = `${area.offsetTop + above + topOf(line) + (rows + 1) * lineHeight - area.scrollTop}px`;
  };

  const select = (index) => {
    const options = [...popup.children];
    const chosen = options[(index + options.length) % options.length];
    options.forEach((option) => option.setAttribute('aria-selected', String(option === chosen)));
    chosen.scrollIntoView({ block: 'nearest' });
    area.setAttribute('aria-activedescendant', chosen.id);
  };

  const accept = (option) => {
    area.setRangeText(option.dataset.word, start, area.selectionStart, 'end');
    close();
    area.focus();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const propose = async (isAsked) => {
    const typed = /[\p{L}\p{N}_.-]*$/u.exec(area.value.slice(0, area.selectionStart))[0];
    const begun = /^(ticket|viewer|offer)\.$/.test(typed);
    if (area.selectionStart !== area.selectionEnd || (!isAsked && !begun && typed.length < 3)) {
      close();
      return;
    }
    const known = await loadWords();
    const wanted = typed.toLowerCase();
    const found = [
      ...known.filter(({ word }) => word.toLowerCase().startsWith(wanted)),
      ...(wanted.length > 1 ? known.filter(({ word, meaning }) => !word.toLowerCase().startsWith(wanted) && `${word} ${meaning}`.toLowerCase().includes(wanted)) : []),
    ].filter(({ word }) => word !== typed).slice(0, mostProposed);
    close();
    if (found.length === 0) {
      return;
    }
    start = area.selectionStart - typed.length;
    popup = document.createElement('ul');
    popup.className = 'amigo-completion';
    popup.id = 'completion';
    popup.setAttribute('role', 'listbox');
    popup.setAttribute('aria-label', 'Mots proposés');
    popup.append(...found.map(({ word, meaning }, index) => {
      const option = document.createElement('li');
      option.id = `completion-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.word = word;
      const code = document.createElement('code');
      code.textContent = word;
      const small = document.createElement('small');
      small.textContent = meaning;
      option.append(code, small);
      return option;
    }));
    popup.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const option = event.target.closest('[role="option"]');
      if (option) {
        accept(option);
      }
    });
    holder.append(popup);
    place();
    // Typing goes on: only who asked has a word chosen already, so that Enter stays a line break.
    if (isAsked) {
      select(0);
    }
    say(found.length === 1 ? '1 mot proposé' : `${found.length} mots proposés`);
  };

  area.setAttribute('aria-autocomplete', 'list');
  area.addEventListener('keydown', (event) => {
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      propose(true);
      return;
    }
    if (!popup) {
      return;
    }
    const options = [...popup.children];
    const chosen = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      select(chosen < 0 && event.key === 'ArrowUp' ? options.length - 1 : chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      accept(options[chosen]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      close();
    }
  });
  area.addEventListener('input', (event) => {
    if (event.inputType === 'insertText' || event.inputType === 'deleteContentBackward') {
      propose(false);
    } else {
      close();
    }
  });
  area.addEventListener('blur', close);
  area.addEventListener('scroll', close, { passive: true });

  // The preview
  const preview = document.querySelector('[data-editor-preview]');
  if (preview && form.dataset.preview) {
    const refresh = async () => {
      rendering?.abort();
      const { signal } = rendering = new AbortController();
      const html = await fetch(form.dataset.preview, {
        method: 'POST', headers: { Accept: 'text/x-apercu' }, body: new URLSearchParams(new FormData(form)), signal,
      }).then((answer) => (answer.ok ? answer.text() : null)).catch(() => null);
      if (html !== null && !signal.aborted) {
        preview.hidden = false;
        // Rendered and sanitised by the server, as readers' pages are.
        preview.querySelector('[data-editor-preview-content]').innerHTML = html;
      }
    };
    area.addEventListener('input', () => {
      clearTimeout(previewTimer);
      previewTimer = setTimeout(refresh, pauseBeforePreview);
    });
    refresh();
  }

  // Links to sub-categories, where the caret is
  form.querySelector('[data-editor-insert]')?.addEventListener('click', (event) => {
    event.preventDefault();
    const chosen = document.getElementById(event.currentTarget.dataset.editorInsert).selectedOptions[0];
    if (chosen?.dataset.text) {
      area.focus();
      area.setRangeText(chosen.dataset.text, area.selectionStart, area.selectionEnd, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });

  // What the server said when it made the page
  for (const link of list.querySelectorAll('a[data-line]')) {
    const line = Number(link.dataset.line);
    const message = link.nextSibling.textContent.replace(/^[\s\u00A0:]+/, '').trim();
    marks.set(line, [...(marks.get(line) ?? []), { line, column: Number(link.dataset.column), message, isError: true }]);
  }
  redraw();
}
