import type { OverviewKind } from '../../language/index.ts';
import type { Overview } from '../answer.ts';
import { introduce } from './introduction.ts';
import type { OverviewRequest } from './request.ts';
import { summarise } from './summarise.ts';
import { tellAims } from './tellAims.ts';
import { type Newest, newsOn, tellNewest } from './tellNews.ts';

/** From this confidence on, a passage that states a person's aims answers better than an overview. */
const STATED = 0.7;
const least = (kind: OverviewKind): number => (kind === 'person' || kind === 'news' ? 1 : 2);

/** Makes the overview that a question asks for from the passages found; undefined if they do not suffice. */
export const giveOverview = async (
  request: OverviewRequest,
  { newest, among }: { readonly newest: Newest | undefined; readonly among: ReadonlySet<string> | undefined },
): Promise<Overview | undefined> => {
  const { intent, ranked, confidence } = request;
  const { kind, topic } = intent;
  if (topic === '') return newest && tellNewest(kind, newest, among);
  if (ranked.length === 0) return undefined;
  const aims = kind === 'aims' ? await tellAims(request) : [];
  if (aims.length > 0) return { kind, passages: aims };
  if (kind === 'aims' && confidence >= STATED) return undefined;
  const give = { summary: summarise, aims: summarise, news: newsOn, person: introduce }[kind];
  const passages = await give(request);
  const sentences = passages.reduce((sum, { highlights }) => sum + highlights.length, 0);
  return sentences < least(kind) ? undefined : { kind, passages };
};
