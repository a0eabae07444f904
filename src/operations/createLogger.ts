import { type DestinationStream, type Logger, pino } from 'pino';

/** An interaction's token as a URL or a rate limit's bucket has it: behind a Discord id. */
const interactionToken = /(\d{17,20}[/:])[\w.%-]{40,}/g;
const CENSOR = '[redacted]';

/** What discord.js and HTTP clients hang on their errors: credentials, and what people wrote. */
const FIELDS = ['token', 'authorization', 'headers', 'requestBody', 'requestData'];

interface LoggerOptions {
  readonly level: string;
  /** What no line may hold, whatever it is logged in. */
  readonly secrets: readonly string[];
}

/**
 * Structured logs, one JSON object a line; to standard error, at once, unless told. Whoever logs leaves credentials out;
 * this is the second line of defence: known fields, the secrets given and interaction tokens are taken out of every line.
 */
export const createLogger = (
  { level, secrets }: LoggerOptions,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger =>
  pino(
    {
      level,
      redact: { paths: FIELDS.flatMap((field) => [field, `*.${field}`]), censor: CENSOR },
      hooks: {
        streamWrite: (line) =>
          secrets
            .reduce((text, secret) => text.replaceAll(secret, CENSOR), line)
            .replace(interactionToken, `$1${CENSOR}`),
      },
    },
    destination,
  );
