import type { LoopbackOptions } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { createTestClock } from '../../packages/loopback-discord/test/testClock.ts';
import { passageId } from '../../src/core/corpus/article.ts';
import type { Choice, Reader, ReadOptions } from '../../src/core/reading/reader.ts';
import { READ_BUDGET } from '../../src/core/reading/withinBudget.ts';
import type { Corpus } from '../../src/core/serving/corpus.ts';
import { withReader } from '../../src/core/serving/withReader.ts';
import { buttonOf } from './buttons.ts';
import { answerOf, gate, refusals, start } from './running.ts';
import { wordsOf } from './soundCommand.ts';

const question = 'Which countries offered peacekeeping troops?';
const TROOPS = 'hopes-rise-for-ukraine-ceasefire#5';
const SECOND = 'This collaborative approach underscores';
const NONE: Choice = { verdict: 'none', chosen: [], search: [] };

interface Reading {
  /** Sentences of the passage on troops that the reader chooses when the gate opens. Without them it chooses nothing. */
  readonly sentences?: readonly number[];
  /** Confidence of the answer without a reader. */
  readonly confidence?: number;
  readonly loopback?: LoopbackOptions;
  readonly settings?: { readonly privateReplies: boolean };
}

/** Starts the bot with a reader that waits until the test opens a gate. */
const startReading = async ({ sentences, confidence = 0.6, ...setting }: Reading = {}) => {
  const read = gate();
  const askers: ReadOptions['asker'][] = [];
  const reader: Reader = {
    limit: Number.POSITIVE_INFINITY,
    budget: READ_BUDGET,
    started: async () => undefined,
    status: () => ({ state: 'ready', model: 'careful', host: 'models.example' }),
    read: async (_, candidates, { asker, onAsking }) => {
      askers.push(asker);
      onAsking?.();
      await read.passed;
      const passage = candidates.findIndex((one) => passageId(one.passage) === TROOPS);
      return sentences ? { verdict: 'answered', chosen: [{ passage, sentences }], search: [] } : NONE;
    },
    close: async () => undefined,
  };
  const engine = (real: Corpus): Partial<Corpus> =>
    withReader(
      {
        ...real,
        ask: async (...asked) => {
          const answer = await real.ask(...asked);
          const passages = answer.passages.map((passage) => ({ ...passage, focus: [] }));
          return { ...answer, confidence, passages };
        },
      },
      reader,
    );
  const running = await start({ engine, ...setting });
  return { ...running, askers, openGate: read.open, running };
};

const wordsIn = (message: { readonly json: { readonly components?: readonly object[] } }): string =>
  wordsOf(message.json.components);

describe('an answer that waits for a reader', () => {
  it.each([
    ['publicly', {}, {}, false],
    ['privately where its asker says so', { private: true }, {}, true],
    ['privately where the operator says so', {}, { settings: { privateReplies: true } }, true],
  ])('is deferred %s at once, and shown with the same visibility', async (_, options, setting, isPrivate) => {
    const { discord, askers, openGate, running } = await startReading({ sentences: [0], ...setting });
    const member = discord.member();
    const outcome = await member.slash('ask', { question, ...options });
    expect(outcome.kind).toBe('defer');
    expect(outcome.messages.map(({ onlyFor, thinking }) => [onlyFor !== null, thinking])).toEqual([
      [isPrivate, true],
    ]);
    openGate();
    const answer = await answerOf(outcome);
    expect(answer).toMatchObject({
      private: isPrivate,
      words: expect.stringContaining('France and the United Kingdom'),
    });
    expect(answer.words).not.toContain('Perhaps');
    expect(askers).toEqual([member.id]);
    expect(refusals(running)).toEqual([]);
  });

  it('is one public line if the reader finds none, and the rest goes to its asker alone', async () => {
    const { discord, openGate, running } = await startReading();
    const member = discord.member();
    const outcome = await member.slash('ask', { question });
    openGate();
    const [line, rest, ...others] = await outcome.until((messages) => messages.length === 2);
    expect(others).toEqual([]);
    expect(line?.onlyFor).toBeNull();
    expect(line && wordsIn(line).trim().split('\n')).toEqual([
      `-# ❓ ${question}`,
      '🔍 I found no clear answer.',
    ]);
    expect(line && buttonOf(line, 'Dismiss')).toBeDefined();
    expect(rest?.onlyFor).toBe(member.id);
    expect(rest && wordsIn(rest)).toContain('Closest passages:');
    expect(refusals(running)).toEqual([]);
  });

  it('is one private message if the reader finds none and the deferral is private', async () => {
    const { discord, openGate } = await startReading();
    const outcome = await discord.member().slash('ask', { question, private: true });
    openGate();
    const answer = await answerOf(outcome);
    expect(answer).toMatchObject({ private: true, words: expect.stringContaining('Closest passages:') });
  });

  it('is deferred privately for the menu of a message', async () => {
    const { discord, openGate } = await startReading({ sentences: [0] });
    const member = discord.member();
    const outcome = await member.messageMenu('Ask about this', member.say(question));
    expect(outcome.kind).toBe('defer');
    openGate();
    expect(await answerOf(outcome)).toMatchObject({
      private: true,
      words: expect.stringContaining('France'),
    });
  });

  it('is reported as a failure to its asker alone if something goes wrong meanwhile', async () => {
    const { discord, log } = await start({
      engine: (real) => ({
        ask: async (asked, filter, options) => {
          options?.onReading?.(await real.ask(asked, filter), false);
          throw new Error('secret');
        },
      }),
    });
    const outcome = await discord.member().slash('ask', { question });
    const [line, rest] = await outcome.until((messages) => messages.length === 2);
    expect(line && [line.onlyFor, wordsIn(line)]).toEqual([null, 'I couldn’t answer this.']);
    expect(rest && wordsIn(rest)).toContain('Something went wrong');
    expect(log.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('is dropped without an error if the token has expired', async () => {
    const clock = createTestClock();
    const { discord, openGate, log } = await startReading({ sentences: [0], loopback: { clock } });
    const outcome = await discord.member().slash('ask', { question });
    expect(outcome.kind).toBe('defer');
    clock.pass(16 * 60_000);
    openGate();
    await expect.poll(() => JSON.stringify(log)).toContain('the interaction was over');
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a sure answer', () => {
  const sure = { confidence: 0.95 };

  it('is shown at once, and edited when the reader marks a sentence', async () => {
    const { discord, openGate, running } = await startReading({ ...sure, sentences: [1] });
    const outcome = await discord.member().slash('ask', { question });
    expect(outcome.kind).toBe('reply');
    const [first] = outcome.messages;
    expect(first && wordsIn(first)).not.toContain(`**${SECOND}`);
    openGate();
    const [second] = await outcome.until(
      ([message]) => message !== undefined && wordsIn(message).includes(`**${SECOND}`),
    );
    expect(second).toMatchObject({ id: first?.id, onlyFor: null, revision: 1 });
    expect(second && buttonOf(second, 'Dismiss')).toBeDefined();
    expect(refusals(running)).toEqual([]);
  });

  it.each<[string, Reading]>([
    ['finds nothing', sure],
    ['marks the same', { ...sure, sentences: [] }],
  ])('is not edited if the reader %s', async (_, reading) => {
    const { discord, openGate } = await startReading(reading);
    const outcome = await discord.member().slash('ask', { question });
    openGate();
    await discord.member().slash('help');
    expect(outcome.messages.map(({ revision }) => revision)).toEqual([0]);
  });

  it('is not sent again if its asker dismissed it before the reader was ready', async () => {
    const { discord, openGate, log } = await startReading({ ...sure, sentences: [1] });
    const member = discord.member();
    const outcome = await member.slash('ask', { question });
    const [message] = outcome.messages;
    if (!message) throw new Error('no message');
    await member.click(message, buttonOf(message, 'Dismiss'));
    await expect.poll(() => outcome.messages).toEqual([]);
    openGate();
    await expect.poll(() => discord.log.filter(({ code }) => code === 10008).length).toBe(1);
    await discord.member().slash('help');
    expect(outcome.messages).toEqual([]);
    expect(JSON.stringify(log)).not.toContain('could not be improved');
  });

  it('is not changed if Discord refuses the edit', async () => {
    const { discord, openGate, log } = await startReading({ ...sure, sentences: [1] });
    const outcome = await discord.member().slash('ask', { question });
    discord.faults.failNext(2, 502, /^PATCH /);
    openGate();
    await expect.poll(() => JSON.stringify(log)).toContain('an answer could not be improved');
    expect(outcome.messages.map(({ revision }) => revision)).toEqual([0]);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
