import {
  cut,
  fold,
  leaderBehind,
  pointsBack,
  type Span,
  splitTerms,
  splitWords,
  statesAim,
} from '../../language/index.ts';
import type { CitedPassage } from '../answer.ts';
import type { RankedPassage } from '../rankPassages.ts';
import { chooseSentences, type Material } from './chooseSentences.ts';
import { articleOf, MOST_SENTENCES, type OverviewRequest } from './request.ts';
import { citeSentences } from './summarise.ts';

/** Divisor for the log odds of a passage: a larger one makes the weights more equal. */
const SPREAD = 4;

/** A sentence and the spans of an actor's names in it. */
interface Naming {
  readonly span: Span;
  readonly names: readonly Span[];
}

/** Returns the sentences of a passage with the spans of the words that are, or resemble, the terms at some places. */
const namingsIn = ({ candidate }: RankedPassage, places: ReadonlySet<number>): Naming[] => {
  const { hits, sentences, wordsOf } = candidate;
  return sentences.map(({ span, firstHit, endHit }, at) => {
    const positions = new Set<number>();
    for (let hit = firstHit; hit < endHit; hit += 1)
      if (places.has(hits.places[hit] as number)) positions.add(hits.positions[hit] as number);
    return { span, names: wordsOf(at).flatMap((word) => (positions.has(word.position) ? [word.span] : [])) };
  });
};

/** Returns the surname that passages name most often as the leader of an actor, folded; undefined if there is none. */
const leaderOf = (passages: readonly RankedPassage[], places: ReadonlySet<number>): string | undefined => {
  const counts = new Map<string, number>();
  for (const one of passages)
    for (const { names } of namingsIn(one, places))
      for (const name of names) {
        const leader = leaderBehind(one.candidate.passage.text, name);
        if (leader !== undefined) counts.set(fold(leader), (counts.get(fold(leader)) ?? 0) + 1);
      }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

/** Returns the sentences of a passage that state an aim; a sentence that points back includes the one before it. */
const aimsIn = (
  one: RankedPassage,
  places: ReadonlySet<number>,
  leader: string | undefined,
  best: number,
): Material => {
  const { passage } = one.candidate;
  const { text, article } = passage;
  const namings = namingsIn(one, places);
  const sentences = new Map<number, Span>();
  for (const [at, { span, names }] of namings.entries()) {
    const led = splitWords(cut(text, span)).flatMap(({ form, start, end }) =>
      form === leader ? [[span[0] + start, span[0] + end] as const] : [],
    );
    if (![...names, ...led].some((name) => statesAim(text, span, name, article.language))) continue;
    const before = pointsBack(cut(text, span)) ? namings[at - 1]?.span : undefined;
    const start = before?.[0] ?? span[0];
    sentences.set(start, [start, span[1]]);
  }
  return { passage, sentences: [...sentences.values()], weight: Math.exp((one.score - best) / SPREAD) };
};

/** Returns the sentences in which articles state the aims of an actor, or of the leader of a state; none if none do. */
export const tellAims = async ({
  intent,
  bound,
  ranked,
  rankIn,
}: OverviewRequest): Promise<CitedPassage[]> => {
  const topic = new Set(splitTerms(intent.topic).map(({ term }) => term));
  const places = new Set(bound.question.terms.flatMap(({ term }, place) => (topic.has(term) ? [place] : [])));
  const articles = [...new Set(ranked.map(articleOf))];
  const passages = await rankIn(new Set(articles));
  const leader = leaderOf(passages, places);
  const best = Math.max(...passages.map(({ score }) => score));
  const material = passages.map((one) => aimsIn(one, places, leader, best));
  return citeSentences(chooseSentences(material, MOST_SENTENCES), articles, ranked[0]?.score ?? 0);
};
