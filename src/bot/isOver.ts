import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** The interaction is over for us: it is too late (10062), it has its first answer (40060), or its message is gone (10008). */
export const isOver = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownInteraction ||
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged ||
    error.code === RESTJSONErrorCodes.UnknownMessage);
