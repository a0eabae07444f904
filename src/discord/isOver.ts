import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** The interaction is over for us: it is too late (10062), or it has its first answer (40060). */
export const isOver = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownInteraction ||
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
