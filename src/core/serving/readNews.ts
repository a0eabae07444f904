import { sentencesAround } from '../language/index.ts';
import type { Corpus } from './corpus.ts';
import { type Told, tellOnTopic } from './onTopic.ts';

/** What somebody wants to hear of: a topic, somebody's words, or somebody's words on a topic. */
export interface NewsQuery {
  readonly about?: string | undefined;
  readonly speaker?: string | undefined;
}

/** Passages that are looked at in one article. */
const MOST_PASSAGES = 10;
/** An article that came in is shown to people who did not ask just now: most of the topic's terms must be there. */
const SHARE = 2 / 3;

/**
 * What one article has on a matter: the sentence that tells most of a topic, or somebody's first words. Undefined where it has
 * nothing. Throws what `ask` and `quote` throw: a `UserError` where the article is gone.
 */
export const readNews = async (
  corpus: Pick<Corpus, 'ask' | 'quote'>,
  { about, speaker }: NewsQuery,
  article: string,
): Promise<Told | undefined> => {
  if (speaker === undefined) {
    if (about === undefined) return undefined;
    const { told } = await tellOnTopic(corpus, about, { article }, { most: MOST_PASSAGES, share: SHARE });
    return told[0];
  }
  const query = { speaker, article, indirect: true, ...(about === undefined ? {} : { about }) };
  const [first] = (await corpus.quote(query)).quotations;
  return first && { passage: first.passage, span: sentencesAround(first.passage.text, [first.span]) };
};
