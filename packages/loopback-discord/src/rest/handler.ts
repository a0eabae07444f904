import type { OpenInteraction } from '../interactions.ts';
import type { Upload } from '../loopbackDiscord.ts';

export interface RestRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON of the body, or of `payload_json`; undefined without a body. */
  readonly body: unknown;
  /** Uploaded files by their number n in `files[n]`. */
  readonly files: ReadonlyMap<string, Upload>;
  /** Logs the interaction that the call belongs to. */
  readonly about: (interaction: OpenInteraction) => void;
  /** Logs a deviation from the request. */
  readonly notice: (words: string) => void;
}

/** Without `json` the answer has no body. */
export interface RestAnswer {
  readonly status: number;
  readonly json?: unknown;
}

/** Answers one call synchronously, so that nothing happens in between. Throws `Refusal`. */
export type Handler = (request: RestRequest) => RestAnswer;

/** `needsBot`: the bot's token must be in the Authorization header. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly needsBot: boolean;
  readonly handler: Handler;
}
