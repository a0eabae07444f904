import type { ArticleFilter, Passage } from '../corpus/index.ts';
import { type Span, splitSentences, splitTerms } from '../language/index.ts';
import type { Corpus } from './corpus.ts';

/** One or more sentences of a passage. */
export interface Told {
  readonly passage: Passage;
  readonly span: Span;
}

/** Creates a function that returns the share of a topic's terms in a passage and the title of its article, 0 to 1. */
export const createTopicShare = (about: string): ((passage: Passage) => number) => {
  const topic = new Set(splitTerms(about).map(({ term }) => term));
  return ({ text, article }) => {
    const terms = splitTerms(`${text} ${article.title ?? ''}`).map(({ term }) => term);
    const held = new Set(terms.filter((term) => topic.has(term))).size;
    return held === 0 ? 0 : held / topic.size;
  };
};

interface OnTopicOptions {
  /** Maximum number of passages to look at. */
  readonly most: number;
  /** Minimum share of the topic's terms in each passage; by default any share above 0. */
  readonly share?: number;
}

/**
 * Finds passages on a topic, best first, and returns the first highlighted sentence of each. Throws the errors of
 * `Corpus.ask`.
 */
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
