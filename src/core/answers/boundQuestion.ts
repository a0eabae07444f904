import { type ArticleHead, sourceNames } from '../corpus/index.ts';
import { GENERAL_WORDS, isCapital } from '../language/index.ts';
import { type CorpusFacts, type CountedTerm, inverseDocumentFrequency, type Mark } from '../search/index.ts';
import type { AnalysedQuestion } from './analyseQuestion.ts';

/** Possible source names in a question, each as one folded word, with the positions of their words. */
type NamedSources = ReadonlyMap<string, ReadonlySet<number>>;

/** Maximum words of an outlet's name: "The Wall Street Journal". */
const LONGEST = 4;

/** Returns every run of capitalised words in a question, joined to one word: "The Verge" matches theverge.com. */
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

/** A question with the facts that one corpus gives for its terms. Arrays run parallel to `question.terms`. */
export interface BoundQuestion {
  readonly question: AnalysedQuestion;
  readonly idf: readonly number[];
  /** Sum of `idf`. */
  readonly weight: number;
  /** The position of each term in the question. */
  readonly asked: readonly number[];
  /**
   * Whether the term is a name or a number, which must match verbatim. If the corpus holds the word, the corpus's capitals
   * decide, not the question's.
   */
  readonly isName: readonly boolean[];
  /** Whether the question gives the term and does not ask for it; and whether it is also not a name. */
  readonly isGiven: readonly boolean[];
  readonly isOther: readonly boolean[];
  /** Whether the corpus holds the term at all. */
  readonly isKnown: readonly boolean[];
  /** For each term that the corpus lacks, the corpus's terms one letter away. */
  readonly spelledLike: readonly (readonly CountedTerm[])[];
  /** The sources that the question names and the corpus has. */
  readonly sources: NamedSources;
  /** By term of the corpus: the question's term that it is, or resembles. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** Terms to search for, rarest first. Terms spelled alike and synonyms replace a term that the corpus lacks. */
  readonly searchTerms: readonly CountedTerm[];
  /** Average number of terms in a passage. */
  readonly averageLength: number;
}

/** Weight of a general word relative to another word of the same rarity. */
const GENERAL = 0.4;
const hasDigit = /\p{N}/u;

/**
 * Binds a question to a corpus. `facts`: the counts of the question's terms, and those `named` sources that the corpus has.
 */
export const bindQuestion = (
  question: AnalysedQuestion,
  facts: CorpusFacts,
  named: NamedSources = new Map(),
): BoundQuestion => {
  const isKnown = facts.terms.map(({ frequency }) => frequency > 0);
  const isName = facts.terms.map((fact, at) => {
    const { form, isName } = question.terms[at] ?? { form: '', isName: false };
    return hasDigit.test(form) || (isKnown[at] ? fact.isName : isName);
  });
  const isGiven = question.terms.map(({ isAsked }) => !isAsked);
  const marks = new Map<string, Mark>();
  const wanted: CountedTerm[] = [];
  facts.terms.forEach((fact, place) => {
    // A term that the corpus holds finds enough passages by itself.
    const searched = isKnown[place] ? [fact] : [...fact.spelledLike, ...fact.synonyms];
    wanted.push(...searched, ...fact.sameAs);
    for (const { term } of fact.synonyms) if (!marks.has(term)) marks.set(term, { place, isItself: false });
    for (const { term } of fact.sameAs) marks.set(term, { place, isItself: false });
    // A misspelled common word counts as the word itself; a name one letter away may be somebody else's.
    for (const { term } of fact.spelledLike) marks.set(term, { place, isItself: !isName[place] });
    for (const term of fact.kin) if (!marks.has(term)) marks.set(term, { place, isItself: false });
  });
  facts.terms.forEach(({ term }, place) => {
    if (isKnown[place]) marks.set(term, { place, isItself: true });
  });
  const idf = facts.terms.map(
    ({ frequency }, at) =>
      inverseDocumentFrequency(frequency, facts.passages) *
      (GENERAL_WORDS.has(question.terms[at]?.form ?? '') ? GENERAL : 1),
  );
  return {
    question,
    idf,
    weight: idf.reduce((sum, weight) => sum + weight, 0),
    asked: question.terms.map(({ position }) => position),
    isName,
    isGiven,
    isOther: isGiven.map((is, at) => is && isName[at] === false),
    isKnown,
    spelledLike: facts.terms.map(({ spelledLike }) => spelledLike),
    sources: new Map([...named].filter(([name]) => facts.sources.has(name))),
    marks,
    searchTerms: wanted.sort((a, b) => a.frequency - b.frequency),
    averageLength: facts.averageLength,
  };
};

/** Returns a function that gives the places of the terms that name an article's source. It reads each article once. */
export const createSourcePlaces = ({
  question,
  sources,
}: BoundQuestion): ((article: ArticleHead) => readonly number[]) => {
  const known = new Map<ArticleHead, readonly number[]>();
  const read = (article: ArticleHead): readonly number[] => {
    const names = sourceNames(article);
    const naming = new Set<number>();
    for (const [name, words] of sources) if (names.has(name)) for (const word of words) naming.add(word);
    const places = question.terms.flatMap(({ position }, place) => (naming.has(position) ? [place] : []));
    known.set(article, places);
    return places;
  };
  return (article) => (sources.size === 0 ? [] : (known.get(article) ?? read(article)));
};
