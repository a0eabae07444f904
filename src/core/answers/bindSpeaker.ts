import type { Passage } from '../corpus/index.ts';
import { SPEECH_VERBS, type Span, splitWords } from '../language/index.ts';
import type { AskedSpeaker } from './askedSpeaker.ts';
import type { BoundQuestion } from './boundQuestion.ts';

/** Where the people that a name may stand for are quoted. */
interface SpokenWords {
  /** Whether they are anywhere in the corpus. */
  readonly isQuoted: boolean;
  /** The spans of their words in some passages, by passage id; none where they say nothing. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
}

/** Tells where the people that a name may stand for are quoted in some passages. */
export type SpokenBy = (name: string, passages: readonly Passage[]) => Promise<SpokenWords>;

/** Whose words a question asks for, in one corpus. */
export interface BoundSpeaker extends SpokenWords {
  /** The places of the question's terms that are their name or the verb. */
  readonly places: readonly number[];
  /** Whether nothing but their words would do: a person is named, and what was uttered is asked for. */
  readonly isUttered: boolean;
}

/** A capital begins a word of the last run of letters and marks. */
const endsInName = /(?<![\p{L}\p{M}.'’-])(?=[\p{L}\p{M}.'’-]+$).*?(?<!\p{L})\p{Lu}/u;

/** Binds the speaker that a question asks for to a corpus. An outlet reports, and nobody quotes it. */
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
