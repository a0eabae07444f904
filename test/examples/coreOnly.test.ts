import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';

const run = promisify(execFile);
const ask = async (...question: string[]): Promise<string> => {
  const program = join(PACKAGE_ROOT, 'dist/examples/core-only.js');
  return (await run(process.execPath, [program, ...question], { cwd: PACKAGE_ROOT })).stdout;
};

it('the example opens a corpus with the core alone, asks it, and prints the answering words', async () => {
  expect(await ask()).toMatch(/^answered\n“[^”]*Cape Lowani[^”]*” \(.+, paragraph 8\)\n$/);
  expect(await ask('Who won the World Cup?')).toMatch(/^not-in-corpus\n/);
});
