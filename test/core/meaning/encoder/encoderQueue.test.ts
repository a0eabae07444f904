import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createEncoderQueue } from '../../../../src/core/meaning/encoder/encoderQueue.ts';
import { madeUpEncoder } from '../madeUp.ts';

const text = (words: string) => ({ text: words });
const outcomes = () => {
  const told: { id: number; isError: boolean }[] = [];
  const tell = (id: number, outcome: unknown): void => {
    told.push({ id, isError: outcome instanceof Error });
  };
  const ids = () => told.map(({ id }) => id);
  return { told, tell, ids };
};
const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await delay(1);
};

it('encodes questions before earlier passages, and keeps the order of each kind', async () => {
  const { encoder, texts } = madeUpEncoder();
  const { told, tell, ids } = outcomes();
  const { put } = createEncoderQueue(encoder, tell);
  put(1, ['a', 'b', 'c'].map(text), 'passage');
  put(2, [text('d')], 'passage');
  put(3, [text('q')], 'question');
  put(4, [text('r')], 'question');
  await until(() => told.length === 4);
  expect(texts).toEqual(['a', 'q', 'r', 'b', 'c', 'd']);
  expect(ids()).toEqual([3, 4, 1, 2]);
});

it('stops encoding a cancelled call, and reports nothing for it', async () => {
  const { encoder, texts } = madeUpEncoder();
  const { told, tell, ids } = outcomes();
  const { put, callOff } = createEncoderQueue(encoder, tell);
  put(1, ['a', 'b', 'c'].map(text), 'passage');
  put(2, [text('d')], 'passage');
  callOff(1);
  await until(() => told.length === 1);
  await delay(5);
  expect(texts).toEqual(['a', 'd']);
  expect(ids()).toEqual([2]);
});

it('reports a failure for its own call only, and completes an empty call', async () => {
  const { encoder } = madeUpEncoder(async ([first]) => {
    if (first?.text === 'bad') throw new Error('unreadable');
    return [{ vector: new Float32Array(16), sentences: [] }];
  });
  const { told, tell } = outcomes();
  const { put } = createEncoderQueue(encoder, tell);
  put(1, [text('bad')], 'question');
  put(2, [text('good')], 'question');
  put(3, [], 'question');
  await until(() => told.length === 3);
  expect(told).toEqual([
    { id: 1, isError: true },
    { id: 2, isError: false },
    { id: 3, isError: false },
  ]);
});
