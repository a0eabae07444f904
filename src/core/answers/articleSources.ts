import type { ArticleHead } from '../corpus/index.ts';
import { isCapital, splitWords } from '../language/index.ts';
import type { PassageIndex } from '../search/index.ts';
import type { AnalysedQuestion } from './analyseQuestion.ts';

/** Places of a question's words that name where an article comes from, by article, as numbered in the forward index. */
export type NamedSources = ReadonlyMap<number, ReadonlySet<number>>;

/** So many words name an outlet at most: "The Wall Street Journal". */
const LONGEST = 4;
const article = /^the(?=.{4})/;

/** The part of a host that names its owner, the longest but the last: "theage" of www.theage.com.au. */
const hostName = (url: string): string => {
  const labels = URL.canParse(url) ? new URL(url).hostname.split('.').slice(0, -1) : [];
  return labels.reduce((longest, label) => (label.length > longest.length ? label : longest), '');
};

/** What an article states of where it comes from, each as one folded word: its publisher, its address, its file's name. */
const sourceNames = ({ id, publisher = '', url = '' }: ArticleHead): string[] => {
  const forms = (text: string): string[] => splitWords(text).map(({ form }) => form);
  return [forms(publisher).join(''), hostName(url), ...forms(id)].flatMap((name) => [
    name,
    name.replace(article, ''),
  ]);
};

/**
 * Prepares to find the articles whose source a question names: a run of capitalised words that, put together, are such a
 * name ("The Verge" is theverge.com).
 */
export const findSources = ({
  passages,
  forward,
}: PassageIndex): ((question: AnalysedQuestion) => NamedSources) => {
  const articlesOf = new Map<string, number[]>();
  passages.forEach((passage, at) => {
    if (at > 0 && forward.articleOf[at] === forward.articleOf[at - 1]) return;
    for (const name of new Set(sourceNames(passage.article))) {
      const articles = articlesOf.get(name);
      if (articles) articles.push(forward.articleOf[at] as number);
      else if (name !== '') articlesOf.set(name, [forward.articleOf[at] as number]);
    }
  });
  return ({ text, words }) => {
    const named = new Map<number, Set<number>>();
    words.forEach((_, from) => {
      let name = '';
      for (let to = from; to < Math.min(words.length, from + LONGEST); to += 1) {
        const word = words[to];
        if (!word || !isCapital(text, word.start)) return;
        name += word.form;
        for (const source of articlesOf.get(name) ?? []) {
          const places = named.get(source) ?? new Set<number>();
          for (let place = from; place <= to; place += 1) places.add(place);
          named.set(source, places);
        }
      }
    });
    return named;
  };
};
