import type { Passage } from '../../corpus/index.ts';
import { cut, type OverviewKind, splitSentences } from '../../language/index.ts';
import type { CitedPassage, Overview } from '../answer.ts';
import { behindDateline, chooseSentences, standsAlone } from './chooseSentences.ts';
import { articleOf, dayOf, isAbout, MOST_SENTENCES, type OverviewRequest } from './request.ts';
import { citeSentences } from './summarise.ts';

/** Returns the passages of the newest articles, newest first, each article's in order; `among` limits the articles. */
export type Newest = (count: number, among?: ReadonlySet<string>) => Promise<readonly (readonly Passage[])[]>;

/**
 * Number of the likeliest articles to report, and the log-odds distance from the best within which others are reported, too.
 */
const SOME = 3;
const NEARLY = 4;
/** Milliseconds: an article older than the newest one by more than this is not news. */
const STALE = 90 * 24 * 3_600_000;

/** Cites the first sentence of a passage that is understandable by itself, as a list of one or none. */
const leadOf = (passage: Passage, score: number): CitedPassage[] => {
  const span = splitSentences(passage.text)
    .map((one) => behindDateline(passage.text, one))
    .find((one) => standsAlone(cut(passage.text, one)));
  return span ? [{ passage, highlights: [span], focus: [], score }] : [];
};

/** Returns the leads of the newest articles on a topic, newest first. */
export const newsOn = async ({ bound, ranked, rankIn }: OverviewRequest): Promise<CitedPassage[]> => {
  const best = ranked[0]?.score ?? 0;
  const about = new Set<string>();
  for (const one of ranked)
    if ((about.size < SOME || best - one.score <= NEARLY) && isAbout(bound, [one])) about.add(articleOf(one));
  const passages = about.size === 0 ? [] : await rankIn(about);
  const leads = new Map<string, Passage>();
  for (const {
    candidate: { passage },
  } of passages) {
    const known = leads.get(passage.article.id);
    if (!known || passage.paragraph < known.paragraph) leads.set(passage.article.id, passage);
  }
  const newest = Math.max(...[...leads.values()].map(dayOf));
  return [...leads.values()]
    .filter((lead) => !Number.isFinite(newest) || newest - dayOf(lead) <= STALE)
    .sort((a, b) => dayOf(b) - dayOf(a))
    .flatMap((passage) => leadOf(passage, ranked[0]?.score ?? 0))
    .slice(0, MOST_SENTENCES);
};

/**
 * Makes an overview without a topic: of the one article that is meant, or of the newest ones. Undefined if there is none.
 */
export const tellNewest = async (
  kind: OverviewKind,
  newest: Newest,
  among: ReadonlySet<string> | undefined,
): Promise<Overview | undefined> => {
  const [first, ...others] = await newest(MOST_SENTENCES, among);
  if (!first) return undefined;
  if (kind === 'summary' && others.length === 0) {
    const material = first.map((passage) => ({
      passage,
      sentences: splitSentences(passage.text),
      weight: 1,
    }));
    const chosen = chooseSentences(material, MOST_SENTENCES);
    const ids = first.slice(0, 1).map(({ article }) => article.id);
    return { kind, passages: citeSentences(chosen, ids, 0) };
  }
  const passages = [first, ...others].flatMap(([lead]) => (lead ? leadOf(lead, 0) : []));
  return passages.length === 0 ? undefined : { kind: 'news', passages };
};
