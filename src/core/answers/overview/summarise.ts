import type { Passage } from '../../corpus/index.ts';
import { MOST_TOPIC_WORDS, type Span, splitTerms, topicWords } from '../../language/index.ts';
import type { CitedPassage } from '../answer.ts';
import type { BoundQuestion } from '../boundQuestion.ts';
import type { RankedPassage } from '../rankPassages.ts';
import { strengthsOf } from '../scanPassage.ts';
import { type ChosenSentence, chooseSentences, type Material } from './chooseSentences.ts';
import { articleOf, isAbout, MOST_SENTENCES, type OverviewRequest, shareOf } from './request.ts';

/** Maximum articles in a summary, and the minimum likelihood of each as a share of the likeliest one's. */
const MOST_ARTICLES = 4;
const LEAST_SHARE = 0.15;
/** A topic of at least three terms is itself a title if the title holds this share of the topic's weight … */
const TITLED = 0.8;
/** … and the topic this share of the title's terms: a longer title only mentions the topic. */
const NAMED = 2 / 3;
const LEAST_TITLE = 3;
/** Divisor for the log odds of a passage: a larger one makes the weights more equal. */
const SPREAD = 2;
/** Share for a sentence that holds nothing of the topic; the best sentence of its passage has 1. */
const LEAST_PART = 0.3;

/** Returns the summed odds of each article's passages, likeliest article first. */
const weighArticles = (ranked: readonly RankedPassage[]): Map<string, number> => {
  const best = ranked[0]?.score ?? 0;
  const weights = new Map<string, number>();
  for (const one of ranked)
    weights.set(articleOf(one), (weights.get(articleOf(one)) ?? 0) + Math.exp(one.score - best));
  return new Map([...weights].sort((a, b) => b[1] - a[1]));
};

/** Returns the id of the article whose title the topic is; undefined if there is none. */
const titledBy = (bound: BoundQuestion, ranked: readonly RankedPassage[]): string | undefined => {
  if (bound.idf.length < LEAST_TITLE) return undefined;
  const found = ranked.find(({ candidate: { titled, passage } }) => {
    const held = bound.idf.map((_, place) => titled.includes(place));
    if (shareOf(bound, held) < TITLED) return false;
    const terms = new Set(splitTerms(passage.article.title ?? '').map(({ term }) => term));
    return titled.length >= NAMED * terms.size;
  });
  return found && articleOf(found);
};

const materialOf = ({ idf }: BoundQuestion, { candidate, score }: RankedPassage, best: number): Material => {
  const { passage, hits, sentences, sentenceVectors } = candidate;
  const held = sentences.map(({ firstHit, endHit }) =>
    strengthsOf(hits, firstHit, endHit, idf.length).reduce(
      (sum, each, place) => sum + each * (idf[place] ?? 0),
      0,
    ),
  );
  const most = Math.max(...held, 0) || 1;
  return {
    passage,
    sentences: sentences.map(({ span }) => span),
    weight: Math.exp((score - best) / SPREAD),
    shares: held.map((each) => LEAST_PART + ((1 - LEAST_PART) * each) / most),
    vectors: sentenceVectors?.(),
  };
};

/** Joins spans with only white space between them. */
const joined = (text: string, spans: readonly Span[]): Span[] => {
  const whole: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = whole.at(-1);
    if (last && text.slice(last[1], start).trim() === '') last[1] = end;
    else whole.push([start, end]);
  }
  return whole;
};

/** Cites chosen sentences by passage, in the order of `articles` and then of paragraphs. */
export const citeSentences = (
  chosen: readonly ChosenSentence[],
  articles: readonly string[],
  score: number,
): CitedPassage[] => {
  const byPassage = new Map<Passage, ChosenSentence[]>();
  for (const one of chosen) byPassage.set(one.passage, [...(byPassage.get(one.passage) ?? []), one]);
  const place = ({ article }: Passage): number => articles.indexOf(article.id);
  return [...byPassage]
    .map(([passage, sentences]) => ({
      passage,
      highlights: joined(
        passage.text,
        sentences.map(({ span }) => span).sort((a, b) => a[0] - b[0]),
      ),
      focus: [],
      score,
    }))
    .sort(({ passage: a }, { passage: b }) => place(a) - place(b) || a.paragraph - b.paragraph);
};

/** Returns the sentences that say most of the articles on a topic; none if the articles are not about it. */
export const summarise = async ({
  intent,
  bound,
  ranked,
  rankIn,
}: OverviewRequest): Promise<CitedPassage[]> => {
  const titled = titledBy(bound, ranked);
  if (intent.isBare && titled === undefined && topicWords(intent.topic) > MOST_TOPIC_WORDS) return [];
  const weights = weighArticles(ranked);
  const [most = 0] = weights.values();
  const likely = [...weights].flatMap(([id, weight]) => (weight >= LEAST_SHARE * most ? [id] : []));
  const articles = titled === undefined ? likely.slice(0, MOST_ARTICLES) : [titled];
  const passages = await rankIn(new Set(articles));
  if (!isAbout(bound, passages)) return [];
  const best = Math.max(...passages.map(({ score }) => score));
  const material = passages.map((one) => materialOf(bound, one, best));
  return citeSentences(chooseSentences(material, MOST_SENTENCES), articles, ranked[0]?.score ?? 0);
};
