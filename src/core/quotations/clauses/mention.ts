import type { NameMention } from '../text/names.ts';
import type { Token } from '../text/tokens.ts';

/** Words that refer to a person, a body or a thing: `[from, to)` in tokens. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly kind: 'name' | 'pronoun' | 'role' | 'thing';
  readonly name: NameMention | null;
  /** Lower case: the pronoun, or the head noun. */
  readonly head: string;
}

/** Returns a name as a mention of a person, or of the thing it names. */
export const mentionOf = (
  name: NameMention,
  tokens: readonly Token[],
  kind: 'name' | 'thing' = 'name',
): Mention => ({
  from: name.from,
  to: name.to,
  kind,
  name,
  head: tokens[name.to - 1]?.lower ?? '',
});
