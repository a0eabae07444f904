import { splitWords, UTTERANCE_VERBS } from '../language/index.ts';
import type { AnalysedQuestion } from './analyseQuestion.ts';
import type { AskedSpeaker } from './askedSpeaker.ts';
import type { SpokenWords } from './preferSpoken.ts';

/** Whose words a question asks for, in one corpus. */
export interface BoundSpeaker {
  /** Where they are quoted. */
  readonly words: SpokenWords;
  /** The terms of the question that are their name or the verb. */
  readonly places: readonly number[];
  /** Whether nothing but their words would do: a person is named, and what was uttered is asked for. */
  readonly isUttered: boolean;
}

const endsInName = /(?<!\p{L})\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/** `sources`: the places of the question's terms that name where an article comes from: an outlet reports, and is not quoted. */
export const bindSpeaker = (
  { terms }: AnalysedQuestion,
  { name, verb, words }: AskedSpeaker & { readonly words: SpokenWords },
  sources: Iterable<readonly number[]>,
): BoundSpeaker => {
  const forms = new Set([verb, ...splitWords(name).map(({ form }) => form)]);
  const places = terms.flatMap(({ form }, place) => (forms.has(form) ? [place] : []));
  const isOutlet = [...sources].flat().some((place) => places.includes(place));
  const isPerson = words.size > 0 || (endsInName.test(name) && !isOutlet);
  return { words, places, isUttered: isPerson && UTTERANCE_VERBS.has(verb) };
};
