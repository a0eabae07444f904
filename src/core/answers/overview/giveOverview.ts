import type { OverviewKind } from '../../language/index.ts';
import type { Overview } from '../answer.ts';
import { introduce } from './introduction.ts';
import type { OverviewRequest } from './request.ts';
import { summarise } from './summarise.ts';
import { tellAims } from './tellAims.ts';
import { type Newest, newsOn, tellNewest } from './tellNews.ts';

const least = (kind: OverviewKind): number => (kind === 'summary' ? 2 : 1);

/** Makes the overview that a question asks for from the passages found; undefined if they do not suffice. */
export const giveOverview = async (
  request: OverviewRequest,
  newest: Newest | undefined,
): Promise<Overview | undefined> => {
  const { intent, ranked, among } = request;
  const { kind, topic } = intent;
  if (topic === '') return newest && tellNewest(kind, newest, among);
  if (ranked.length === 0) return undefined;
  const give = { summary: summarise, aims: tellAims, news: newsOn, person: introduce }[kind];
  const passages = await give(request);
  const sentences = passages.reduce((sum, { highlights }) => sum + highlights.length, 0);
  return sentences < least(kind) ? undefined : { kind, passages };
};
