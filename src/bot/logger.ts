type Log = (fields: object, message: string) => void;

/** The required part of a structured logger; a pino logger fits. */
export interface Logger {
  readonly trace: Log;
  readonly debug: Log;
  readonly info: Log;
  readonly warn: Log;
  readonly error: Log;
}
