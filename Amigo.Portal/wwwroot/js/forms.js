// Forms: one submit, errors brought into view, questions before what cannot be undone. The server checks everything again.

const sendingText = 'Envoi en cours…';

const submitButtons = (form) => [...form.elements].filter((element) => element.matches('button:not([type]), [type="submit"]'));

const lock = (form, submitter) => {
  form.dataset.sending = '';
  // After the event: a disabled button's name and value would not be sent.
  setTimeout(() => {
    for (const button of submitButtons(form)) {
      if (button === submitter && button.matches('button')) {
        button.amigoLabel = [...button.childNodes];
        button.replaceChildren(sendingText);
      }
      button.amigoLocked = !button.disabled;
      button.disabled = true;
    }
  });
};

const unlock = (form) => {
  delete form.dataset.sending;
  for (const button of submitButtons(form)) {
    if (button.amigoLabel) {
      button.replaceChildren(...button.amigoLabel);
      delete button.amigoLabel;
    }
    if (button.amigoLocked) {
      button.disabled = false;
    }
  }
};

const confirmThen = (source, proceed) => {
  const dialog = document.createElement('dialog');
  dialog.className = 'amigo-dialog';
  dialog.setAttribute('aria-labelledby', 'confirmation-question');
  const question = document.createElement('p');
  question.id = 'confirmation-question';
  question.textContent = source.dataset.confirm;
  const buttons = document.createElement('form');
  buttons.method = 'dialog';
  for (const [value, label, css] of [
    ['non', 'Revenir', 'btn btn-outline-secondary'],
    ['oui', source.dataset.confirmLabel ?? 'Confirmer', 'btn btn-primary'],
  ]) {
    const button = document.createElement('button');
    Object.assign(button, { value, className: css, textContent: label });
    buttons.append(button);
  }
  dialog.append(question, buttons);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (dialog.returnValue === 'oui') {
      proceed();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
};

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || form.method === 'dialog') {
    return;
  }
  if ('sending' in form.dataset) {
    event.preventDefault();
    return;
  }
  const source = submitter?.dataset.confirm ? submitter : form.dataset.confirm ? form : null;
  if (source && !('confirmed' in form.dataset)) {
    event.preventDefault();
    confirmThen(source, () => {
      form.dataset.confirmed = '';
      form.requestSubmit(submitter);
      delete form.dataset.confirmed;
    });
    return;
  }
  const byHtmx = [...form.attributes].some(({ name }) => /^(data-)?hx-(post|get|put|patch|delete)$/.test(name));
  if (form.method === 'post' && !byHtmx) {
    lock(form, submitter);
  }
});

// Coming back through the browser's history shows the page as it was left: with its button locked.
addEventListener('pageshow', () => document.querySelectorAll('form[data-sending]').forEach(unlock));

// <select data-autosubmit>: the button beside it is shown only without JavaScript.
document.addEventListener('change', (event) => event.target.closest?.('[data-autosubmit]')?.form.requestSubmit());

const focusErrors = (root) => root.querySelector('.amigo-error-summary')?.focus();
focusErrors(document);
document.addEventListener('htmx:afterSwap', (event) => focusErrors(event.target));

// A summary's link goes to the control itself, not only near it.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.amigo-error-summary a[href^="#"]');
  const field = link && document.getElementById(link.hash.slice(1));
  if (field) {
    event.preventDefault();
    field.focus();
    field.scrollIntoView({ block: 'center' });
  }
});
