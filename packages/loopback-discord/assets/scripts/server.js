import { find } from './dom.js';

const session = find('meta[name="session"]', HTMLMetaElement).content;

/**
 * @typedef {object} Answer
 * @property {string} [kind] how the bot acknowledged; none where it did not in time
 * @property {string} [hint] why it was not sent
 * @property {string} [modal]
 * @property {{ name: string, value: string }[]} [choices]
 */

/** The view stands in the page's address.
 * @param {string} path */
const address = (path) => `${path}${location.search}`;

const unreachable = { hint: 'The console is not running.' };

/**
 * Sends what the member does. Never throws: what went wrong is the hint.
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<Answer>}
 */
export const act = async (path, body = {}) => {
  const isForm = body instanceof FormData;
  try {
    const response = await fetch(address(path), {
      method: 'POST',
      headers: { 'X-Session': session, ...(isForm ? {} : { 'Content-Type': 'application/json' }) },
      body: isForm ? body : JSON.stringify(body),
    });
    return await response.json();
  } catch {
    return unreachable;
  }
};

/**
 * A part of the page; undefined where it is not to be had.
 * @param {string} path
 * @returns {Promise<string | undefined>}
 */
export const fetchHtml = async (path) => {
  try {
    const response = await fetch(address(path), { headers: { 'X-Session': session } });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
};

/**
 * @typedef {{ name: string, label: string, description: string, type: number, required: boolean,
 *   autocomplete: boolean, choices: { name: string, value: string }[] }} Option
 * @typedef {{ path: string, label: string, description: string, options: Option[] }} Command
 * @typedef {{ id: string, revision: number, html?: string }} MessageNews
 * @typedef {{ online: boolean, commands?: Command[], messages: MessageNews[] }} News
 */

/**
 * Hears what changes. The browser connects again by itself, and loads the page anew where the console is a new one, which
 * knows another session.
 * @param {(news: News) => void} onNews
 * @param {(connected: boolean) => void} onConnection
 */
export const listen = (onNews, onConnection) => {
  const query = new URLSearchParams(location.search);
  query.set('session', session);
  const source = new EventSource(`/live?${query}`);
  source.addEventListener('open', () => onConnection(true));
  source.addEventListener('message', ({ data }) => onNews(JSON.parse(data)));
  source.addEventListener('error', () => {
    onConnection(false);
    if (source.readyState === EventSource.CLOSED) location.reload();
  });
};
