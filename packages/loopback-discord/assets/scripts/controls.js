import { find } from './dom.js';
import { inspect } from './inspector.js';
import { openModal } from './modal.js';
import { act } from './server.js';

const messages = find('#messages', HTMLElement);

/**
 * Sends an interaction of a message and says under it when it failed.
 * @param {HTMLElement} message
 * @param {string} path
 * @param {object} body
 */
const send = async (message, path, body) => {
  const failed = find('.failed', HTMLElement, message);
  failed.hidden = true;
  const { kind, hint, modal } = await act(path, { message: message.dataset.message, ...body });
  if (modal !== undefined) openModal(modal);
  if (hint === undefined && kind !== 'none') return;
  failed.textContent = hint ?? 'This interaction failed';
  failed.hidden = false;
};

/**
 * @param {HTMLElement} menu
 * @param {HTMLElement} message
 */
const sendTicked = (menu, message) => {
  const ticked = [...menu.querySelectorAll('input')].filter(({ checked }) => checked);
  const { select, least, most } = menu.dataset;
  const failed = find('.failed', HTMLElement, message);
  failed.hidden = ticked.length >= Number(least) && ticked.length <= Number(most);
  failed.textContent = least === most ? `Choose ${least}.` : `Choose ${least} to ${most}.`;
  if (failed.hidden)
    send(message, '/do/select', { customId: select, values: ticked.map(({ value }) => value) });
};

/** @param {HTMLElement} spoiler */
const reveal = (spoiler) => {
  spoiler.setAttribute('aria-expanded', 'true');
  for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name);
};

/**
 * @param {HTMLElement} control
 * @param {HTMLElement} message
 */
const press = (control, message) => {
  const { click, choice, dismiss, menu, inspect: inspected } = control.dataset;
  const select = control.closest('[data-select]');
  if (click !== undefined) send(message, '/do/click', { customId: click });
  else if (menu !== undefined) send(message, '/do/menu', { name: menu });
  else if (dismiss !== undefined) send(message, '/do/dismiss', {});
  else if (inspected !== undefined) inspect(inspected);
  else if (select instanceof HTMLDetailsElement) {
    select.open = false;
    if (choice === undefined) sendTicked(select, message);
    else send(message, '/do/select', { customId: select.dataset.select, values: [choice] });
  }
};

/** Makes everything in the messages work that can be pressed. */
export const wireControls = () => {
  messages.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const spoiler = target.closest('.spoiler[aria-expanded="false"]');
    if (spoiler instanceof HTMLElement) reveal(spoiler);
    const control = target.closest('button');
    const message = target.closest('[data-message]');
    if (control && message instanceof HTMLElement) press(control, message);
  });
  messages.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || (key !== 'Enter' && key !== ' ')) return;
    if (!target.matches('.spoiler[aria-expanded="false"]')) return;
    event.preventDefault();
    reveal(target);
  });
  document.addEventListener('click', ({ target }) => {
    for (const open of document.querySelectorAll('details.select[open]'))
      if (target instanceof Node && !open.contains(target)) open.removeAttribute('open');
  });
};
