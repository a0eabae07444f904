import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { UNHURRIED } from '../../../packages/loopback-discord/test/unhurried.ts';
import { readAside } from '../../../src/admin/import/readAside.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { UserError } from '../../../src/shared/userError.ts';
import { newsPage, PROSE } from './newsPage.ts';

const entry = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/admin/import/readWorker.js'));
const time = UNHURRIED;
const page = (html: string) => ({ form: 'page', bytes: Buffer.from(html) }) as const;

it('reads a page in a thread, and distinguishes a user’s fault from a bug', async () => {
  expect(await readAside(page(newsPage('<title>T</title>')), { entry, time })).toMatchObject({
    kind: 'article',
    article: { title: 'T', paragraphs: PROSE },
  });
  await expect(readAside(page('no page'), { entry, time })).rejects.toThrow(UserError);
  const broken = new URL('data:text/javascript,throw new TypeError("ours")');
  await expect(readAside(page(''), { entry: broken, time })).rejects.toThrow(TypeError);
});

it('ends a thread that takes too long over an allowed page or too much memory, and reports one that exits silently', async () => {
  const long = `<title>T</title><body>${'<div>'.repeat(400)}${`<p>${'The talks went on, they said. '.repeat(1_000)}</p>`.repeat(300)}`;
  const slow = readAside(page(long), { entry, time: 1_000 });
  await expect(slow).rejects.toThrow(UserError);
  await expect(slow).rejects.toThrow(/takes longer than 1 seconds/);
  const greedy = new URL(
    'data:text/javascript,const all = []; for (;;) all.push(new Array(100_000).fill(all.length));',
  );
  await expect(readAside(page(''), { entry: greedy, time })).rejects.toThrow(/too much memory/);
  const silent = new URL('data:text/javascript,');
  await expect(readAside(page(''), { entry: silent, time })).rejects.toThrow(/without a word/);
});
