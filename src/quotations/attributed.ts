import type { Person } from './people.ts';
import type { MarkedSpan } from './quotationMarks.ts';

/** A quotation of the paragraph with what was decided about it. */
export interface Attributed {
  readonly quote: MarkedSpan;
  readonly at: number;
  readonly person: Person | null;
  /** Name where the speaker is a role that no person of the article is known to fill. */
  readonly role: string | null;
  readonly mention: string | null;
  readonly cue: string | null;
  readonly sieve: string | null;
  readonly whole: boolean;
}
