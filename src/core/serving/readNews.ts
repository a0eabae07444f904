import { articleKey } from '../corpus/index.ts';
import { sentencesAround } from '../language/index.ts';
import type { Corpus } from './corpus.ts';
import { createTopicShare, type Told, tellOnTopic } from './onTopic.ts';

/** The subject of a news query: a topic, a speaker's words, or a speaker's words on a topic. */
export interface NewsQuery {
  readonly about?: string | undefined;
  readonly speaker?: string | undefined;
}

/** Maximum number of passages of an article to rank, and of its paragraphs to scan before. */
const MOST = { passages: 10, paragraphs: 500 } as const;
/** Minimum share of the topic's terms. It is high because the bot shows new articles to people who did not just ask. */
const SHARE = 2 / 3;

/**
 * Returns the best sentence of one article on a topic, or its first quotation of a speaker. Returns undefined if the article
 * has neither, or is gone. Throws the errors of `Corpus.ask` and `Corpus.quote`.
 */
export const readNews = async (
  corpus: Pick<Corpus, 'ask' | 'quote' | 'read'>,
  { about, speaker }: NewsQuery,
  article: string,
): Promise<Told | undefined> => {
  const reading = await corpus.read(articleKey(article), 1, MOST.paragraphs);
  if (!reading) return undefined;
  if (speaker === undefined) {
    const shareOf = createTopicShare(about ?? '');
    // Most articles are on other topics: skips the search for them.
    if (about === undefined || !reading.passages.some((passage) => shareOf(passage) >= SHARE))
      return undefined;
    const { told } = await tellOnTopic(corpus, about, { article }, { most: MOST.passages, share: SHARE });
    return told[0];
  }
  const query = { speaker, article, indirect: true, ...(about === undefined ? {} : { about }) };
  const [first] = (await corpus.quote(query)).quotations;
  return first && { passage: first.passage, span: sentencesAround(first.passage.text, [first.span]) };
};
