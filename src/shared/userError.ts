/** Why something is refused, as data: each face says it in a sentence of its catalogue. */
export type Reason =
  | { readonly kind: 'no-question' }
  | { readonly kind: 'question-too-long'; readonly most: number }
  | { readonly kind: 'nothing-to-check' }
  | { readonly kind: 'too-much-to-check'; readonly most: number }
  | { readonly kind: 'not-a-day'; readonly typed: string }
  /** `near`: titles that come near, nearest first. */
  | { readonly kind: 'no-such-article'; readonly typed: string; readonly near: readonly string[] }
  /** Days, YYYY-MM-DD. */
  | { readonly kind: 'no-day-between'; readonly after: string; readonly before: string }
  /** The corpus is one `.jsonl` file. */
  | { readonly kind: 'corpus-read-only' }
  /** `file` makes the same id. */
  | { readonly kind: 'same-id'; readonly file: string }
  | { readonly kind: 'file-exists'; readonly file: string }
  /** A part of the path of `folder` is a link or no folder. */
  | { readonly kind: 'file-outside'; readonly folder: string }
  | { readonly kind: 'file-gone' }
  /** No article would be left. */
  | { readonly kind: 'last-article' }
  /** The disk or its permissions forbid it; `code` is the file system's. */
  | { readonly kind: 'not-written'; readonly code: string };

/**
 * A mistake its user can mend: shown to that user, in plain words, and to nobody else. Everything else is our bug. What
 * members and admins meet has a reason; operators' faults, of the configuration or a file, are an English message.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly reason: Reason | undefined;

  /** The message of a reason is its kind alone: no log holds what people typed. */
  constructor(what: string | Reason, options?: ErrorOptions) {
    super(typeof what === 'string' ? what : what.kind, options);
    this.reason = typeof what === 'string' ? undefined : what;
  }
}

/** Another machine gave no answer at all: no bug and nobody's mistake, so the program tells it without a stack. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
