import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { Unreachable, UserError } from '../../shared/index.ts';

const UNREACHABLE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const isTokenRefused = (error: unknown): boolean =>
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
  (error instanceof DiscordAPIError && error.status === 401);

/** What kept us from Discord: a `UserError` for a refused token, `Unreachable` for no connection, else the error. */
export const explainConnection = (error: unknown): unknown => {
  if (isTokenRefused(error))
    return new UserError('Discord refuses the token in DISCORD_TOKEN. Copy it again from the Bot page.');
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && UNREACHABLE.has(code)
    ? new Unreachable(`Discord cannot be reached (${code}). Check this machine's connection, then try again.`)
    : error;
};
