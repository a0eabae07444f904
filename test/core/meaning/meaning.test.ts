import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/corpus/article.ts';
import { createMeaning, type MeaningOptions, type MeaningStatus } from '../../../src/core/meaning/meaning.ts';
import { createVectorFile } from '../../../src/core/meaning/vectors/vectorFile.ts';
import { atOnce } from '../../../src/shared/inTurns.ts';
import { temporaryFolder } from '../corpus/temporaryFolder.ts';
import { madeUpArticle, madeUpEncoder } from './madeUp.ts';

const OLD = madeUpArticle('old', '2024-01-01', 'aaaa bbbb.', 'cccc.');
const NEW = madeUpArticle('new', '2025-01-01', 'dddd dddd dddd. Eeee eeee.', 'ffff.');
const GERMAN: Article = { ...madeUpArticle('deutsch', '2026-01-01', 'Die Fähre kam.'), language: 'de' };

const open = (options: Partial<MeaningOptions> = {}) => {
  const made = madeUpEncoder();
  const faults: unknown[] = [];
  const told: MeaningStatus[] = [];
  const meaning = createMeaning({
    dimensions: made.dimensions,
    start: async () => made.encoder,
    file: undefined,
    most: 1_000,
    onFault: (error) => faults.push(error),
    onStatus: (status) => told.push(status),
    ...options,
  });
  const serve = (...articles: Article[]) => {
    const version = atOnce(meaning.versionSteps(articles));
    meaning.serve(version);
    return version;
  };
  return { ...made, meaning, faults, told, serve };
};
const everywhere = (): boolean => true;

describe('the vectors of a corpus', () => {
  it('are computed newest article first, and within it shortest passage first', async () => {
    const { meaning, serve, texts, told } = open();
    serve(OLD, NEW);
    await meaning.settled();
    expect(texts).toEqual(['ffff.', 'dddd dddd dddd. Eeee eeee.', 'cccc.', 'aaaa bbbb.']);
    expect(meaning.status()).toEqual({ state: 'ready', encoded: 4, wanted: 4 });
    expect(told.map(({ state }) => state)).toEqual(['starting', 'encoding', 'ready']);
    await meaning.close();
  });

  it('find the nearest passages, and measure the nearness of a passage and its sentences', async () => {
    const { meaning, serve } = open();
    const version = serve(OLD, NEW);
    await meaning.settled();
    const question = await meaning.vectorOf('dddd');
    if (!question) throw new Error('no vector');
    const vectors = meaning.vectorsOf(version);
    expect(vectors.nearest(question, 2, everywhere)[0]).toBe(2);
    expect(vectors.nearest(question, 2, (place) => place < 2).sort()).toEqual([0, 1]);
    const [long, short] = await vectors.nearness(question, [2, 3]);
    expect(long?.sentences).toHaveLength(2);
    expect(long?.sentences[0]).toBeGreaterThan(long?.sentences[1] ?? 1);
    expect(short?.sentences).toEqual([]);
    await meaning.close();
  });

  it('leave out articles and questions in another language', async () => {
    const { meaning, serve, texts } = open();
    const version = serve(GERMAN, NEW);
    await meaning.settled();
    expect(texts).not.toContain('Die Fähre kam.');
    expect(meaning.status()).toMatchObject({ state: 'ready', wanted: 2 });
    expect(await meaning.vectorOf('Wann kam die Fähre und wer war mit dem Schiff nicht da?')).toBeUndefined();
    const question = await meaning.vectorOf('dddd');
    if (!question) throw new Error('no vector');
    expect(await meaning.vectorsOf(version).nearness(question, [0])).toEqual([undefined]);
    await meaning.close();
  });

  it('stay with an article across versions: only new articles are encoded', async () => {
    const { meaning, serve, texts } = open();
    serve(OLD);
    await meaning.settled();
    texts.length = 0;
    const next = serve(NEW, OLD);
    await meaning.settled();
    expect(texts).toEqual(['ffff.', 'dddd dddd dddd. Eeee eeee.']);
    meaning.retire([NEW]);
    const question = await meaning.vectorOf('aaaa');
    if (!question) throw new Error('no vector');
    expect(meaning.vectorsOf(next).nearest(question, 1, (place) => place > 1)).toEqual([2]);
    await meaning.close();
  });

  it('leave no passage unencoded if another version starts to serve meanwhile', async () => {
    const made = madeUpEncoder();
    let isFirst = true;
    const turned = madeUpEncoder(async (texts, kind) => {
      const encodings = await made.encoder.encode(texts, kind);
      if (isFirst) serve(OLD, NEW);
      isFirst = false;
      return encodings;
    });
    const { meaning, serve } = open({ start: async () => turned.encoder });
    serve(OLD);
    await meaning.settled();
    expect(meaning.status()).toEqual({ state: 'ready', encoded: 4, wanted: 4 });
    await meaning.close();
  });

  it('are read from the file if it has them', async () => {
    const file = createVectorFile(await temporaryFolder({}), 'letters');
    const first = open({ file });
    first.serve(OLD, NEW);
    await first.meaning.settled();
    await first.meaning.close();
    const second = open({ file });
    second.serve(OLD, NEW);
    await second.meaning.settled();
    expect(second.texts).toEqual([]);
    expect(second.meaning.status().state).toBe('ready');
    await second.meaning.close();
  });

  it('are computed even if the file fails', async () => {
    const fails = async (): Promise<never> => {
      throw new Error('the disk is full');
    };
    const { meaning, serve, faults } = open({ file: { read: fails, append: fails, compact: fails } });
    serve(OLD);
    await meaning.settled();
    expect(meaning.status().state).toBe('ready');
    expect(faults.length).toBeGreaterThan(0);
    await meaning.close();
  });

  it('beyond the limit are computed when the search by words finds the passage', async () => {
    const { meaning, serve, texts } = open({ most: 1 });
    const version = serve(OLD, NEW);
    await meaning.settled();
    expect(texts).toEqual(['ffff.']);
    expect(meaning.status()).toEqual({ state: 'ready', encoded: 1, wanted: 1, beyond: 3 });
    const question = await meaning.vectorOf('aaaa');
    if (!question) throw new Error('no vector');
    const vectors = meaning.vectorsOf(version);
    expect((await vectors.nearness(question, [0, 3])).every(Boolean)).toBe(true);
    texts.length = 0;
    await vectors.nearness(question, [0]);
    expect(texts).toEqual([]);
    await meaning.close();
  });
});

describe('without an encoder', () => {
  it('only words find passages, and the status states the reason', async () => {
    const { meaning, serve, told } = open({
      start: async () => {
        throw new Error('there is no model');
      },
    });
    serve(OLD);
    await meaning.settled();
    expect(meaning.status()).toEqual({ state: 'absent', encoded: 0, wanted: 2, reason: 'there is no model' });
    expect(told.map(({ state }) => state)).toEqual(['starting', 'absent']);
    expect(await meaning.vectorOf('aaaa')).toBeUndefined();
    await meaning.close();
  });

  it('the start is retried when the corpus changes', async () => {
    const made = madeUpEncoder();
    let tries = 0;
    const { meaning, serve } = open({
      start: async () => {
        tries += 1;
        if (tries === 1) throw new Error('there is no model');
        return made.encoder;
      },
    });
    serve(OLD);
    await meaning.settled();
    serve(OLD, NEW);
    await meaning.settled();
    expect(meaning.status().state).toBe('ready');
    await meaning.close();
  });

  it('a lost encoder is restarted', async () => {
    const first = madeUpEncoder();
    const second = madeUpEncoder();
    const queue = [first, second];
    const { meaning, serve, faults } = open({
      start: async () => queue.shift()?.encoder ?? second.encoder,
    });
    serve(OLD);
    await meaning.settled();
    first.lose();
    await delay(5);
    await meaning.settled();
    expect(faults).toHaveLength(1);
    expect(await meaning.vectorOf('aaaa')).toBeDefined();
    expect(second.texts).toEqual(['aaaa']);
    await meaning.close();
  });

  it('a question without a vector after one second is answered by words', async () => {
    let isStuck = false;
    const made = madeUpEncoder();
    const stuck = madeUpEncoder((texts, kind, signal) =>
      isStuck
        ? new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
        : made.encoder.encode(texts, kind, signal),
    );
    const runs: (() => void)[] = [];
    const clock = {
      now: () => 0,
      after: (milliseconds: number, run: () => void) => {
        expect(milliseconds).toBe(1_000);
        runs.push(run);
        return () => undefined;
      },
    };
    const { meaning, serve, faults } = open({ start: async () => stuck.encoder, clock });
    serve(OLD);
    await meaning.settled();
    isStuck = true;
    const waiting = meaning.vectorOf('aaaa');
    await delay(1);
    runs.at(-1)?.();
    expect(await waiting).toBeUndefined();
    expect(faults).toEqual([]);
    isStuck = false;
    await meaning.close();
  });
});
