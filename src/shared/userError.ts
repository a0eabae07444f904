/** The kind says everything. */
type Bare = Readonly<Record<never, never>>;

/** The kinds of refusals, each with the values that its sentence is about. */
interface ReasonValues {
  // Questions and checks.
  'no-question': Bare;
  'question-too-long': { readonly most: number };
  'nothing-to-check': Bare;
  'too-much-to-check': { readonly most: number };
  /** A message has no words that can be asked about. */
  'no-words-to-ask': Bare;
  /** A message has no words that can be checked. */
  'no-words-to-check': Bare;
  /** A search for quotations without a speaker and a topic. */
  'no-quotation-query': Bare;
  /** A timeline without a topic. */
  'no-timeline-query': Bare;
  /** A request to follow that names no matter. */
  'no-matter-to-follow': Bare;
  /** The bot does not learn which articles are new, so it cannot follow a matter. */
  /** The channel does not follow that. */
  'not-followed': Bare;
  /** The server follows `most` matters already. */
  'too-many-followed': { readonly most: number };
  'not-a-day': { readonly typed: string };
  /** `near`: similar titles, nearest first. */
  'no-such-article': { readonly typed: string; readonly near: readonly string[] };
  /** Days, YYYY-MM-DD. */
  'no-day-between': { readonly after: string; readonly before: string };

  // Commands and buttons.
  /** The article is none of the offered choices. */
  'unknown-article': Bare;
  'unknown-command': Bare;
  'unknown-control': Bare;
  /** The article of a button is no longer in the corpus. */
  'article-gone': Bare;
  /** The corpus has changed, and the message does not contain the question. */
  'ask-again': Bare;
  /** Discord does not allow the bot to show an answer to everybody. */
  'not-shared': Bare;
  /** It is too late to open a form. */
  'too-late': Bare;

  // Permissions and limits.
  /** Whole seconds to wait. */
  'too-fast': { readonly seconds: number };
  /** There are more requests at the moment than the bot can answer in time. */
  busy: Bare;
  'server-only': Bare;
  'admin-only': Bare;
  'channel-managers-only': Bare;
  /** The bot may not write in the channel. */
  'cannot-post': Bare;
  /** Another member began it. */
  'starter-only': Bare;
  /** Another member asked for the answer to be dismissed. */
  'not-yours': Bare;

  // The archive in a cluster.
  /** The cluster gives no complete answer at the moment. */
  'archive-unavailable': Bare;
  /** Another machine writes it, and no process there answers requests. */
  'archive-elsewhere': Bare;
  'archive-writing': Bare;
  /** Its files are on another machine, which alone changes them. */
  'files-elsewhere': Bare;

  // The files of the corpus.
  /** Another process owns the files: its host, its process number, and since when (ISO 8601, in UTC). */
  'corpus-owned': { readonly host: string; readonly pid: number; readonly since: string };
  /** The corpus is one `.jsonl` file. */
  'corpus-read-only': Bare;
  /** `file` has the same id. */
  'same-id': { readonly file: string };
  'file-exists': { readonly file: string };
  /** A part of the path of `folder` is a link or not a folder. */
  'file-outside': { readonly folder: string };
  'file-gone': Bare;
  /** No article would be left. */
  'last-article': Bare;
  /** The disk or its permissions do not allow it; `code` is the file system's. */
  'not-written': { readonly code: string };
  'nothing-in-trash': Bare;
  /** FEEDS is not set. */
  'no-feeds': Bare;
  /** The bot does not keep unanswered questions. */
  'no-gaps': Bare;
  /** The bot no longer keeps the article that a feed brought. */
  'proposal-gone': Bare;

  // Sent files.
  /** Its link does not lead to Discord. */
  'not-on-discord': Bare;
  'file-too-large': { readonly mostBytes: number };
  /** `status`: the HTTP status from Discord. */
  'file-not-read': { readonly status: number };
}

/** The reason of a refusal, as data: each face renders it with a sentence of its catalogue. */
export type Reason<Kind extends keyof ReasonValues = keyof ReasonValues> = {
  readonly [K in Kind]: { readonly kind: K } & ReasonValues[K];
}[Kind];

/**
 * A mistake that the user can correct: shown only to that user, in plain words. Any other error is our bug. Errors of
 * members and admins have a reason; operators' faults, in the configuration or a file, have an English message.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly reason: Reason | undefined;

  /** The message of a reason is only its kind, so that no log holds users' text. */
  constructor(what: string | Reason, options?: ErrorOptions) {
    super(typeof what === 'string' ? what : what.kind, options);
    this.reason = typeof what === 'string' ? undefined : what;
  }
}

/** Discord refuses the bot's connection, until the operator does as the message says. */
export class ConnectionRefused extends UserError {}

/** Another machine did not answer: no bug and nobody's mistake, so the program prints it without a stack. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
