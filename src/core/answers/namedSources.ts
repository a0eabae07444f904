import type { ArticleHead } from '../corpus/index.ts';
import { isCapital } from '../language/index.ts';
import { sourceNames } from '../search/index.ts';
import type { AnalysedQuestion } from './analyseQuestion.ts';

/** Names that a question may write of where an article comes from, each as one folded word, and the words that do. */
export type NamedSources = ReadonlyMap<string, ReadonlySet<number>>;

/** So many words name an outlet at most: "The Wall Street Journal". */
const LONGEST = 4;

/** Every run of capitalised words of a question, put together: "The Verge" is theverge.com. */
export const namedSources = ({ text, words }: AnalysedQuestion): NamedSources => {
  const named = new Map<string, Set<number>>();
  words.forEach((_, from) => {
    let name = '';
    for (let to = from; to < Math.min(words.length, from + LONGEST); to += 1) {
      const word = words[to];
      if (!word || !isCapital(text, word.start)) return;
      name += word.form;
      const places = named.get(name) ?? new Set<number>();
      for (let place = from; place <= to; place += 1) places.add(place);
      named.set(name, places);
    }
  });
  return named;
};

/** The words of a question that name where an article comes from. */
export const wordsNaming = (article: ArticleHead, named: NamedSources): ReadonlySet<number> =>
  new Set(named.size === 0 ? [] : [...sourceNames(article)].flatMap((name) => [...(named.get(name) ?? [])]));
