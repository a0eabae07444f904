import { find } from './dom.js';
import { fetchHtml } from './server.js';

const panel = find('#inspector', HTMLElement);
const content = find('#payload', HTMLElement);
const toggle = find('#inspect', HTMLElement);
/** @type {string | undefined} */
let inspected;

/** @param {boolean} open */
const show = (open) => {
  panel.hidden = !open;
  toggle.setAttribute('aria-expanded', String(open));
};

/** Shows a message's payload, or its newest state where it is shown already.
 * @param {string} id */
export const inspect = async (id) => {
  inspected = id;
  show(true);
  const html = await fetchHtml(`/payload/${id}`);
  if (html !== undefined && inspected === id) content.innerHTML = html;
};

/** @param {string} id */
export const refreshInspected = (id) => {
  if (!panel.hidden && inspected === id) inspect(id);
};

/** The id of the newest message. */
const newest = () => [...document.querySelectorAll('[data-message]')].at(-1)?.getAttribute('data-message');

toggle.addEventListener('click', () => {
  const id = inspected ?? newest();
  if (panel.hidden === true && id) inspect(id);
  else show(panel.hidden === true);
});
find('#close-inspector', HTMLElement).addEventListener('click', () => {
  show(false);
  toggle.focus();
});
