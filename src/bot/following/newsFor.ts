import { type Corpus, type NewsQuery, readNews, type Told } from '../../core/index.ts';
import type { Subscription } from './subscriptions.ts';

/** A news item for a channel, and the followed topic that it matches. */
export interface News extends Told {
  readonly matter: NewsQuery;
}

/** Creates a reader that looks up each topic in each article once: many channels follow the same topic. */
export const createNewsReader = (corpus: Pick<Corpus, 'ask' | 'quote' | 'read'>) => {
  const known = new Map<string, Promise<Told | undefined>>();
  const look = ({ about, speaker }: NewsQuery, article: string): Promise<Told | undefined> => {
    const key = JSON.stringify([about, speaker, article]);
    const found = known.get(key) ?? readNews(corpus, { about, speaker }, article);
    known.set(key, found);
    return found;
  };
  /**
   * Returns the news of these articles on a channel's topics: the newest article first, one passage per article. Throws the
   * errors of `readNews`.
   */
  return async (
    followed: readonly Subscription[],
    articles: readonly { readonly id: string; readonly at: number }[],
  ): Promise<News[]> => {
    const news: News[] = [];
    for (const { id, at } of articles) {
      for (const matter of followed) {
        // Articles from before the subscription are not news.
        const told = at >= matter.at ? await look(matter, id) : undefined;
        if (!told) continue;
        news.push({ ...told, matter });
        break;
      }
    }
    const day = ({ passage }: News): string => passage.article.publishedAt ?? '';
    return news.sort((a, b) => (day(a) > day(b) ? -1 : day(a) < day(b) ? 1 : 0));
  };
};
