import type { Passage } from '../corpus/index.ts';
import { SPEECH_VERBS, type Span, splitWords } from '../language/index.ts';
import type { AskedSpeaker } from './askedSpeaker.ts';
import type { BoundQuestion } from './boundQuestion.ts';

/** Where the corpus quotes the people that a name may stand for. */
interface SpokenWords {
  /** Whether the corpus quotes them anywhere. */
  readonly isQuoted: boolean;
  /** The spans of their words in the given passages, by passage id; no entry if they say nothing there. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
}

/** Finds where some passages quote the people that a name may stand for. */
export type SpokenBy = (name: string, passages: readonly Passage[]) => Promise<SpokenWords>;

/** The speaker whose words a question asks for, in one corpus. */
export interface BoundSpeaker extends SpokenWords {
  /** The places of the question's terms that are the name or the verb. */
  readonly places: readonly number[];
  /** Whether only their own words answer: the question names a person and asks for an utterance. */
  readonly isUttered: boolean;
}

/** Matches if a capital begins a word in the last run of letters and marks. */
const endsInName = /(?<![\p{L}\p{M}.'’-])(?=[\p{L}\p{M}.'’-]+$).*?(?<!\p{L})\p{Lu}/u;

/** Binds the speaker that a question asks for to a corpus. An outlet is not a person: it reports, and nobody quotes it. */
export const bindSpeaker = (
  { question, sources }: Pick<BoundQuestion, 'question' | 'sources'>,
  { name, verb }: AskedSpeaker,
  words: SpokenWords,
): BoundSpeaker => {
  const forms = new Set([verb, ...splitWords(name).map(({ form }) => form)]);
  const places = question.terms.flatMap(({ form }, place) => (forms.has(form) ? [place] : []));
  const isOutlet = [...sources.values()].some((naming) =>
    places.some((place) => naming.has(question.terms[place]?.position ?? -1)),
  );
  const isPerson = words.isQuoted || (endsInName.test(name) && !isOutlet);
  return { ...words, places, isUttered: isPerson && SPEECH_VERBS.get(verb)?.isUttered === true };
};
