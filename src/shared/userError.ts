/** It says all by its kind. */
type Bare = Readonly<Record<never, never>>;

/** The kinds of refusals, each with the values that its sentence is about. */
interface ReasonValues {
  // What is asked or checked.
  'no-question': Bare;
  'question-too-long': { readonly most: number };
  'nothing-to-check': Bare;
  'too-much-to-check': { readonly most: number };
  /** A message has no words that can be asked about. */
  'no-words-to-ask': Bare;
  /** A message has no words that can be checked. */
  'no-words-to-check': Bare;
  /** Quotations, but neither of anybody nor about anything. */
  'no-quotation-query': Bare;
  /** A timeline of nothing. */
  'no-timeline-query': Bare;
  /** Nothing that a channel is to follow. */
  'no-matter-to-follow': Bare;
  /** The bot does not hear what comes into its articles. */
  'no-following': Bare;
  /** The channel does not follow that. */
  'not-followed': Bare;
  /** A server follows `most` matters already. */
  'too-many-followed': { readonly most: number };
  'not-a-day': { readonly typed: string };
  /** `near`: titles that come near, nearest first. */
  'no-such-article': { readonly typed: string; readonly near: readonly string[] };
  /** Days, YYYY-MM-DD. */
  'no-day-between': { readonly after: string; readonly before: string };

  // Commands and buttons.
  /** None of the choices that were offered. */
  'unknown-article': Bare;
  'unknown-command': Bare;
  'unknown-control': Bare;
  /** The article of a button is no longer in the corpus. */
  'article-gone': Bare;
  /** The corpus is another one now, and the message does not say what was asked. */
  'ask-again': Bare;
  /** Discord does not let an answer be shown to everybody. */
  'not-shared': Bare;
  /** Too late for a form. */
  'too-late': Bare;

  // Who may do what.
  /** Whole seconds to wait. */
  'too-fast': { readonly seconds: number };
  /** More is asked at the moment than can be answered in time. */
  busy: Bare;
  'server-only': Bare;
  'admin-only': Bare;
  'channel-managers-only': Bare;
  /** The bot may not write in the channel. */
  'cannot-post': Bare;
  /** Another one began it. */
  'starter-only': Bare;
  /** Another one asked for the answer that is to be dismissed. */
  'not-yours': Bare;

  // The archive, where it is kept in a cluster.
  /** It gives no whole answer just now. */
  'archive-unavailable': Bare;
  /** It is written on another machine, and nobody there hears what is asked. */
  'archive-elsewhere': Bare;
  /** Its files are on another machine, and are changed there. */
  'files-elsewhere': Bare;

  // The files of the corpus.
  /** Another process changes them: its host, its number, and since when (ISO 8601, in UTC). */
  'corpus-owned': { readonly host: string; readonly pid: number; readonly since: string };
  /** The corpus is one `.jsonl` file. */
  'corpus-read-only': Bare;
  /** `file` makes the same id. */
  'same-id': { readonly file: string };
  'file-exists': { readonly file: string };
  /** A part of the path of `folder` is a link or no folder. */
  'file-outside': { readonly folder: string };
  'file-gone': Bare;
  /** No article would be left. */
  'last-article': Bare;
  /** The disk or its permissions forbid it; `code` is the file system's. */
  'not-written': { readonly code: string };
  'nothing-in-trash': Bare;
  /** FEEDS is not set. */
  'no-feeds': Bare;
  /** What members ask in vain is not kept. */
  'no-gaps': Bare;
  /** What a feed brought is no longer kept. */
  'proposal-gone': Bare;

  // Sent files.
  /** Its link leads elsewhere than to Discord. */
  'not-on-discord': Bare;
  'file-too-large': { readonly mostBytes: number };
  /** `status`: Discord's, of HTTP. */
  'file-not-read': { readonly status: number };
}

/** Why something is refused, as data: each face says it in a sentence of its catalogue. */
export type Reason<Kind extends keyof ReasonValues = keyof ReasonValues> = {
  readonly [K in Kind]: { readonly kind: K } & ReasonValues[K];
}[Kind];

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

/** Discord lets the bot connect no more, and will not until its operator does what the message says. */
export class ConnectionRefused extends UserError {}

/** Another machine gave no answer at all: no bug and nobody's mistake, so the program tells it without a stack. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
