import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

test('the example runs unchanged against the built package, and prints the output that it states', async () => {
  const readme = await readFile(`${root}README.md`, 'utf8');
  const [, example = ''] = /```js\n(.*?)```/s.exec(readme) ?? [];
  const [, printed = ''] = /console\.log\(.*\); \/\/ (.*)\n/.exec(example) ?? [];
  const { out, err } = await new Promise<{ out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, ['--input-type=module'], { cwd: root }, (_, out, err) =>
      resolve({ out, err }),
    );
    child.stdin?.end(example);
  });
  expect(err).toBe('');
  expect(out).toBe(`${printed}\n`);
});
