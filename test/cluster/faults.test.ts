import { randomUUID } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { articleKey, type Passage, passageId } from '../../src/core/corpus/index.ts';
import { cut } from '../../src/core/language/index.ts';
import type { Corpus } from '../../src/core/serving/corpus.ts';
import { openArchive, openArchiveWriter } from '../../src/core/serving/opensearch/openArchive.ts';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { onFault, patient } from './archive.ts';
import { hasOpenSearch, startCluster } from './cluster.ts';
import { type Asked, startLoad } from './load.ts';

const cluster = (await hasOpenSearch()) ? await startCluster({ nodes: 3 }) : undefined;
afterAll(() => cluster?.stop());
const nodes = cluster?.urls ?? [];

const QUESTIONS = [
  'how come the kasambe team left the negotiations',
  'how old is the youngest of the jailed fishermen',
  'what did it take to get kasambe talking again',
  'When does the first train to Verhna leave?',
  'How many tuna days did Hanjo accept?',
];

/** Writes a corpus to a new archive on all nodes, and opens a bot for it. */
const start = async (corpus: string) => {
  const archive = { nodes, prefix: `test-${randomUUID()}` };
  const settings = { archive, corpus, processes: 1, release: '0', onFault };
  const writer = await openArchiveWriter(settings);
  onTestFinished(writer.close);
  await writer.write();
  const bot = await openArchive({ archive, onFault });
  onTestFinished(bot.close);
  return { bot, writer, settings };
};

/** Returns a function that gives the content of an answer, with the version of the corpus, as text. */
const asker =
  (bot: Corpus) =>
  async (question: string): Promise<string> => {
    const { kind, version, passages } = await bot.ask(question);
    const cited = passages.map(({ passage, highlights, focus }) => ({ passage, highlights, focus }));
    return JSON.stringify({ kind, version, cited });
  };
const answersOf = async (bot: Corpus): Promise<Map<string, string>> => {
  const answers = new Map<string, string>();
  for (const question of QUESTIONS) answers.set(question, await asker(patient(bot))(question));
  return answers;
};
const isSame = (told: Asked<string>, ...expected: readonly ReadonlyMap<string, string>[]): boolean =>
  expected.some((answers) => answers.get(told.question) === told.answer);

const lostOf = (all: readonly Asked<string>[]) => all.filter(({ error }) => error !== undefined);
/** Names the faults behind lost answers, for the message of a failed test. */
const reasonsOf = (lost: readonly Asked<string>[]): string =>
  lost
    .map(({ error, milliseconds }) => `${Math.round(milliseconds)} ms: ${error}, ${(error as Error).cause}`)
    .join('\n');
/** Milliseconds that an answer takes at most if the machine is not busy. */
const BUSY = 300;
/** Returns how many answers may be lost: none, or some if the machine is busy even without a fault. */
const allowedLost = (calm: readonly Asked<string>[], all: readonly Asked<string>[]): number => {
  const isBusy = calm.some(({ milliseconds }) => milliseconds > BUSY);
  return isBusy ? Math.max(all.length / 10, lostOf(calm).length * 2) : 0;
};

/** Returns the number of the node that manages the cluster, counted from 1: its loss is the hardest. */
const managerOf = async (): Promise<number> => {
  const answer = await fetch(`${nodes[0]}/_cat/cluster_manager?h=node`);
  return Number((await answer.text()).trim().replace('node-', ''));
};

describe.skipIf(!cluster)('three nodes', () => {
  it('answer everything with one node killed, nothing with two killed, and everything after a restart', async () => {
    const { bot } = await start(join(PACKAGE_ROOT, 'examples/corpus'));
    const answers = await answersOf(bot);
    const { listed } = await patient(bot).sources(0, 1);
    const key = articleKey(listed[0]?.article.id ?? '');

    const calmly = startLoad(QUESTIONS, asker(bot));
    await delay(3_000);
    const calm = await calmly.stop();
    const load = startLoad(QUESTIONS, asker(bot));
    await delay(500);
    const manager = await managerOf();
    await cluster?.stopNode(manager, { kill: true });
    await delay(6_000);
    const all = await load.stop();
    expect(all.filter((one) => one.error === undefined && !isSame(one, answers))).toEqual([]);
    const lost = lostOf(all);
    expect(lost.length, reasonsOf(lost)).toBeLessThanOrEqual(allowedLost(calm, all));
    expect(all.length).toBeGreaterThan(60);

    const second = (manager % 3) + 1;
    await cluster?.stopNode(second, { kill: true });
    const calls: readonly (readonly [string, () => Promise<unknown>])[] = [
      ...QUESTIONS.map((question) => ['ask', () => bot.ask(question)] as const),
      ['quote', () => bot.quote({ speaker: 'Tshadi' })],
      ['quotations', () => bot.quotations()],
      ['verify', () => bot.verify('The dam is ours. The water is a matter for talks', 'Tshadi')],
      ['read', () => bot.read(key, 1, 5)],
      ['sources', () => bot.sources(0, 5)],
      ['status', () => bot.status()],
    ];
    for (const [name, call] of calls) {
      const told = await call().then(
        () => 'answered',
        (error: unknown) => error,
      );
      expect([name, told]).toMatchObject([name, { reason: { kind: 'archive-unavailable' } }]);
    }
    expect(await bot.articles('tuna')).toEqual([]);
    // The index of speakers has one shard: it is available as a whole, or not at all.
    expect([0, 1]).toContain((await bot.speakers('tsha')).length);

    await cluster?.startNode(manager);
    await cluster?.startNode(second);
    await expect.poll(() => answersOf(bot).catch(String), { interval: 500 }).toEqual(answers);
    await expect.poll(() => bot.status().catch(String)).toMatchObject({ archive: { nodes: 3 } });
  });
});

describe.skipIf(!cluster)('an archive, read during a write,', () => {
  it('answers from the old or the new edition if all of it is written into new indexes', async () => {
    const corpus = await temporaryFolder();
    await cp(join(PACKAGE_ROOT, 'examples/corpus'), corpus, { recursive: true });
    const { bot, settings } = await start(corpus);
    const before = await answersOf(bot);
    for (const file of await readdir(corpus)) {
      const path = join(corpus, file);
      await writeFile(path, (await readFile(path, 'utf8')).replaceAll(/ the /g, ' that '));
    }
    const whole = await openArchiveWriter({ ...settings, isWhole: true });
    onTestFinished(whole.close);
    const calmly = startLoad(QUESTIONS, asker(bot));
    await delay(2_000);
    const calm = await calmly.stop();
    const load = startLoad(QUESTIONS, asker(bot));
    const { changed } = await whole.write();
    await delay(3_000);
    const all = await load.stop();
    const after = await answersOf(bot);
    expect(changed).toHaveLength(12);
    for (const question of QUESTIONS) expect(after.get(question)).not.toBe(before.get(question));
    expect(all.filter((one) => one.error === undefined && !isSame(one, before, after))).toEqual([]);
    expect(lostOf(all).length).toBeLessThanOrEqual(allowedLost(calm, all));
    expect(new Set(all.flatMap(({ answer }) => (answer ? JSON.parse(answer).version : []))).size).toBe(2);
  });

  it('never mixes two editions of an article, and never shows a quotation out of place', async () => {
    const corpus = await temporaryFolder();
    const WRITES = 8;
    const paragraphsOf = (edition: number): string[] =>
      Array.from({ length: 3 + (edition % 4) }, (_, at) => {
        const padding = 'very '.repeat((edition * 7 + at) % 5);
        return `In edition ${edition} the ${padding}old harbour has pier ${at}. “Edition ${edition} opens pier ${at},” Olena Kovalenko said.`;
      });
    const write = (edition: number): Promise<void> =>
      writeFile(join(corpus, 'harbour.txt'), ['Harbour deal', ...paragraphsOf(edition)].join('\n\n'));
    await writeFile(join(corpus, 'bridge.txt'), 'Bridge talks\n\nEngineers measured the old bridge.');
    await write(0);
    const { bot, writer } = await start(corpus);

    const editionOf = ({ text }: Passage): string | undefined => /edition (\d+)/.exec(text)?.[1];
    const seen = new Set<string>();
    let told = 0;
    /** Expects all passages of one answer to come from one edition, verbatim. */
    const check = (passages: readonly Passage[]): void => {
      const editions = new Set(passages.flatMap((passage) => editionOf(passage) ?? []));
      expect(editions.size).toBeLessThanOrEqual(1);
      for (const passage of passages) {
        const edition = editionOf(passage);
        if (edition !== undefined)
          expect(paragraphsOf(Number(edition))[passage.paragraph - 1]).toBe(passage.text);
      }
      for (const edition of editions) seen.add(edition);
      told += 1;
    };
    const READS: readonly (() => Promise<void>)[] = [
      async () => {
        const reading = await bot.read(articleKey('harbour'), 1, 50);
        check(reading?.passages ?? []);
        expect(reading?.paragraphs).toBe(reading?.passages.length);
      },
      async () => {
        const { passages } = await bot.ask('Which pier does the old harbour have?');
        check(passages.map(({ passage }) => passage));
        for (const { passage, highlights } of passages)
          for (const span of highlights) expect(cut(passage.text, span)).toMatch(/^In edition|^“|^Engineers/);
      },
      async () => {
        const { quotations } = await bot.quote({ speaker: 'Kovalenko', about: 'pier' });
        check(quotations.map(({ passage }) => passage));
        for (const { passage, span } of quotations)
          expect(cut(passage.text, span)).toMatch(/^“Edition \d+ opens pier \d,”$/);
      },
      async () => {
        const { found } = await bot.verify('opens pier 1', 'Kovalenko');
        if (!found) return;
        check([found.passage]);
        for (const span of found.spans) expect(cut(found.passage.text, span)).toBe('opens pier 1');
      },
    ];
    let isOver = false;
    const readers = READS.map(async (read) => {
      let lost = 0;
      while (!isOver)
        await read().catch((error: { readonly reason?: { readonly kind: string } }) => {
          if (error.reason?.kind !== 'archive-unavailable') throw error;
          lost += 1;
        });
      return lost;
    });
    try {
      for (let edition = 1; edition <= WRITES; edition += 1) {
        await write(edition);
        expect((await writer.write()).changed).toEqual(['harbour']);
      }
    } finally {
      isOver = true;
    }
    const lost = (await Promise.all(readers)).reduce((sum, one) => sum + one);
    expect(seen.size).toBeGreaterThan(WRITES / 2);
    expect(lost).toBeLessThanOrEqual(told / 20);
    const { passages } = await bot.ask('Which pier does the old harbour have?');
    expect(passages.map(({ passage }) => passageId(passage))).toContain('harbour#1');
  });
});
