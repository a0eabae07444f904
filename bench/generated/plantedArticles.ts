import type { Article } from '../../src/core/corpus/index.ts';
import { type GeneratedCorpusOptions, generateArticles } from './generateArticles.ts';

const SYLLABLES = 'ba ke ro mu ta vo na du'.split(' ');

/** A place name, which no two articles share. */
const placeOf = (at: number): string =>
  `Zor${Array.from(at.toString(SYLLABLES.length).padStart(3, '0'), (digit) => SYLLABLES[Number(digit)]).join('')}`;

export interface PlantedArticles {
  readonly articles: readonly Article[];
  /** One paragraph answers each question: the one that names the place. */
  readonly questions: readonly { readonly question: string; readonly place: string }[];
}

/** Generates articles, each with one more paragraph about a place that no other one names. So an answer can be checked. */
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
  const questions = articles.map((_, at) => {
    const place = placeOf(at);
    return { question: `Who was exchanged in ${place}?`, place };
  });
  return { articles, questions };
};
