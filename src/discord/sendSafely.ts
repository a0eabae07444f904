import { DiscordAPIError, DiscordjsError } from 'discord.js';

/** Nobody knows whether the request took effect: Discord's server failed, or the connection was lost. */
const isTransient = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof DiscordAPIError) && !(error instanceof DiscordjsError);

/**
 * Sends once more what may have been lost. Nothing is doubled by it: a second answer is refused (40060), a second edit
 * does the same.
 */
export const sendSafely = async (send: () => Promise<unknown>): Promise<void> => {
  await send().catch((error: unknown) => {
    if (!isTransient(error)) throw error;
    return send();
  });
};
