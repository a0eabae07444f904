import type { ArticleHead, Fault } from '../../core/index.ts';
import type { Incoming, Screened } from './screen.ts';

/** An article of the corpus that is much like an upload. */
interface Twin {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

/** What an admin sees of an article before it is added. */
export interface Review {
  /** Its name in the corpus folder. */
  readonly file: string;
  readonly article: ArticleHead;
  readonly paragraphs: number;
  readonly quotations: number;
  /** The file that has its id already: while it is there the upload cannot be added. */
  readonly sameId?: string;
  /** The articles that have nearly the same text, most alike first; `share` is from 0 to 1. */
  readonly alike: readonly (Twin & { readonly share: number })[];
}

/** The validation report of a corpus. */
export interface CheckReport {
  readonly articles: number;
  readonly paragraphs: number;
  readonly faults: readonly Fault[];
}

/** What the thread beside is asked: a review of a file as it came or as it is kept, what is new of many, or a check. Plain data. */
export type Task =
  | { readonly kind: 'read'; readonly corpus: string; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'review'; readonly corpus: string; readonly file: string; readonly text: string }
  | { readonly kind: 'screen'; readonly corpus: string; readonly incoming: readonly Incoming[] }
  | { readonly kind: 'check'; readonly corpus: string };

/** What it answers. */
export interface TaskResults {
  readonly read: { readonly text: string; readonly review: Review };
  readonly review: Review;
  readonly screen: readonly Screened[];
  readonly check: CheckReport;
}
