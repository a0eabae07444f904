import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';
import { ConnectionRefused, Unreachable } from '../../shared/index.ts';

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

const TOKEN = 'Discord refuses the token in DISCORD_TOKEN. Copy it again from the Bot page.';
/** Advice for the codes with which Discord closes a connection for good. */
const WAYS_OUT = new Map<number, string>([
  [GatewayCloseCodes.AuthenticationFailed, TOKEN],
  [
    GatewayCloseCodes.InvalidShard,
    'Discord refuses this shard. SHARDS must be as 0,1/4, for two of four, each number less than the last.',
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    'The bot is in too many servers for so few shards. Leave SHARDS unset, or start more of them.',
  ],
  [
    GatewayCloseCodes.InvalidAPIVersion,
    'Discord no longer takes this version of its interface. Update the bot.',
  ],
  [
    GatewayCloseCodes.InvalidIntents,
    'Discord refuses what the bot wants to hear of (intents). It wants nothing: update the bot.',
  ],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord does not allow what the bot wants to hear of (intents). It wants nothing: update the bot.',
  ],
]);

/** Returns the advice for a close code. Returns undefined if the client reconnects by itself. */
export const explainClosing = (code: number): ConnectionRefused | undefined => {
  const wayOut = WAYS_OUT.get(code);
  return wayOut === undefined ? undefined : new ConnectionRefused(`${wayOut} (${code})`);
};

const isTokenRefused = (error: unknown): boolean =>
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
  (error instanceof DiscordAPIError && error.status === 401);

/**
 * Explains a failed connection: `ConnectionRefused` for a refused token, `Unreachable` for no connection, otherwise the
 * error itself.
 */
export const explainConnection = (error: unknown): unknown => {
  if (isTokenRefused(error)) return new ConnectionRefused(TOKEN);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && UNREACHABLE.has(code)
    ? new Unreachable(`Discord cannot be reached (${code}). Check this machine's connection, then try again.`)
    : error;
};
