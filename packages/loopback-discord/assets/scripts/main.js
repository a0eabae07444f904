import { wireControls } from './controls.js';
import { find } from './dom.js';
import { sendLine, setCommands, wireEntry } from './entry.js';
import { refreshInspected } from './inspector.js';
import { scrollToEnd, showMessages } from './log.js';
import { act, listen } from './server.js';

const messages = find('#messages', HTMLElement);
const banner = find('#banner', HTMLElement);
const presence = find('#presence', HTMLElement);
const sidebar = find('#sidebar', HTMLElement);
const menu = find('#menu', HTMLElement);
const settings = find('.settings', HTMLFormElement);
const restart = document.querySelector('#restart');

/** @param {boolean} open */
const showSidebar = (open) => {
  sidebar.classList.toggle('open', open);
  menu.setAttribute('aria-expanded', String(open));
};

messages.setAttribute('aria-busy', 'true');
wireEntry();
wireControls();
scrollToEnd();
listen(
  ({ online, commands, messages: newest }) => {
    presence.dataset.online = String(online);
    presence.textContent = online ? 'online' : 'offline';
    if (commands) setCommands(commands);
    showMessages(newest, refreshInspected);
    messages.setAttribute('aria-busy', 'false');
  },
  (connected) => {
    banner.hidden = connected;
  },
);

settings.addEventListener('change', () => settings.submit());
for (const example of document.querySelectorAll('[data-example]'))
  example.addEventListener('click', () => sendLine(example.getAttribute('data-example') ?? ''));
menu.addEventListener('click', () => showSidebar(!sidebar.classList.contains('open')));
document.addEventListener('click', ({ target }) => {
  if (target instanceof Node && !sidebar.contains(target) && target !== menu) showSidebar(false);
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') showSidebar(false);
});
restart?.addEventListener('click', async () => {
  if (!(restart instanceof HTMLButtonElement)) return;
  restart.disabled = true;
  restart.textContent = 'Restarting …';
  const { hint } = await act('/restart');
  restart.textContent = hint === undefined ? 'Restart the bot' : 'The restart failed';
  restart.disabled = false;
});
