import type { CueGender } from '../../language/index.ts';
import type { Cue } from './cues.ts';
import type { Line } from './line.ts';
import type { NameRun } from './nameRuns.ts';
import type { Persons } from './persons.ts';

/** Words that refer to a speaker: `[from, to)` in words. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** `dropped`: the sentence leaves out its subject; the phrase is empty. */
  readonly kind: 'name' | 'pronoun' | 'role' | 'body' | 'dropped';
  readonly name: NameRun | null;
  /** Lower case: the noun that names the speaker. */
  readonly head: string;
  readonly gender: CueGender;
  /** "eine Bewohnerin", "один із дипломатів". */
  readonly indefinite: boolean;
  /** A noun outside the language’s words for people and bodies. Only a verb next to a quotation makes it a speaker. */
  readonly unsure?: boolean;
}

/** A paragraph with its verbs of saying and the people of its article. */
export interface Parse {
  readonly line: Line;
  readonly cues: readonly Cue[];
  /** The verb of saying that begins at a word. */
  readonly cueAt: ReadonlyMap<number, Cue>;
  readonly persons: Persons;
}

/** Returns the word at a place, in lower case. */
export const lowerAt = ({ line }: Parse, at: number): string => line.words[at]?.lower ?? '';
export const isWord = ({ line }: Parse, at: number): boolean => line.words[at]?.kind === 'word';

/** Whether a run names a person: in full, or by a surname that the article knows. */
export const isPerson = ({ persons }: Parse, name: NameRun): boolean =>
  !name.body && (name.titled || persons.find(name) !== null || persons.isNew(name));

export const namePhrase = (name: NameRun, from: number, gender: CueGender = 'unknown'): Phrase => ({
  from,
  to: name.to,
  kind: 'name',
  name,
  head: '',
  gender: name.gender === 'unknown' ? gender : name.gender,
  indefinite: false,
});

/** Returns a pronoun phrase; without words, a dropped subject. */
export const pronounPhrase = (
  [from, to]: readonly [number, number],
  head: string,
  gender: CueGender,
): Phrase => ({
  from,
  to,
  kind: from === to ? 'dropped' : 'pronoun',
  name: null,
  head,
  gender,
  indefinite: false,
});

const MAX_PARENTHESIS = 4;
/** Skips a parenthesis of a few words: "Henning Scherf (SPD)". */
export const overParenthesis = ({ line: { words } }: Parse, at: number): number => {
  if (words[at]?.text !== '(') return at;
  for (let close = at + 1; close < at + MAX_PARENTHESIS + 1; close++)
    if (words[close]?.text === ')') return close + 1;
  return at;
};
