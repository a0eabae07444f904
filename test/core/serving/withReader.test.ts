import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { passageId } from '../../../src/core/corpus/article.ts';
import { cut } from '../../../src/core/language/span.ts';
import type { Choice, ReadCandidate, Reader } from '../../../src/core/reading/reader.ts';
import { READ_BUDGET } from '../../../src/core/reading/withinBudget.ts';
import { SURE } from '../../../src/core/serving/applyChoice.ts';
import type { AskOptions, Corpus } from '../../../src/core/serving/corpus.ts';
import { openInProcess } from '../../../src/core/serving/openCorpus.ts';
import { withReader } from '../../../src/core/serving/withReader.ts';

const TEXT = {
  harbour: [
    'The harbour of Gdynia reopened on Tuesday after a fire. Repairs took 14 days and cost 3 million euros.',
    'Mayor Anna Kowalska said the fire began in a warehouse. Nobody was hurt.',
    'Ships from Sweden waited outside the harbour for two weeks.',
  ],
  school: [
    'A new school opened in Radom on Monday. It has 12 classrooms.',
    'Teachers wrote to the minister about pay.',
  ],
};

let plain: Corpus;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-test-'));
  const corpus = join(folder, 'news.jsonl');
  const lines = Object.entries(TEXT).map(([id, paragraphs]) =>
    JSON.stringify({ id, title: `${id} news`, paragraphs }),
  );
  await writeFile(corpus, lines.join('\n'));
  plain = await openInProcess({ corpus, threshold: 0.3 });
  return async () => {
    await plain.close();
    await rm(folder, { recursive: true });
  };
});

type Read = (question: string, candidates: readonly ReadCandidate[]) => Choice | undefined;

/** Wraps the corpus with a reader that answers with `read`. */
const readBy = (read: Read, state: 'ready' | 'resting' = 'ready') => {
  const read_: { question: string; ids: string[] }[] = [];
  const reader: Reader = {
    limit: 8_000,
    budget: READ_BUDGET,
    started: async () => undefined,
    status: () => ({ state, model: 'careful', host: 'models.example' }),
    read: async (question, candidates, { onAsking }) => {
      read_.push({ question, ids: candidates.map(({ passage }) => passageId(passage)) });
      onAsking?.();
      return read(question, candidates);
    },
    close: async () => undefined,
  };
  return { corpus: withReader(plain, reader), asked: read_ };
};

const NONE: Choice = { verdict: 'none', chosen: [], search: [] };
/** Chooses a passage by its id. */
const choosing =
  (id: string, verdict: Choice['verdict'] = 'answered', sentences: readonly number[] = [0]): Read =>
  (_, candidates) => {
    const passage = candidates.findIndex((one) => passageId(one.passage) === id);
    return passage < 0 ? NONE : { verdict, chosen: [{ passage, sentences }], search: [] };
  };
const idsOf = ({ passages }: Awaited<ReturnType<Corpus['ask']>>) =>
  passages.map(({ passage }) => passageId(passage));

const UNSURE = 'What was there for the minister from Gdynia after the fire?';
const SURE_OF = 'When did the harbour of Gdynia reopen after a fire?';
const COLD = 'Where did the trouble start?';

describe('a corpus with a reader', () => {
  it('puts the chosen passage first, and highlights the chosen sentences', async () => {
    const { corpus } = readBy(choosing('harbour#2', 'answered', [0]));
    const answer = await corpus.ask(UNSURE);
    const [first, second] = answer.passages;
    expect(idsOf(answer)[0]).toBe('harbour#2');
    expect(first?.highlights.map((span) => cut(first.passage.text, span))).toEqual([
      'Mayor Anna Kowalska said the fire began in a warehouse.',
    ]);
    expect(answer.kind).toBe('answered');
    expect(new Set(idsOf(answer)).size).toBe(answer.passages.length);
    expect((first?.score ?? 0) - (second?.score ?? 0)).toBeGreaterThan(Math.log(10));
    expect(answer).not.toHaveProperty('material');
  });

  it('joins adjacent sentences, and highlights as without a reader if the reader names no sentence', async () => {
    const both = await readBy(choosing('harbour#2', 'answered', [0, 1])).corpus.ask(UNSURE);
    expect(both.passages[0]?.highlights).toEqual([[0, TEXT.harbour[1]?.length]]);
    const none = await readBy(choosing('harbour#2', 'answered', [])).corpus.ask(UNSURE);
    expect(none.passages[0]?.highlights.length).toBeGreaterThan(0);
  });

  it('shows a choice with low confidence if it is partial, or the evidence disagrees', async () => {
    const partly = await readBy(choosing('harbour#2', 'partly')).corpus.ask(UNSURE);
    expect(partly).toMatchObject({ kind: 'answered' });
    expect(partly.confidence).toBeLessThan(0.7);
    const behind = await readBy(choosing('harbour#2')).corpus.ask(
      'How many days did repairs take after the fire?',
    );
    expect([behind.kind, idsOf(behind)[0]]).toEqual(['answered', 'harbour#2']);
    expect(behind.confidence).toBeLessThan(0.7);
    const unlikely = await readBy(choosing('school#2')).corpus.ask('Xylophone quarks of the minister?');
    expect(unlikely).toMatchObject({ kind: 'answered' });
    expect(unlikely.confidence).toBeLessThan(0.7);
  });

  it('refuses if the reader finds nothing, and reports the missing kind and the near passages', async () => {
    const question = 'When did teachers write to the minister?';
    expect((await plain.ask(question)).kind).toBe('answered');
    const answer = await readBy(() => NONE).corpus.ask(question);
    expect(answer.kind).toBe('not-in-corpus');
    expect(answer.confidence).toBeLessThan(0.5);
    expect(answer.missing).toEqual({ words: [], unknown: [], kind: 'date' });
    expect(idsOf(answer)).toEqual(['school#2']);
  });

  it('keeps an answer with a single focus, with low confidence', async () => {
    const question = 'Which country did the ships outside the harbour come from?';
    const unaided = await plain.ask(question);
    expect(unaided.passages[0]?.focus.length).toBe(1);
    expect(unaided.confidence).toBeLessThan(SURE);
    const answer = await readBy(() => NONE).corpus.ask(question);
    expect(idsOf(answer)).toEqual(idsOf(unaided));
    expect(answer.kind).toBe('answered');
    expect(answer.confidence).toBeLessThan(0.7);
  });

  it.each<[string, Read, 'ready' | 'resting']>([
    ['gives nothing', () => undefined, 'ready'],
    ['rests', () => NONE, 'resting'],
  ])('answers as without a reader if it %s', async (_, read, state) => {
    for (const question of [UNSURE, SURE_OF, COLD, 'Xylophone quarks?', 'Who?'])
      expect(await readBy(read, state).corpus.ask(question)).toEqual(await plain.ask(question));
  });

  it('keeps a sure answer, and at most highlights other sentences in it', async () => {
    const unaided = await plain.ask(SURE_OF);
    expect(unaided.confidence).toBeGreaterThan(SURE);
    for (const read of [() => NONE, choosing('school#1')])
      expect(await readBy(read).corpus.ask(SURE_OF)).toEqual(unaided);
    const marked = await readBy(choosing('harbour#1', 'answered', [0])).corpus.ask(SURE_OF);
    expect(idsOf(marked)).toEqual(idsOf(unaided));
    expect(marked.passages[0]?.highlights).toEqual([[0, 55]]);
  });

  it('reports the answer without a reader before it asks the reader', async () => {
    const told: [string, boolean][] = [];
    const onReading: AskOptions['onReading'] = ({ kind }, isSure) => told.push([kind, isSure]);
    const { corpus } = readBy(() => NONE);
    for (const question of [SURE_OF, 'Xylophone of the minister?'])
      await corpus.ask(question, {}, { onReading });
    expect(told).toEqual([
      ['answered', true],
      ['not-in-corpus', false],
    ]);
  });

  it('searches once with the phrases of a reader that finds nothing, and reads the new passages', async () => {
    const { corpus, asked } = readBy((question, candidates) =>
      candidates.some(({ passage }) => passage.article.id === 'harbour')
        ? choosing('harbour#2')(question, candidates)
        : { ...NONE, search: ['fire warehouse', 'xylophone'] },
    );
    const question = 'Did teachers write?';
    expect(idsOf(await plain.ask(question))).toEqual(['school#2']);
    const answer = await corpus.ask(question);
    expect(answer.question).toBe(question);
    expect(idsOf(answer).slice(0, 2)).toEqual(['harbour#2', 'school#2']);
    expect(asked.map((one) => one.question)).toEqual([question, question]);
    expect(asked[1]?.ids).not.toContain('school#2');
  });

  it('refuses if the second reading finds nothing either, and does not search again', async () => {
    const { corpus, asked } = readBy(() => ({ ...NONE, search: ['harbour fire'] }));
    expect((await corpus.ask('Did teachers write?')).kind).toBe('not-in-corpus');
    expect(asked).toHaveLength(2);
  });

  it('does not ask the reader about several questions in one', async () => {
    const { corpus, asked } = readBy(() => NONE);
    const question = 'When did the harbour reopen and where did a new school open?';
    const answer = await corpus.ask(question);
    expect(answer.parts).toHaveLength(2);
    expect(answer).toEqual(await plain.ask(question));
    expect(asked).toEqual([]);
  });

  it('shows stored words only, whatever a reader chooses', async () => {
    const texts = new Set(Object.values(TEXT).flat());
    const choices = fc.record({
      verdict: fc.constantFrom('answered' as const, 'partly' as const),
      chosen: fc.uniqueArray(
        fc.record({ passage: fc.nat(30), sentences: fc.array(fc.nat(9), { maxLength: 4 }) }),
        {
          minLength: 1,
          maxLength: 4,
          selector: ({ passage }) => passage,
        },
      ),
      search: fc.array(fc.constantFrom('fire', '?', 'x', ''), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(choices, fc.constantFrom(UNSURE, SURE_OF, COLD), async (choice, question) => {
        const { passages, confidence } = await readBy(() => choice).corpus.ask(question);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const { passage, highlights, focus } of passages) {
          expect(texts.has(passage.text)).toBe(true);
          for (const [start, end] of [...highlights, ...focus]) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(passage.text.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
