import { DiscordAPIError, DiscordjsError, HTTPError } from 'discord.js';

/** Nobody knows whether the request took effect: Discord's server failed, or the connection was lost. */
const isTransient = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof DiscordAPIError) && !(error instanceof DiscordjsError);

/**
 * Sends once more what may have been lost. Nothing is doubled by it: a second answer is refused (40060), a second edit
 * does the same. A follow-up would be shown twice: it is repeated only where Discord says that it failed.
 */
export const sendSafely = async (
  send: () => Promise<unknown>,
  { isFollowUp = false }: { readonly isFollowUp?: boolean } = {},
): Promise<void> => {
  await send().catch((error: unknown) => {
    if (isFollowUp ? !(error instanceof HTTPError) : !isTransient(error)) throw error;
    return send();
  });
};
