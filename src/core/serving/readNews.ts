import { articleKey } from '../corpus/index.ts';
import { sentencesAround } from '../language/index.ts';
import type { Corpus } from './corpus.ts';
import { createTopicShare, type Told, tellOnTopic } from './onTopic.ts';

/** What somebody wants to hear of: a topic, somebody's words, or somebody's words on a topic. */
export interface NewsQuery {
  readonly about?: string | undefined;
  readonly speaker?: string | undefined;
}

/** Passages of an article that are ranked, and paragraphs of it that are looked through before. */
const MOST = { passages: 10, paragraphs: 500 } as const;
/** An article that came in is shown to people who did not ask just now: most of the topic's terms must be there. */
const SHARE = 2 / 3;

/**
 * What one article has on a matter: the sentence that tells most of a topic, or somebody's first words. Undefined where it has
 * nothing, or is gone. Throws what `ask` and `quote` throw.
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
    // Most articles are on something else: no question is asked of those.
    if (about === undefined || !reading.passages.some((passage) => shareOf(passage) >= SHARE))
      return undefined;
    const { told } = await tellOnTopic(corpus, about, { article }, { most: MOST.passages, share: SHARE });
    return told[0];
  }
  const query = { speaker, article, indirect: true, ...(about === undefined ? {} : { about }) };
  const [first] = (await corpus.quote(query)).quotations;
  return first && { passage: first.passage, span: sentencesAround(first.passage.text, [first.span]) };
};
