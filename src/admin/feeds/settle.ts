import { UserError } from '../../shared/index.ts';
import { type AuditEntry, BY_FEEDS } from '../library/audit.ts';
import type { Library } from '../library/library.ts';
import { type Incoming, type Screened, textHash } from '../library/screen.ts';
import type { EntryRecord, FeedState } from './feedState.ts';
import type { FeedTeller } from './feeds.ts';
import { triedAgain } from './gather.ts';

/** Messages per poll; the rest waits for the next poll. */
const MOST_PROPOSED = 20;

const DAY = 24 * 60 * 60_000;

interface SettleOptions {
  readonly state: FeedState;
  readonly library: Pick<Library, 'screen' | 'take' | 'offer'>;
  /** Whether admins review each article. */
  readonly review: boolean;
  readonly teller: FeedTeller;
  readonly signal: AbortSignal;
  readonly now: number;
  /** Maximum age in days of a new article; undefined: no limit. */
  readonly days: number | undefined;
  /** Called after each change, so that a crash loses nothing. */
  readonly save: () => Promise<void>;
}

export interface Settled {
  readonly changes: AuditEntry[];
  proposed: number;
  known: number;
  /** The reason if articles wait for the next poll; undefined: none wait. */
  stopped?: UserError;
}

/**
 * Takes in new and changed articles, or offers them to the admins. Articles that cannot be posted or written now come again
 * with the next poll. So do interrupted ones. Throws the errors of the library, except a refusal to write.
 */
export const settle = async (incoming: readonly Incoming[], options: SettleOptions): Promise<Settled> => {
  const { state, library, review, teller, signal, now, days, save } = options;
  const settled: Settled = { changes: [], proposed: 0, known: 0 };
  const entryOf = (link: string): EntryRecord =>
    state.entries.get(link) ?? { kind: 'known', at: now, seenAt: now, tries: 0 };
  const isPast = ({ article: { publishedAt } }: Screened): boolean =>
    days !== undefined && publishedAt !== undefined && now - Date.parse(publishedAt) > days * DAY;

  const offer = async ({ link, text }: Incoming, screened: Screened, hash: string): Promise<void> => {
    const { file, article, opening } = screened;
    const replaces = screened.kind === 'changed' ? { replaces: screened.replaces } : {};
    const key = await library.offer({ file, text, link, ...replaces });
    const isChange = screened.kind === 'changed';
    if (!(await teller.propose({ key, link, file, article, opening, isChange }))) return;
    const entry = entryOf(link);
    const stated = article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt };
    const next = isChange ? triedAgain(entry, now) : { ...entry, kind: 'waiting' as const, file, ...stated };
    state.entries.set(link, { ...next, offered: hash });
    settled.proposed += 1;
  };
  const take = async ({ link, text }: Incoming, screened: Screened, hash: string): Promise<void> => {
    const { file, article } = screened;
    const replaces = screened.kind === 'changed' ? { replaces: screened.replaces } : {};
    settled.changes.push(await library.take({ file, text, link, ...replaces }, BY_FEEDS));
    const stated = article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt };
    const entry = { ...entryOf(link), kind: 'brought' as const, tries: 0, file, hash, ...stated };
    state.entries.set(link, triedAgain(entry, now));
  };

  const keepKnown = (link: string): void => {
    const entry = entryOf(link);
    const isBrought = entry.kind === 'brought';
    state.entries.set(link, isBrought ? triedAgain(entry, now) : { ...entry, kind: 'known' });
    settled.known += 1;
  };

  const isSame = ({ text, brought }: Incoming): boolean => brought?.hash === textHash(text);
  for (const { link } of incoming.filter(isSame)) keepKnown(link);
  const others = incoming.filter((one) => !isSame(one));
  const screened = others.length === 0 ? [] : await library.screen(others);
  for (const [at, one] of others.entries()) {
    const found = screened[at];
    if (!found || signal.aborted) break;
    const hash = textHash(one.text);
    const isWanted = (found.kind === 'new' && !isPast(found)) || found.kind === 'changed';
    if (!isWanted || entryOf(one.link).offered === hash) keepKnown(one.link);
    else if (!review || settled.proposed < MOST_PROPOSED) {
      try {
        await (review ? offer : take)(one, found, hash);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        settled.stopped = error;
        break;
      }
      await save();
    }
  }
  return settled;
};
