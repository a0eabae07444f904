import type { MarkedSpan } from './markedSpans.ts';
import type { Source } from './resolveMention.ts';

/** A quotation with what was decided about it. */
export interface Attributed {
  readonly quote: MarkedSpan;
  /** A whole utterance, or a phrase inside the reporter’s sentence. */
  readonly whole: boolean;
  readonly source: Source;
  readonly mention: string | null;
  readonly cue: string | null;
  readonly sieve: string | null;
  readonly secondhand: boolean;
}

export const hasSource = ({ source }: Attributed): boolean => source.person !== null || source.role !== null;
