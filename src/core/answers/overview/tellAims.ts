import { passageId } from '../../corpus/index.ts';
import {
  cut,
  fold,
  leaderBehind,
  pointsBack,
  type Span,
  splitWords,
  statesAim,
  statesWish,
} from '../../language/index.ts';
import type { CitedPassage } from '../answer.ts';
import type { RankedPassage } from '../rankPassages.ts';
import { chooseSentences, type Material } from './chooseSentences.ts';
import { actorOf, createNamings } from './namings.ts';
import { articleOf, MOST_SENTENCES, type OverviewRequest } from './request.ts';
import { citeSentences } from './summarise.ts';

/** Divisor for the log odds of a passage: a larger one makes the weights more equal. */
const SPREAD = 4;

/** Maximum passages read: most passages that name an actor state none of its aims. */
const MOST_READ = 96;

/** Returns the surname that passages name most often as the leader of an actor, folded; undefined if there is none. */
const leaderOf = (passages: readonly RankedPassage[], namingsIn: Aiming['namingsIn']): string | undefined => {
  const counts = new Map<string, number>();
  for (const one of passages)
    for (const { names } of namingsIn(one))
      for (const name of names) {
        const leader = leaderBehind(one.candidate.passage.text, name);
        if (leader !== undefined) counts.set(fold(leader), (counts.get(fold(leader)) ?? 0) + 1);
      }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

/** The people whose aims are told, in some passages. */
interface Aiming {
  readonly namingsIn: ReturnType<typeof createNamings>;
  readonly leader: string | undefined;
  /** The spans of the actor's own words, by passage id. */
  readonly spoken: ReadonlyMap<string, readonly Span[]> | undefined;
}

/** Returns the sentences of a passage that state an aim; a sentence that points back includes the one before it. */
const aimsIn = (one: RankedPassage, { namingsIn, leader, spoken }: Aiming, best: number): Material => {
  const { passage } = one.candidate;
  const { text, article } = passage;
  const namings = namingsIn(one);
  const sentences = new Map<number, Span>();
  for (const [at, { span, names }] of namings.entries()) {
    const led = splitWords(cut(text, span)).flatMap(({ form, start, end }) =>
      form === leader ? [[span[0] + start, span[0] + end] as const] : [],
    );
    // The list of aims follows in another sentence.
    if (cut(text, span).endsWith(':')) continue;
    const own = (spoken?.get(passageId(passage)) ?? []).map(([start, end]) =>
      text.slice(Math.max(start, span[0]), Math.min(end, span[1])),
    );
    const isStated = [...names, ...led].some((name) => statesAim(text, span, name, article.language));
    if (!isStated && !own.some((words) => statesWish(words, article.language))) continue;
    const before = pointsBack(cut(text, span)) ? namings[at - 1]?.span : undefined;
    const start = before?.[0] ?? span[0];
    sentences.set(start, [start, span[1]]);
  }
  return { passage, sentences: [...sentences.values()], weight: Math.exp((one.score - best) / SPREAD) };
};

/** Returns the sentences in which articles state the aims of an actor, or of the leader of a state; none if none do. */
export const tellAims = async (request: OverviewRequest): Promise<CitedPassage[]> => {
  const { ranked, rankIn, among, spokenBy } = request;
  const actor = actorOf(request);
  if (!actor) return [];
  const passages = await rankIn(among, MOST_READ);
  const articles = [...new Set(passages.map(articleOf))];
  const namingsIn = createNamings(passages, actor);
  const leader = leaderOf(passages, namingsIn);
  const read = passages.map(({ candidate }) => candidate.passage);
  const { spans: spoken } = (await spokenBy?.(actor.name, read)) ?? { spans: undefined };
  const best = Math.max(...passages.map(({ score }) => score));
  const material = passages.map((one) => aimsIn(one, { namingsIn, leader, spoken }, best));
  return citeSentences(chooseSentences(material, MOST_SENTENCES), articles, ranked[0]?.score ?? 0);
};
