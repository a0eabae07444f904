import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createTestClock } from '../../../packages/loopback-discord/test/testClock.ts';
import { watchCorpus } from '../../../src/core/corpus/watchCorpus.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const QUIET = 500;

/** Waits for the events of all writes so far: the system delivers them in order, at the next turn of the event loop. */
const hearAll = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await setImmediate();
};

/** Watches with a clock that only the test moves. `calls` ends each burst, and expects `count` calls in total. */
const watching = async (path: string) => {
  const clock = createTestClock();
  const onChange = vi.fn();
  const faults: unknown[] = [];
  const watch = await watchCorpus(path, {
    onChange,
    onFault: (fault) => faults.push(fault),
    quiet: QUIET,
    most: 10_000,
    clock,
  });
  onTestFinished(watch.close);
  const calls = async (count: number): Promise<void> => {
    if (onChange.mock.calls.length < count) {
      await expect.poll(clock.waiting).toBe(1);
      await hearAll();
      clock.pass(QUIET - 1);
      expect(onChange).toHaveBeenCalledTimes(count - 1);
      clock.pass(1);
      await expect.poll(() => onChange).toHaveBeenCalledTimes(count);
    }
    // No late call follows the burst.
    await hearAll();
    expect(clock.waiting()).toBe(0);
    expect(onChange).toHaveBeenCalledTimes(count);
    expect(faults).toEqual([]);
  };
  return { calls, watch };
};

it('calls once per burst of changes', async () => {
  const folder = await temporaryFolder({ 'a.txt': 'A' });
  const { calls } = await watching(folder);
  await Promise.all(['a', 'b', 'c'].map((name) => writeFile(join(folder, `${name}.txt`), 'B')));
  await calls(1);
  await rm(join(folder, 'a.txt'));
  await calls(2);
});

it('follows subfolders, new ones too, but no hidden files', async () => {
  const folder = await temporaryFolder({ 'sub/a.txt': 'A' });
  const { calls } = await watching(folder);
  await writeFile(join(folder, 'sub/a.txt'), 'B');
  await calls(1);
  await mkdir(join(folder, 'new/deep'), { recursive: true });
  await calls(2);
  await writeFile(join(folder, 'new/deep/b.txt'), 'B');
  await calls(3);
  await writeFile(join(folder, 'new/.b.txt.swp'), 'B');
  await calls(3);
});

it('follows a folder that is removed and then replaced', async () => {
  const above = await temporaryFolder({ 'corpus/a.txt': 'A', 'next/a.txt': 'B' });
  const { calls } = await watching(join(above, 'corpus'));
  await rm(join(above, 'corpus'), { recursive: true });
  await calls(1);
  await rename(join(above, 'next'), join(above, 'corpus'));
  await calls(2);
  await writeFile(join(above, 'corpus/a.txt'), 'C');
  await calls(3);
});

it('follows a folder that two renames swap', async () => {
  const above = await temporaryFolder({ 'corpus/a.txt': 'A', 'next/a.txt': 'B' });
  const { calls } = await watching(join(above, 'corpus'));
  await rename(join(above, 'corpus'), join(above, 'last'));
  await rename(join(above, 'next'), join(above, 'corpus'));
  await calls(1);
  await writeFile(join(above, 'corpus/a.txt'), 'C');
  await calls(2);
});

it('follows a .jsonl file that is replaced, but no file next to it', async () => {
  const folder = await temporaryFolder({ 'c.jsonl': '', 'new.jsonl': '' });
  const { calls } = await watching(join(folder, 'c.jsonl'));
  await writeFile(join(folder, 'other.txt'), 'x');
  await calls(0);
  await rename(join(folder, 'new.jsonl'), join(folder, 'c.jsonl'));
  await calls(1);
});

it('does not call after it is closed', async () => {
  const folder = await temporaryFolder();
  const { calls, watch } = await watching(folder);
  watch.close();
  await writeFile(join(folder, 'a.txt'), 'A');
  await calls(0);
});
