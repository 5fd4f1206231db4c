// Loaded in the head, before anything is painted, so that the page never flashes in the wrong colours.
(() => {
  const key = 'amigo-theme';
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');

  const stored = () => {
    try {
      return localStorage.getItem(key) ?? 'auto';
    } catch {
      return 'auto';
    }
  };

  const apply = (choice) => {
    const dark = choice === 'dark' || (choice === 'auto' && system.matches);
    root.dataset.bsTheme = dark ? 'dark' : 'light';
    for (const button of document.querySelectorAll('[data-theme-value]')) {
      button.setAttribute('aria-pressed', String(button.dataset.themeValue === choice));
    }
  };

  root.classList.add('js');
  apply(stored());
  system.addEventListener('change', () => apply(stored()));
  addEventListener('storage', (event) => event.key === key && apply(stored()));
  document.addEventListener('DOMContentLoaded', () => apply(stored()));
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-theme-value]');
    if (!button) {
      return;
    }
    try {
      localStorage.setItem(key, button.dataset.themeValue);
    } catch {
      // Storage may be forbidden: the choice then lasts as long as the page.
    }
    apply(button.dataset.themeValue);
  });
})();
