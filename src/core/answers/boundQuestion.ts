import { type ArticleHead, sourceNames } from '../corpus/index.ts';
import { GENERAL_WORDS, isCapital } from '../language/index.ts';
import { type CorpusFacts, type CountedTerm, inverseDocumentFrequency, type Mark } from '../search/index.ts';
import type { AnalysedQuestion } from './analyseQuestion.ts';

/** Names that a question may write of where an article comes from, each as one folded word, and the words that do. */
type NamedSources = ReadonlyMap<string, ReadonlySet<number>>;

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

/** A question with what one corpus tells of its terms. Arrays run parallel to `question.terms`. */
export interface BoundQuestion {
  readonly question: AnalysedQuestion;
  readonly idf: readonly number[];
  /** Sum of `idf`. */
  readonly weight: number;
  /** The position of each term in the question. */
  readonly asked: readonly number[];
  /**
   * Names and numbers: what must be met to the letter. A word the corpus knows is a name where the corpus writes it so,
   * however the question does.
   */
  readonly isName: readonly boolean[];
  /** Whether the question gives the term, rather than asks for it; and whether it is no name either. */
  readonly isGiven: readonly boolean[];
  readonly isOther: readonly boolean[];
  /** Whether the corpus holds the term at all. */
  readonly isKnown: readonly boolean[];
  /** Terms a letter away from those that it does not hold. */
  readonly spelledLike: readonly (readonly CountedTerm[])[];
  /** The sources that the question names and the corpus has. */
  readonly sources: NamedSources;
  /** By term of the corpus: which of the question's it is, or resembles. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** What to search for, rarest first; a term the corpus does not know is replaced by what is spelled like it. */
  readonly searchTerms: readonly CountedTerm[];
  /** Terms of a passage, on average. */
  readonly averageLength: number;
}

/** What a general word weighs, against another one as rare. */
const GENERAL = 0.4;
const hasDigit = /\p{N}/u;

/** Binds a question to a corpus. `facts` count the question's terms, and which of the `named` sources there are. */
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
    // A common word that the corpus has finds enough by itself.
    const searched = isKnown[place] ? [fact] : [...fact.spelledLike, ...fact.synonyms];
    wanted.push(...searched, ...fact.sameAs);
    for (const { term } of fact.synonyms) if (!marks.has(term)) marks.set(term, { place, isItself: false });
    for (const { term } of fact.sameAs) marks.set(term, { place, isItself: false });
    // A slip of the pen in a common word is that word; a name a letter away may be somebody else's.
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

/** Prepares to tell the places of the terms that name where an article comes from; reads each article once. */
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
