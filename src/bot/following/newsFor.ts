import { type Corpus, type NewsQuery, readNews, type Told } from '../../core/index.ts';
import type { Subscription } from './subscriptions.ts';

/** What is new for a channel, and of which of its matters. */
export interface News extends Told {
  readonly matter: NewsQuery;
}

/** Looks a matter up in one article, each once: many channels follow the same. */
export const createNewsReader = (corpus: Pick<Corpus, 'ask' | 'quote' | 'read'>) => {
  const known = new Map<string, Promise<Told | undefined>>();
  const look = ({ about, speaker }: NewsQuery, article: string): Promise<Told | undefined> => {
    const key = JSON.stringify([about, speaker, article]);
    const found = known.get(key) ?? readNews(corpus, { about, speaker }, article);
    known.set(key, found);
    return found;
  };
  /** What these articles have on what a channel follows: newest article first, one place of each. Throws what `readNews` throws. */
  return async (
    followed: readonly Subscription[],
    articles: readonly { readonly id: string; readonly at: number }[],
  ): Promise<News[]> => {
    const news: News[] = [];
    for (const { id, at } of articles) {
      for (const matter of followed) {
        // What came before somebody wished to hear of it is not new to them.
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
