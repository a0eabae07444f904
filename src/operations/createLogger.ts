import { type DestinationStream, type Logger, pino } from 'pino';

/** An interaction's token in a URL or the bucket of a rate limit: after a Discord id. */
const interactionToken = /(\d{17,20}[/:])[\w.%-]{40,}/g;
const CENSOR = '[redacted]';

/** Fields that discord.js and HTTP clients add to their errors: credentials, and text from users. */
const FIELDS = ['token', 'authorization', 'headers', 'requestBody', 'requestData'];

interface LoggerOptions {
  readonly level: string;
  /** Secrets that no line may hold, in any field. */
  readonly secrets: readonly string[];
}

/**
 * Creates a logger that writes one JSON object a line, by default synchronously to standard error. Callers must not log
 * credentials. As a second defence, the logger removes known fields, the given secrets and interaction tokens from every
 * line.
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
