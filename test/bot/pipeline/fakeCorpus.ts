import type { AuditEntry } from '../../../src/admin/library/audit.ts';
import type { Library, Proposal } from '../../../src/admin/library/library.ts';
import type { Subscriptions } from '../../../src/bot/following/subscriptions.ts';
import type { Passage } from '../../../src/core/corpus/article.ts';
import { articleKey } from '../../../src/core/corpus/article.ts';
import type { Corpus } from '../../../src/core/serving/corpus.ts';

/** The version of the invented corpus. */
export const VERSION = '0123456789ab';

/** The shipped article by its id, and invented ones. */
const first = { id: 'hopes-rise-for-ukraine-ceasefire', title: 'Hopes Rise' };
const others = Array.from({ length: 22 }, (_, n) => ({ id: `day-${n}`, title: `Talks of day ${n}` }));
const articles = [first, ...others];
const PARAGRAPHS = 20;

const passage = (paragraph: number, article = first): Passage => ({
  article,
  paragraph,
  text: `The harbour opens in part ${paragraph}, said Ann Lee.`,
});

const speakers = [{ name: 'Ann Lee', person: 'ann lee', quotations: 9 }];

/** A corpus of invented articles. It answers any question with three passages, except a question about football. */
export const fakeEngine: Corpus = {
  ask: async (question) => ({
    kind: question.includes('football') ? 'not-in-corpus' : 'answered',
    question,
    confidence: 0.9,
    passages: [1, 5, 9].map((n) => ({
      passage: passage(n),
      highlights: [[0, 11]],
      focus: [],
      score: -n,
    })),
    version: VERSION,
  }),
  quote: async (query) => ({
    query,
    quotations: Array.from({ length: PARAGRAPHS }, (_, n) => ({
      passage: passage(n + 1),
      span: [0, 27],
      kind: 'indirect',
      cue: 'said',
      sieve: null,
      secondhand: false,
      speaker: { name: 'Ann Lee', mention: 'Ann Lee', person: 'ann lee' },
    })),
    speakers,
    suggestions: [],
    reported: 0,
    mentions: [],
    version: VERSION,
  }),
  quotations: async () => [],
  speakers: async () => speakers,
  articles: async (typed) =>
    articles.filter(({ id, title }) => typed === id || title.includes(typed)).slice(0, 25),
  verify: async (words, speaker) => ({
    verdict: 'not-found',
    claim: { words, speaker: speaker ?? null },
    found: null,
    differences: [],
    nearest: [passage(1)],
    isShort: false,
    version: VERSION,
  }),
  read: async (key, from, count) => {
    const article = articles.find(({ id }) => articleKey(id) === key);
    if (!article) return undefined;
    const start = Math.max(1, Math.min(from, PARAGRAPHS));
    const rest = Array.from({ length: Math.min(count - 1, PARAGRAPHS - start) }, (_, n) =>
      passage(start + n + 1, article),
    );
    return { passages: [passage(start, article), ...rest], paragraphs: PARAGRAPHS, version: VERSION };
  },
  sources: async (from, count, filter = {}) => ({
    filter,
    undated: 0,
    articles: articles.length,
    paragraphs: articles.length * PARAGRAPHS,
    from: from < articles.length ? from : 0,
    listed: articles
      .slice(from < articles.length ? from : 0)
      .slice(0, count)
      .map((article) => ({ article, paragraphs: PARAGRAPHS })),
    version: VERSION,
  }),
  status: async () => ({
    articles: articles.length,
    passages: articles.length * PARAGRAPHS,
    quotations: PARAGRAPHS,
    speakers: 1,
    version: VERSION,
    loadedAt: new Date(0),
    faults: [],
  }),
  reload: async () => ({
    added: [],
    changed: [],
    removed: [],
    unchanged: articles.length,
    kept: [],
    faults: [],
    milliseconds: 1,
    status: await fakeEngine.status(),
  }),
  close: async () => undefined,
};

const proposal = (key: string): Proposal => ({
  key,
  review: {
    file: 'new.md',
    article: { id: 'new', title: 'New' },
    opening: 'One.',
    paragraphs: 2,
    quotations: 0,
    alike: [],
  },
});

const entry = (what: AuditEntry['what'], by: string, file: string) => ({
  at: '2025-03-14T00:00:00.000Z',
  by,
  what,
  file,
});

/** The files of that corpus. It reports changes, but makes none. */
export const fakeLibrary: Library = {
  requireFolder: async () => undefined,
  propose: async () => proposal('BMzTIcXZHhaVA0VS_FEVom'),
  proposeAgain: async (key) => proposal(key),
  forget: async () => undefined,
  add: async (_, by) => entry('added', by, 'new.md'),
  files: async () => new Map(articles.map(({ id }) => [id, `${id}.md`])),
  remove: async (file, by) => entry('removed', by, file),
  trashed: async () => [],
  restore: async (key, by) => entry('restored', by, key),
  own: async () => undefined,
  screen: async () => [],
  take: async ({ file }, by) => entry('added', by, file),
  offer: async () => 'BMzTIcXZHhaVA0VS_FEVom',
  offered: async () => 0,
  accept: async (_, by) => entry('added', by, 'new.md'),
  reject: async (_, by) => entry('rejected', by, 'new.md'),
  reloaded: async (_, by) => entry('reloaded', by, ''),
  check: async () => ({ articles: articles.length, paragraphs: 0, faults: [] }),
  close: async () => undefined,
};

/** Subscriptions of a server that follows nothing, and keeps nothing. */
export const fakeSubscriptions: Subscriptions = {
  list: async () => [],
  all: async () => [],
  add: async () => undefined,
  remove: async () => undefined,
  forget: async () => undefined,
};
