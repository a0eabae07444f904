/** What a face that speaks other languages says in its own words; to the same effect as the message. */
export type Reason =
  | { readonly kind: 'no-question' }
  | { readonly kind: 'question-too-long'; readonly most: number }
  | { readonly kind: 'nothing-to-check' }
  | { readonly kind: 'too-much-to-check'; readonly most: number }
  /** `near`: titles that come near, nearest first. */
  | { readonly kind: 'no-such-article'; readonly typed: string; readonly near: readonly string[] }
  /** Days, YYYY-MM-DD. */
  | { readonly kind: 'no-day-between'; readonly after: string; readonly before: string };

/** A mistake its user can mend: shown to that user, in plain words, and to nobody else. Everything else is our bug. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** Where a face may meet it that speaks other languages than that of the message, English. */
  readonly reason: Reason | undefined;

  constructor(
    message: string,
    { reason, ...options }: ErrorOptions & { readonly reason?: Reason | undefined } = {},
  ) {
    super(message, options);
    this.reason = reason;
  }
}

/** Another machine gave no answer at all: no bug and nobody's mistake, so the program tells it without a stack. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
