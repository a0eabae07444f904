import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createTestClock } from '../../../packages/loopback-discord/test/testClock.ts';
import { createFeeds, type FeedsOptions } from '../../../src/admin/feeds/createFeeds.ts';
import type { FeedProposal, PollReport } from '../../../src/admin/feeds/feeds.ts';
import { readSource } from '../../../src/admin/import/readSource.ts';
import { createLibrary } from '../../../src/admin/library/createLibrary.ts';
import type { FileSystem } from '../../../src/admin/library/fileSystem.ts';
import { UserError } from '../../../src/shared/userError.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';
import { carryOutHere } from '../library/carryOutHere.ts';

export const FEED = 'https://post.example/feed';
export const HOUR = 60 * 60_000;
export const DAY = 24 * HOUR;
/** A Monday in May 2024. */
export const START = Date.UTC(2024, 4, 6, 8);

/** Returns a page whose words no other page has. It is Markdown, because that is read fast. */
export const storyPage = (name: string, day = '2024-05-06'): string => {
  const words = (n: number): string =>
    Array.from({ length: 14 }, (_, at) => `${name}${n}${'abcdefghijklmn'[at]}`).join(' ');
  const paragraphs = [1, 2, 3, 4].map(
    (n) => `The envoys of ${name} said, ${words(n)}, and that much remains to be done there.`,
  );
  return `---\ntitle: Story ${name}\npublishedAt: ${day}\n---\n${paragraphs.join('\n\n')}\n`;
};

export const linkOf = (name: string): string => `https://post.example/${name}`;

export const feedOf = (...names: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title><link>https://post.example/</link>${names
    .map((name) => `<item><title>Story ${name}</title><link>${linkOf(name)}</link></item>`)
    .join('')}</channel></rss>`;

interface FeedsSetting extends Partial<Pick<FeedsOptions, 'review' | 'keep' | 'every'>> {
  readonly list?: string;
  readonly articles?: Record<string, string>;
  readonly fileSystem?: FileSystem;
}

/** Starts feeds over a web that the test fills, on a clock that only the test moves. */
export const startFeeds = async (setting: FeedsSetting = {}) => {
  const {
    list = FEED,
    review = false,
    keep = { days: undefined, articles: undefined },
    every = HOUR / 2,
  } = setting;
  const corpus = await temporaryFolder(setting.articles ?? { 'first.md': '# First\n\nThe harbour is open.' });
  const dataDir = await temporaryFolder({ 'feeds.txt': list });
  const web = new Map<string, string>();
  const asked: string[] = [];
  const told: string[] = [];
  const proposals: FeedProposal[] = [];
  const reports: PollReport[] = [];
  const faults: unknown[] = [];
  const clock = createTestClock();
  const now = (): number => START + clock.now();
  /** Called before each page is returned. */
  let onFetch = (_: string): void => undefined;
  let isPosted = true;
  const library = createLibrary({
    corpus,
    dataDir,
    aside: carryOutHere,
    ...(setting.fileSystem ? { files: setting.fileSystem } : {}),
  });
  onTestFinished(library.close);
  const make = () =>
    createFeeds({
      list: join(dataDir, 'feeds.txt'),
      corpus,
      dataDir,
      library,
      review,
      keep,
      every,
      version: '1.2.3',
      isAllowed: () => false,
      teller: {
        changes: async (changes) =>
          told.push(changes.map(({ what, file }) => `${what} ${file}`).join(', ')) > 0,
        propose: async (proposal) => isPosted && proposals.push(proposal) > 0,
        failing: async (feed, reason) => told.push(`${feed}: ${reason}`) > 0,
      },
      onReport: async (report) => void reports.push(report),
      onFault: (fault) => void faults.push(fault),
      clock,
      now,
      random: () => 0.5,
      read: async (source) => readSource(source),
      openFetcher: async () => ({
        fetch: async ({ href }) => {
          asked.push(href);
          onFetch(href);
          const page = web.get(href);
          if (page === undefined) throw new UserError('Its server answered with status 404 (Not Found).');
          const form = page.startsWith('---') ? 'markdown' : 'page';
          return { address: href, form, bytes: Buffer.from(page) };
        },
        close: async () => undefined,
      }),
    });
  const feeds = make();
  onTestFinished(feeds.close);
  return {
    feeds,
    /** Creates other feeds on the same files, as after a restart. */
    make,
    library,
    corpus,
    dataDir,
    web,
    asked,
    told,
    proposals,
    reports,
    faults,
    clock,
    /** Waits until `count` polls have been reported. */
    polled: (count: number) => expect.poll(() => reports.length, { interval: 1 }).toBe(count),
    files: async () => (await readdir(corpus)).filter((name) => !name.startsWith('.')).sort(),
    trash: async () => (await library.trashed()).map(({ file }) => file),
    read: (file: string) => readFile(join(corpus, file), 'utf8'),
    edit: (file: string, text: string) => writeFile(join(corpus, file), text),
    audit: async () =>
      (await readFile(join(dataDir, 'audit.jsonl'), 'utf8').catch(() => ''))
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    onAsk: (hear: (href: string) => void) => {
      onFetch = hear;
    },
    post: (works: boolean) => {
      isPosted = works;
    },
  };
};
