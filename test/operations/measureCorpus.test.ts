import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openInProcess } from '../../src/core/serving/openCorpus.ts';
import { createMetrics } from '../../src/operations/createMetrics.ts';
import { measureCorpus } from '../../src/operations/measureCorpus.ts';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';
import { UserError } from '../../src/shared/userError.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';

const open = async () => {
  const corpus = await temporaryFolder();
  await cp(join(PACKAGE_ROOT, 'corpus'), corpus, { recursive: true });
  const real = await openInProcess({ corpus, threshold: 0.5 });
  const metrics = createMetrics();
  return { corpus, real, metrics, engine: measureCorpus(real, metrics) };
};

it('answers as the engine does, and counts and times the answers', async () => {
  const { real, metrics, engine } = await open();
  const question = 'Which countries offered peacekeeping troops?';
  expect(await engine.ask(question)).toEqual(await real.ask(question));
  await engine.ask('Who won the football cup?');
  expect(await engine.quote({ speaker: 'Witkoff' })).toEqual(await real.quote({ speaker: 'Witkoff' }));
  expect(await engine.verify('a solutions-based discussion')).toMatchObject({ verdict: 'verbatim' });
  const text = await metrics.registry.metrics();
  expect(text).toContain('talks_bot_answers_total{kind="answered"} 1');
  expect(text).toContain('talks_bot_answers_total{kind="not-in-corpus"} 1');
  for (const [call, count] of [
    ['ask', 2],
    ['quote', 1],
    ['verify', 1],
  ]) {
    expect(text).toContain(`talks_bot_engine_duration_seconds_count{call="${call}"} ${count}`);
  }
  expect(metrics.answering.times()).toMatchObject({ count: 2, p50: expect.any(Number) });
  expect(text).not.toMatch(/peacekeeping|football|Witkoff/);
});

it('reports the size of the corpus after its last reload, and counts reloads by result', async () => {
  const { corpus, metrics, engine } = await open();
  const articles = async () =>
    /corpus_size\{of="articles"\} (\d+)/.exec(await metrics.registry.metrics())?.[1];
  const { articles: before } = await engine.status();
  expect(await articles()).toBe(String(before));
  await engine.reload();
  await writeFile(join(corpus, 'one-more.md'), 'One more\n\nA paragraph of it.');
  await engine.reload();
  expect(await articles()).toBe(String(before + 1));
  const text = await metrics.registry.metrics();
  expect(text).toContain('talks_bot_reloads_total{result="unchanged"} 1');
  expect(text).toContain('talks_bot_reloads_total{result="changed"} 1');
});

it('passes errors on, times them, and counts a failed reload', async () => {
  const { real, metrics } = await open();
  const gone = () => Promise.reject(new UserError('gone'));
  const engine = measureCorpus({ ...real, ask: gone, reload: gone }, metrics);
  await expect(engine.ask('What?')).rejects.toThrow('gone');
  await expect(engine.reload()).rejects.toThrow('gone');
  const text = await metrics.registry.metrics();
  expect(text).toContain('talks_bot_reloads_total{result="failed"} 1');
  expect(text).toContain('talks_bot_engine_duration_seconds_count{call="ask"} 1');
  expect(metrics.answering.times().count).toBe(0);
});
