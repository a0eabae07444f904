import type { Article } from '../../src/core/corpus/index.ts';
import { type GeneratedCorpusOptions, generateArticles } from './generateArticles.ts';

const SYLLABLES = 'ba ke ro mu ta vo na du'.split(' ');

/** A place name; no two of the first 512 articles share one. */
const placeOf = (at: number): string =>
  `Zor${[64, 8, 1].map((unit) => SYLLABLES[Math.floor(at / unit) % SYLLABLES.length]).join('')}`;

export interface PlantedArticles {
  readonly articles: readonly Article[];
  /** At most 512. One paragraph answers each question: the one that names the place. */
  readonly questions: readonly { readonly question: string; readonly place: string }[];
}

/**
 * Generates articles, each with one more paragraph about a place that no other of the first 512 names. So an answer can be
 * checked.
 */
export const plantedArticles = (options: GeneratedCorpusOptions): PlantedArticles => {
  const articles = [...generateArticles(options)].map(
    (article, at): Article => ({
      ...article,
      paragraphs: [
        ...article.paragraphs,
        `The prisoners were exchanged in ${placeOf(at)} after the envoys had met there for two days.`,
      ],
    }),
  );
  const questions = articles.slice(0, SYLLABLES.length ** 3).map((_, at) => {
    const place = placeOf(at);
    return { question: `Who was exchanged in ${place}?`, place };
  });
  return { articles, questions };
};
