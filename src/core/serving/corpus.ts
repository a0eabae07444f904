import type { Answer } from '../answers/index.ts';
import type { ArticleFilter, ArticleHead, Fault, Passage } from '../corpus/index.ts';
import type { MeaningStatus } from '../meaning/index.ts';
import type {
  Quotation,
  QuotationQuery,
  QuotationResult,
  SpeakerSummary,
  Verification,
} from '../quotations/index.ts';
import type { ReaderStatus } from '../reading/index.ts';
import type { ArticleChoice } from './articleIndex.ts';

export interface ArchiveStatus {
  /** The prefix of its index names. */
  readonly prefix: string;
  /** `yellow`: all shards are served, but a copy is missing; `red`: a shard is not served. */
  readonly cluster: 'green' | 'yellow' | 'red';
  readonly nodes: number;
}

export interface CorpusStatus {
  readonly articles: number;
  readonly passages: number;
  readonly quotations: number;
  readonly speakers: number;
  /** Changes exactly when the articles change: twelve hexadecimal digits. */
  readonly version: string;
  readonly loadedAt: Date;
  readonly faults: readonly Fault[];
  /** The state of finding passages by meaning; undefined if it is turned off. */
  readonly meaning?: MeaningStatus | undefined;
  /** The state of the cluster that keeps the corpus; undefined if this process keeps it. */
  readonly archive?: ArchiveStatus | undefined;
  /** The state of the reader; undefined if there is none. */
  readonly reader?: ReaderStatus | undefined;
}

export interface ReloadReport {
  /** Article ids. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Ids of articles whose file is faulty now; their last good version keeps serving. */
  readonly kept: readonly string[];
  /** What the reload left out, and why. */
  readonly faults: readonly Fault[];
  readonly milliseconds: number;
  readonly status: CorpusStatus;
}

/** A result together with the version of the corpus that it comes from. */
export interface Versioned {
  readonly version: string;
}

/** Consecutive paragraphs of an article. */
export interface Reading extends Versioned {
  /** In order, at least one. */
  readonly passages: readonly [Passage, ...Passage[]];
  /** How many paragraphs the article has. */
  readonly paragraphs: number;
}

/** An article and how many paragraphs it has. */
export interface Source {
  readonly article: ArticleHead;
  readonly paragraphs: number;
}

/** A page of the list of articles. */
export interface Sources extends Versioned {
  readonly filter: ArticleFilter;
  /** Totals for the articles that the filter lets through. */
  readonly articles: number;
  readonly paragraphs: number;
  /** Number of articles that are left out only because they state no date. */
  readonly undated: number;
  /** How many articles come before the first one listed. */
  readonly from: number;
  readonly listed: readonly Source[];
}

export interface AskOptions {
  /** Identifies the asker: a reader serves askers in turn. */
  readonly asker?: string;
  /**
   * Called with the unaided answer before a reader is asked, which takes seconds. `isSure`: the reader may only mark other
   * sentences in its first passage.
   */
  readonly onReading?: (unaided: Answer & Versioned, isSure: boolean) => void;
  /** The question that this one follows. That question and its answer supply what this one leaves out. */
  readonly after?: string;
  /** Whether the answer has material for a reader; see `Answer`. */
  readonly forReader?: boolean;
  /** Maximum number of passages in the answer; ten by default. If it is set, no reader looks at the answer. */
  readonly most?: number;
}

/**
 * The one door to the corpus: every face (Discord, terminal, console page) asks here and gets plain data. All methods are
 * asynchronous, so that the corpus can run in a separate thread. They throw `UserError` if the asker can fix the cause.
 */
export interface Corpus {
  ask(question: string, filter?: ArticleFilter, options?: AskOptions): Promise<Answer & Versioned>;
  quote(query: QuotationQuery): Promise<QuotationResult & Versioned>;
  /** Returns every quotation of the corpus, in reading order. */
  quotations(): Promise<readonly Quotation[]>;
  /** Returns speakers whose names match the typed text, for autocomplete: most quoted first, at most 25. */
  speakers(typed: string): Promise<readonly SpeakerSummary[]>;
  /** Returns articles whose titles match the typed text, for autocomplete: at most 25. */
  articles(typed: string): Promise<readonly ArticleChoice[]>;
  /** Checks whether the corpus has these words, and who said them. `speaker`: the person whom the user names. */
  verify(words: string, speaker?: string): Promise<Verification & Versioned>;
  /**
   * Returns up to `count` paragraphs, from the `from`th on, of the article with this key (see `articleKey`). Starts at its
   * last paragraph if it has fewer than `from`. Returns undefined if there is no such article.
   */
  read(key: string, from: number, count: number): Promise<Reading | undefined>;
  /**
   * Returns `count` articles that a filter lets through from the `from`th on, counted from 0, newest first. Starts at 0 if
   * there are not that many.
   */
  sources(from: number, count: number, filter?: ArticleFilter): Promise<Sources>;
  status(): Promise<CorpusStatus>;
  /** Reads the corpus again. If that fails, the old corpus keeps serving. Throws `UserError` with the reason. */
  reload(): Promise<ReloadReport>;
  close(): Promise<void>;
}
