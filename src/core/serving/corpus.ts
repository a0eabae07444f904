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
  /** What the names of its indexes begin with. */
  readonly prefix: string;
  /** `yellow`: all is served, but a copy is missing; `red`: a part is not served. */
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
  /** How far finding passages by meaning is; undefined where it is turned off. */
  readonly meaning?: MeaningStatus | undefined;
  /** How the cluster is that keeps the corpus; undefined where this process does. */
  readonly archive?: ArchiveStatus | undefined;
  /** How the reader is; undefined where there is none. */
  readonly reader?: ReaderStatus | undefined;
}

export interface ReloadReport {
  /** Article ids. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Ids of articles whose file is faulty now and whose last good version goes on serving. */
  readonly kept: readonly string[];
  /** What was left out, and why. */
  readonly faults: readonly Fault[];
  readonly milliseconds: number;
  readonly status: CorpusStatus;
}

/** Of which version of the corpus something is told. */
export interface Versioned {
  readonly version: string;
}

/** A stretch of an article. */
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

/** A stretch of the list of articles. */
export interface Sources extends Versioned {
  /** How many articles and paragraphs there are in all. */
  readonly articles: number;
  readonly paragraphs: number;
  /** How many articles come before the first one listed. */
  readonly from: number;
  readonly listed: readonly Source[];
}

export interface AskOptions {
  /** Who asks: a reader serves askers in turn. */
  readonly asker?: string;
  /**
   * Hears of the answer without a reader, where a reader is about to be asked, which takes seconds. `isSure`: its passage stands, and the reader may
   * only mark other sentences in it.
   */
  readonly onReading?: (unaided: Answer & Versioned, isSure: boolean) => void;
  /** The question that this one follows: what it leaves out is understood by that and what answers it. */
  readonly after?: string;
  /** Whether the answer has material for a reader; see `Answer`. */
  readonly forReader?: boolean;
  /** How many passages the answer has at most; ten unless told. Then no reader looks at it. */
  readonly most?: number;
}

/**
 * The one door to the corpus: every face (Discord, terminal, console page) asks here and gets plain data. Asynchronous
 * throughout, so that the corpus can live in a thread of its own. Throws `UserError` for what the asker can mend.
 */
export interface Corpus {
  ask(question: string, filter?: ArticleFilter, options?: AskOptions): Promise<Answer & Versioned>;
  quote(query: QuotationQuery): Promise<QuotationResult & Versioned>;
  /** Every quotation of the corpus, in reading order. */
  quotations(): Promise<readonly Quotation[]>;
  /** For autocomplete: speakers whose name fits what is typed so far, most quoted first, at most 25. */
  speakers(typed: string): Promise<readonly SpeakerSummary[]>;
  /** For autocomplete: articles whose title fits what is typed so far, at most 25. */
  articles(typed: string): Promise<readonly ArticleChoice[]>;
  /** Whether the corpus has these words, and whose they are; `speaker`: whose they are said to be. */
  verify(words: string, speaker?: string): Promise<Verification & Versioned>;
  /**
   * Up to `count` paragraphs from the `from`th on of the article with this key (see `articleKey`), from its last one where it
   * has fewer; undefined where there is no such article.
   */
  read(key: string, from: number, count: number): Promise<Reading | undefined>;
  /** `count` articles from the `from`th on, counted from 0, newest first; from 0 where there are not as many. */
  sources(from: number, count: number): Promise<Sources>;
  status(): Promise<CorpusStatus>;
  /** Reads the corpus again. If that fails the old corpus keeps serving and a `UserError` says why. */
  reload(): Promise<ReloadReport>;
  close(): Promise<void>;
}
