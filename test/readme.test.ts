import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../src/shared/packageRoot.ts';
import { temporaryFolder } from './core/corpus/temporaryFolder.ts';

const shown = ['README.md', 'docs/commands.md', 'docs/command-line.md', 'docs/quality.md'];
const readme = (await Promise.all(shown.map((file) => readFile(join(PACKAGE_ROOT, file), 'utf8')))).join(
  '\n',
);
const [, questions = ''] = /```json\n(.*?)```/s.exec(readme) ?? [];
const CALL = /^\$ npm run -s bot -- (.+)\n((?:(?!\$ |```).*\n)+)/gm;
/** The calls that the docs show, with their output. Import is left out because it needs the internet. */
const examples = [...readme.matchAll(CALL)]
  .map(([, call = '', shown = '']) => ({ call, shown: shown.trim() }))
  .filter(({ call }) => !call.startsWith('import'));

it.each(examples)('$call prints what the docs show', async ({ call, shown }) => {
  const folder = await temporaryFolder({ 'talks-bot/my-questions.jsonl': questions });
  const { stdout } = await promisify(execFile)(
    'sh',
    ['-c', `"$0" "$1" ${call}`, process.execPath, join(PACKAGE_ROOT, 'dist/src/main.js')],
    { cwd: join(folder, 'talks-bot'), env: { PATH: process.env.PATH, MEANING: 'off' } },
  );
  expect(stdout.slice(0, shown.length)).toBe(shown);
});

it('the docs show at least checking a quote and evaluating', () => {
  const calls = examples.map(({ call }) => call.split(' ')[0]);
  expect(calls).toEqual(expect.arrayContaining(['verify', 'evaluate']));
});
