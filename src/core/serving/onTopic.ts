import type { ArticleFilter, Passage } from '../corpus/index.ts';
import { type Span, splitSentences, splitTerms } from '../language/index.ts';
import type { Corpus } from './corpus.ts';

/** A sentence, or several, of a passage. */
export interface Told {
  readonly passage: Passage;
  readonly span: Span;
}

/** The share of a topic's terms that a passage and the title of its article hold, 0 to 1. */
export const createTopicShare = (about: string): ((passage: Passage) => number) => {
  const topic = new Set(splitTerms(about).map(({ term }) => term));
  return ({ text, article }) => {
    const terms = splitTerms(`${text} ${article.title ?? ''}`).map(({ term }) => term);
    const held = new Set(terms.filter((term) => topic.has(term))).size;
    return held === 0 ? 0 : held / topic.size;
  };
};

interface OnTopicOptions {
  /** How many passages are looked at. */
  readonly most: number;
  /** The share of the topic's terms that each holds at least; more than none unless told. */
  readonly share?: number;
}

/** The sentence of each passage that tells of a topic, the first that is highlighted; best passage first. Throws what `ask` throws. */
export const tellOnTopic = async (
  corpus: Pick<Corpus, 'ask'>,
  about: string,
  filter: ArticleFilter,
  { most, share = Number.MIN_VALUE }: OnTopicOptions,
): Promise<{ readonly told: readonly Told[]; readonly version: string }> => {
  const { passages, version } = await corpus.ask(about, filter, { most });
  const shareOf = createTopicShare(about);
  const told = passages.flatMap(({ passage, highlights: [first] }): Told[] => {
    const span = first && splitSentences(passage.text).find(([, end]) => end > first[0]);
    return span && shareOf(passage) >= share ? [{ passage, span }] : [];
  });
  return { told, version };
};
