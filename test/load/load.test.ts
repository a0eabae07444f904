import { expect, it } from 'vitest';
import { runLoad } from '../../bench/load/runLoad.ts';
import { MEBIBYTE } from '../../src/shared/mebibyte.ts';

/** Limit in milliseconds. A busy machine needs minutes to answer many questions at once. */
const LIMIT = 240_000;

it('acknowledges and answers each of many simultaneous interactions once', async () => {
  const run = await runLoad({
    paragraphs: 200,
    interactions: 200,
    perSecond: 60,
    users: 60,
    settling: 100,
    acknowledgeWithin: LIMIT,
    limits: { callTime: LIMIT, callbackTime: LIMIT, silence: LIMIT, patience: LIMIT },
  });
  expect(run.fates).toHaveLength(200);
  expect(
    run.fates.filter(({ acknowledgedAfter, answers }) => acknowledgedAfter === null || answers !== 1),
  ).toEqual([]);
  expect(new Set(run.fates.map(({ kind }) => kind))).toEqual(
    new Set(['ask', 'button', 'quote, by speaker', 'quote, by topic', 'autocomplete', 'admin']),
  );
  expect(run.complaints).toEqual([]);
  expect(run.crashed).toBe(false);
  expect(run.bare).toHaveLength(200);
  for (const { main, worker } of [run.start, run.settled, run.end]) {
    expect(Math.min(main.used, worker.used)).toBeGreaterThan(MEBIBYTE);
    expect(worker.used).not.toBe(main.used);
  }
}, 300_000);
