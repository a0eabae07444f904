import { type Passage, passageId } from '../../corpus/index.ts';
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
import { chooseSentences, type Material } from './chooseSentences.ts';
import { actorOf, findNamings, type Naming } from './namings.ts';
import { articleOf, MOST_SENTENCES, type OverviewRequest } from './request.ts';
import { citeSentences } from './summarise.ts';

/** Divisor for the log odds of a passage: a larger one makes the weights more equal. */
const SPREAD = 4;

/** Maximum passages read: most passages that name an actor state none of its aims. */
const MOST_READ = 96;

type Namings = ReturnType<typeof findNamings>;

/** Returns the surname that passages name most often as the leader of an actor, folded; undefined if there is none. */
const leaderOf = (namings: Namings): string | undefined => {
  const counts = new Map<string, number>();
  for (const [{ candidate }, sentences] of namings)
    for (const name of sentences.flatMap(({ names }) => names)) {
      const leader = leaderBehind(candidate.passage.text, name);
      if (leader !== undefined) counts.set(fold(leader), (counts.get(fold(leader)) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

/** Returns the spans of a word in a part of a text. */
const spansOf = (form: string, text: string, [from, to]: Span): Span[] =>
  splitWords(text.slice(from, to)).flatMap((word) =>
    word.form === form ? [[from + word.start, from + word.end] as const] : [],
  );

/** The signs of an actor's aims in a passage, apart from its name. */
interface Signs {
  readonly leader: string | undefined;
  /** The spans of the actor's own words. */
  readonly spoken: readonly Span[];
}

/** Returns the sentences of a passage that state an aim; a sentence that points back includes the one before it. */
const aimsIn = (
  { article, text }: Passage,
  namings: readonly Naming[],
  { leader, spoken }: Signs,
): Span[] => {
  const states = ({ span, names }: Naming): boolean => {
    const led = leader === undefined ? [] : spansOf(leader, text, span);
    const own = spoken.map(([start, end]) => text.slice(Math.max(start, span[0]), Math.min(end, span[1])));
    return (
      // After a colon, the list of aims follows in another sentence.
      !cut(text, span).endsWith(':') &&
      ([...names, ...led].some((name) => statesAim(text, span, name, article.language)) ||
        own.some((words) => statesWish(words, article.language)))
    );
  };
  const spans = namings.flatMap((naming, at): Span[] => {
    if (!states(naming)) return [];
    const before = pointsBack(cut(text, naming.span)) ? namings[at - 1] : undefined;
    return [[(before ?? naming).span[0], naming.span[1]]];
  });
  // Where a sentence includes the one before it, it takes its place.
  return [...new Map(spans.map((span) => [span[0], span])).values()];
};

/** Returns the sentences in which articles state the aims of an actor, or of the leader of a state; none if none do. */
export const tellAims = async (request: OverviewRequest): Promise<CitedPassage[]> => {
  const { ranked, rankIn, among, spokenBy } = request;
  const actor = actorOf(request);
  if (!actor) return [];
  const passages = await rankIn(among, MOST_READ);
  const articles = [...new Set(passages.map(articleOf))];
  const namings = findNamings(passages, actor);
  const leader = leaderOf(namings);
  const read = passages.map(({ candidate }) => candidate.passage);
  const own = await spokenBy?.(actor.name, read);
  const best = Math.max(...passages.map(({ score }) => score));
  const material = [...namings].map(
    ([
      {
        candidate: { passage },
        score,
      },
      sentences,
    ]): Material => {
      const spoken = own?.spans.get(passageId(passage)) ?? [];
      return {
        passage,
        sentences: aimsIn(passage, sentences, { leader, spoken }),
        weight: Math.exp((score - best) / SPREAD),
      };
    },
  );
  return citeSentences(chooseSentences(material, MOST_SENTENCES), articles, ranked[0]?.score ?? 0);
};
