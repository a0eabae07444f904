import { find, fromServer } from './dom.js';
import { act } from './server.js';

/**
 * Opens a modal the bot has sent.
 * @param {string} html
 */
export const openModal = (html) => {
  const dialog = /** @type {HTMLDialogElement} */ (fromServer(html));
  const form = find('form', HTMLFormElement, dialog);
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  find('[data-close]', HTMLElement, dialog).addEventListener('click', () => dialog.close());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { hint, kind, modal } = await act(`/do/modal/${form.dataset.modal}`, new FormData(form));
    if (hint !== undefined || kind === 'none') {
      find('.hint', HTMLElement, dialog).textContent = hint ?? 'Something went wrong. Try again.';
      return;
    }
    dialog.close();
    if (modal !== undefined) openModal(modal);
  });
  dialog.showModal();
};
