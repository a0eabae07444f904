import type { ArticleFilter, Passage } from '../corpus/index.ts';
import { type Span, splitSentences, splitTerms } from '../language/index.ts';
import type { Corpus } from './corpus.ts';

/** A sentence, or several, of a passage. */
export interface Told {
  readonly passage: Passage;
  readonly span: Span;
}

interface OnTopicOptions {
  /** How many passages are looked at. */
  readonly most: number;
  /** The share of the topic's terms that a passage and the title of its article hold at least; more than none unless told. */
  readonly share?: number;
}

/** The sentence of each passage that tells of a topic, the first that is highlighted; best passage first. Throws what `ask` throws. */
export const tellOnTopic = async (
  corpus: Pick<Corpus, 'ask'>,
  about: string,
  filter: ArticleFilter,
  { most, share = 0 }: OnTopicOptions,
): Promise<{ readonly told: readonly Told[]; readonly version: string }> => {
  const { passages, version } = await corpus.ask(about, filter, { most });
  const topic = new Set(splitTerms(about).map(({ term }) => term));
  const told = passages.flatMap(({ passage, highlights: [first] }): Told[] => {
    const terms = splitTerms(`${passage.text} ${passage.article.title ?? ''}`).map(({ term }) => term);
    const held = new Set(terms.filter((term) => topic.has(term))).size;
    const span = first && splitSentences(passage.text).find(([, end]) => end > first[0]);
    return span && held > 0 && held >= share * topic.size ? [{ passage, span }] : [];
  });
  return { told, version };
};
