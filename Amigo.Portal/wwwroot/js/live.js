// Keeps an open page true. The server only says that something changed; the page then asks for its own address again, as a reload would,
// and takes over what is new. Nothing typed, chosen, opened, focused or scrolled to is lost. Without this file a page stays as it came.
import { morphList, morphTicket } from './live-morph.js';

const root = document.querySelector('[data-live]');
const status = root.querySelector('[data-live-status]');
const notice = root.querySelector('[data-live-notice]');
const betweenRefreshes = 2000;
const betweenWords = 5000;
const beforeTryingAgain = 60_000;

// Screen readers are told politely, and not at each change.
let lastWords = 0;
let speaking = 0;
let arrived = 0;
let words = '';
const say = (text) => {
  words = text;
  speaking ||= setTimeout(() => {
    speaking = 0;
    lastWords = Date.now();
    status.textContent = arrived > 1 ? `${arrived} nouvelles demandes` : arrived === 1 ? '1 nouvelle demande' : words;
    arrived = 0;
  }, Math.max(0, lastWords + betweenWords - Date.now()));
};

const show = (text, target) => {
  const line = notice.querySelector('p');
  line.replaceChildren(text);
  if (target) {
    const link = Object.assign(document.createElement('a'), { href: `#${target}`, textContent: 'afficher' });
    link.addEventListener('click', () => {
      notice.hidden = true;
      // The browser goes to a line that can hold the focus, and so does the reader.
      document.getElementById(target)?.setAttribute('tabindex', '-1');
    });
    line.append(' : ', link);
  }
  notice.hidden = false;
};
notice.querySelector('button').addEventListener('click', () => {
  notice.hidden = true;
});

const applyList = (fresh) => {
  const heading = document.querySelector('h1');
  const before = heading.textContent;
  arrived += morphList(document.querySelector('#tableau'), fresh.querySelector('#tableau'));
  heading.textContent = fresh.querySelector('h1').textContent;
  document.title = fresh.title;
  if (arrived > 0 || heading.textContent !== before) {
    say(`Liste à jour : ${heading.textContent}`);
  }
};

const applyTicket = (fresh) => {
  const present = () => document.querySelector('#presence')?.textContent.trim() ?? '';
  const before = present();
  const { added, isHeld } = morphTicket(document.querySelector('#contenu > .container-xl'), fresh.querySelector('#contenu > .container-xl'));
  if (added.length > 0) {
    show('Cette demande a changé', added[0].id);
    say(`Cette demande a changé : ${added.length === 1 ? '1 ligne' : `${added.length} lignes`} de plus dans le suivi`);
  } else if (isHeld) {
    show('Cette demande a changé pendant que vous écrivez');
    say('Cette demande a changé pendant que vous écrivez');
  } else if (present() !== before && present()) {
    say(present());
  }
};

let source = null;
let timer = 0;
let lastRefresh = 0;
let isAsking = false;
let isOver = false;

const close = () => {
  delete root.dataset.liveState;
  source?.close();
  source = null;
};

const refresh = async () => {
  timer = 0;
  if (isAsking || document.querySelector('.htmx-request')) {
    refreshSoon();
    return;
  }
  // Back in view, the stream itself says what was missed.
  if (document.hidden || document.querySelector('form[data-sending]')) {
    return;
  }
  isAsking = true;
  lastRefresh = Date.now();
  const address = location.href;
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    // Sent to the sign-in page, or to nothing: there is nothing to follow any more.
    isOver = answer.status === 404 || answer.redirected;
    if (answer.status === 404) {
      close();
      show('Cette demande ne vous est plus accessible.');
      say('Cette demande ne vous est plus accessible.');
    } else if (answer.ok && !isOver) {
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (location.href !== address) {
        refreshSoon();
      } else if (fresh.querySelector('[data-live]')) {
        root.dataset.live = fresh.querySelector('[data-live]').dataset.live;
        (document.querySelector('#tableau') ? applyList : applyTicket)(fresh);
      }
    }
  } catch {
    // No network: the stream says so too, and asks again when it is back.
  }
  isAsking = false;
};

const refreshSoon = () => {
  timer ||= setTimeout(refresh, Math.max(0, lastRefresh + betweenRefreshes - Date.now()));
};

const open = () => {
  if (source || document.hidden || isOver) {
    return;
  }
  source = new EventSource(root.dataset.live);
  source.addEventListener('ouvert', () => {
    root.dataset.liveState = 'ouvert';
  });
  for (const kind of ['liste', 'ticket', 'presence']) {
    source.addEventListener(kind, refreshSoon);
  }
  source.addEventListener('error', () => {
    // Refused, and not only cut: no longer theirs, signed out, too many pages, a portal in trouble. The page itself says which.
    if (source?.readyState === EventSource.CLOSED) {
      close();
      refreshSoon();
      setTimeout(open, beforeTryingAgain);
    }
  });
};

// A browser has few connections to one host: only a page in view holds one.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    close();
  } else {
    isOver = false;
    open();
  }
});
addEventListener('pagehide', close);
addEventListener('pageshow', open);
open();
