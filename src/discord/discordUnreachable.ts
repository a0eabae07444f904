/** Discord gave no answer at all: no bug and nobody's mistake, so it is told without a stack. */
export class DiscordUnreachable extends Error {
  override readonly name = 'DiscordUnreachable';
}

const CODES = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The error itself, or `DiscordUnreachable` where it says that no connection came about. */
export const explainConnection = (error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && CODES.has(code)
    ? new DiscordUnreachable(
        `Discord cannot be reached (${code}). Check this machine's connection, then start again.`,
      )
    : error;
};
