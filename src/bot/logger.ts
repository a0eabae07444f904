type Log = (fields: object, message: string) => void;

/** What is needed of a structured logger; a pino logger is one. */
export interface Logger {
  readonly trace: Log;
  readonly debug: Log;
  readonly info: Log;
  readonly warn: Log;
  readonly error: Log;
}
