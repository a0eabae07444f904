import type { ArticleHead, Fault } from '../../core/index.ts';
import type { Incoming, Screened } from './screen.ts';

/** A corpus article that resembles an upload. */
interface Twin {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

/** The details of an article that an admin sees before adding it. */
export interface Review {
  /** Its name in the corpus folder. */
  readonly file: string;
  readonly article: ArticleHead;
  /** The first paragraph that is not empty. */
  readonly opening: string;
  readonly paragraphs: number;
  readonly quotations: number;
  /** The existing file with the same id. The upload cannot be added while that file exists. */
  readonly sameId?: string;
  /** The articles with nearly the same text, the most similar first; `share` is from 0 to 1. */
  readonly alike: readonly (Twin & { readonly share: number })[];
}

/** The validation report of a corpus. */
export interface CheckReport {
  readonly articles: number;
  readonly paragraphs: number;
  readonly faults: readonly Fault[];
}

/** A task for the worker thread: review new bytes or a kept file, screen many articles, or check the corpus. Plain data. */
export type Task =
  | { readonly kind: 'read'; readonly corpus: string; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'review'; readonly corpus: string; readonly file: string; readonly text: string }
  | { readonly kind: 'screen'; readonly corpus: string; readonly incoming: readonly Incoming[] }
  | { readonly kind: 'check'; readonly corpus: string };

/** The result of each task. */
export interface TaskResults {
  readonly read: { readonly text: string; readonly review: Review };
  readonly review: Review;
  readonly screen: readonly Screened[];
  readonly check: CheckReport;
}
