import { showPending } from './log.js';
import { openModal } from './modal.js';
import { act } from './server.js';

/**
 * Sends a line; a command's is shown while the bot thinks, and stays where the bot did not answer in time.
 * @param {string} shown
 * @param {string} path
 * @param {object} body
 * @returns {Promise<string | undefined>} why it was not sent
 */
export const sendShown = async (shown, path, body) => {
  const pending = shown.startsWith('/') ? showPending(shown) : undefined;
  const { kind, modal, hint } = await act(path, body);
  if (kind === 'none') pending?.fail();
  else pending?.done();
  if (modal !== undefined) openModal(modal);
  return hint;
};
