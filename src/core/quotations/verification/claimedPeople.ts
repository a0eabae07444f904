import { ROLE_NOUNS, splitWords, TITLE_MODIFIERS, termOf } from '../../language/index.ts';
import type { SpeakerIndex, SpeakerSummary } from '../people/speakerIndex.ts';
import type { TextIndex } from '../textIndex.ts';

/** The people a claim may refer to, by person key. */
export interface ClaimedPeople {
  readonly people: ReadonlySet<string>;
  /** People whom articles call by the claimed surname alone: the same person, or a stranger. */
  readonly namesakes: ReadonlySet<string>;
  /** False if the claim names no person, or only a role that many have held. Then any speaker is accepted. */
  readonly isNamed: boolean;
}

const isRole = (words: readonly string[]): boolean =>
  words.every((word) => termOf(word) === '' || ROLE_NOUNS.has(word) || TITLE_MODIFIERS.has(word));

/**
 * Resolves the speaker of a claim by name. Tries similar spellings only if the corpus does not know the surname, because a
 * known name belongs to another person.
 */
export const claimedPeople = async (
  speaker: string | null,
  speakers: SpeakerIndex,
  texts: TextIndex,
): Promise<ClaimedPeople> => {
  const words = splitWords(speaker ?? '').map(({ form }) => form);
  const named = words.length === 0 ? [] : speakers.named(speaker ?? '');
  const isNamed = named.length > 0 || !isRole(words);
  const surname = termOf(words.at(-1) ?? '');
  const isUnknown = async (): Promise<boolean> =>
    ((await texts.countTerms([surname])).get(surname)?.passages ?? 0) === 0;
  const alike = isNamed && named.length === 0 && (await isUnknown()) ? speakers.near(speaker ?? '') : [];
  const keys = (found: readonly SpeakerSummary[]): Set<string> => new Set(found.map(({ person }) => person));
  const namesakes = isNamed ? speakers.alone(speaker ?? '') : [];
  return { isNamed, people: keys([...named, ...alike]), namesakes: keys(namesakes) };
};
