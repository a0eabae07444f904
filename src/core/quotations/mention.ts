import type { NameMention } from './names.ts';

/** Words that stand for somebody: `[from, to)` in tokens. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly kind: 'name' | 'pronoun' | 'role' | 'thing';
  readonly name: NameMention | null;
  /** Lower case: the pronoun, or the noun that says who. */
  readonly head: string;
}
