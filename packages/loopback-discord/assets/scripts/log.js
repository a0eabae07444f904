import { find, fromServer } from './dom.js';

const log = find('#log', HTMLElement);
const messages = find('#messages', HTMLElement);
const template = find('#pending', HTMLTemplateElement);

const NEAR_THE_END = 80;

let atEnd = true;

export const scrollToEnd = () => {
  log.scrollTop = log.scrollHeight;
  atEnd = true;
};

/** Keeps the newest message in sight while somebody reads at the end, and only then.
 * @param {() => void} change */
const keepingPlace = (change) => {
  const stay = atEnd;
  change();
  if (stay) scrollToEnd();
};

log.addEventListener('scroll', () => {
  atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_THE_END;
});
new ResizeObserver(() => {
  if (atEnd) scrollToEnd();
}).observe(log);

/**
 * @param {string} id
 * @returns {HTMLElement | undefined}
 */
const shown = (id) => {
  const element = document.getElementById(`message-${id}`);
  return element ?? undefined;
};

/** Puts a new state in a message's place; the keyboard stays on the button in the same place, whose id may be a new one.
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh */
const replace = (old, fresh) => {
  const place = [...old.querySelectorAll('button')].findIndex((button) => button.matches(':focus'));
  old.replaceWith(fresh);
  fresh.querySelectorAll('button')[place]?.focus();
};

/**
 * Brings the list of messages to the state of the news; calls back with the ids of those that changed.
 * @param {readonly import('./server.js').MessageNews[]} news
 * @param {(id: string) => void} onChange
 */
export const showMessages = (news, onChange) =>
  keepingPlace(() => {
    const ids = new Set(news.map(({ id }) => `message-${id}`));
    for (const element of [...messages.children])
      if (element.id.startsWith('message-') && !ids.has(element.id)) element.remove();
    for (const { id, html } of news) {
      if (html === undefined) continue;
      const fresh = fromServer(html);
      const old = shown(id);
      // The connection's first news repeats what the page was rendered with.
      if (old && old.outerHTML === fresh.outerHTML) continue;
      if (old) replace(old, fresh);
      else messages.append(fresh);
      onChange(id);
    }
  });

/**
 * The line of a command that is on its way, at the end of the channel.
 * @param {string} line
 */
export const showPending = (line) => {
  const row = find(
    'article',
    HTMLElement,
    /** @type {DocumentFragment} */ (template.content.cloneNode(true)),
  );
  find('.line', HTMLElement, row).textContent = line;
  messages.append(row);
  scrollToEnd();
  return {
    done: () => row.remove(),
    /** As Discord says it of a bot that did not answer in time. */
    fail: () =>
      keepingPlace(() => {
        row.removeAttribute('aria-busy');
        row.classList.add('private');
        for (const hidden of row.querySelectorAll('[hidden]')) hidden.removeAttribute('hidden');
        find('.dots', HTMLElement, row).remove();
        find('[data-forget]', HTMLElement, row).addEventListener('click', () => row.remove());
      }),
  };
};
