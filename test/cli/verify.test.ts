import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/createProgram.ts';
import { openInProcess } from '../../src/core/serving/openCorpus.ts';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';
import { collectOutput, idlePorts } from './plainPorts.ts';

/** Returns the output of `verify` over the shipped article: bold words in asterisks, changed ones in underscores. */
const verify = async (...args: readonly string[]) => {
  const bold = (words: string): string => `*${words}*`;
  const styles = { strong: bold, highlight: bold, vivid: (words: string) => `_${words}_` };
  const { output, lines, notes } = collectOutput(styles);
  const program = createProgram({
    ...idlePorts,
    output,
    openCorpus: () => openInProcess({ corpus: join(PACKAGE_ROOT, 'corpus'), threshold: 0.5 }),
  });
  process.exitCode = undefined;
  await program.parseAsync(['node', 'talks-bot', 'verify', ...args]);
  expect(process.exitCode).toBeUndefined();
  expect(notes).toEqual([]);
  return lines;
};

const data = async (...args: readonly string[]) => {
  const lines = await verify(...args, '--json');
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '');
};

describe('verify', () => {
  it('prints one line of data with every field of the contract', async () => {
    expect(await data('It was a solution-based talk', '--speaker', 'Putin')).toEqual({
      verdict: 'other-speaker',
      words: 'It was a solution-based talk',
      speaker: 'Putin',
      found: {
        article: 'hopes-rise-for-ukraine-ceasefire',
        paragraph: 9,
        start: 67,
        end: 102,
        text: 'It was a solutions-based discussion',
        spans: [[67, 102]],
        speaker: { name: 'Steve Witkoff', mention: null, person: 'steve-witkoff' },
        kind: 'direct',
        secondhand: false,
      },
      differences: [
        { said: 'solutions', given: 'solution' },
        { said: 'discussion', given: 'talk' },
      ],
      nearest: [],
    });
  });

  it('has no speaker and no kind for the reporter’s words, and finds nothing for missing words', async () => {
    expect(await data('France and the United Kingdom have offered to contribute')).toMatchObject({
      verdict: 'reporter',
      speaker: null,
      found: { paragraph: 5, speaker: null, kind: null, secondhand: false },
    });
    const missing = await data('Russia and Ukraine will share a moon base by the weekend');
    expect(missing).toMatchObject({ verdict: 'not-found', found: null, differences: [] });
    for (const near of missing.nearest)
      expect(near).toEqual({
        article: expect.any(String),
        paragraph: expect.any(Number),
        text: expect.any(String),
      });
  });

  it('prints for people: the verdict, the speaker, and the differences between both versions', async () => {
    expect((await verify('“It was a solution-based talk” — Putin')).slice(0, 7)).toEqual([
      '*Someone else’s words*',
      'Steve Witkoff, not Putin',
      'It was a _solution_-based _talk_',
      '  here “solution”, in the article “solutions”',
      '  here “talk”, in the article “discussion”',
      '',
      expect.stringContaining('"*It was a solutions-based discussion*."'),
    ]);
  });

  it.each([
    [
      'strongly requested',
      ['*Word for word*', 'Donald Trump', 'The article quotes this second-hand.', 'Such a short match'],
    ],
    [
      'any ceasefire agreement must include a cessation',
      ['*The reporter’s words, not', 'Reported speech by Vladimir Putin.'],
    ],
    [
      '"It was positive," Witkoff said of',
      ['*The reporter’s words, not', 'Part of it is a quotation from Steve Witkoff.'],
    ],
    [
      'The moon is made of green cheese',
      [
        '*Not in my articles*',
        'None of my articles has these words, or anything close. The closest passages:',
      ],
    ],
  ])('explains the verdict on “%s”', async (words, beginnings) => {
    const lines = await verify(words);
    for (const [n, beginning] of beginnings.entries()) expect(lines[n]?.startsWith(beginning)).toBe(true);
  });

  it('refuses an empty claim, and one that is too long', async () => {
    await expect(verify('…')).rejects.toMatchObject({ reason: { kind: 'nothing-to-check' } });
    await expect(verify('word '.repeat(500))).rejects.toMatchObject({
      reason: { kind: 'too-much-to-check', most: 2_000 },
    });
  });
});
