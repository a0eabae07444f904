import { execFileSync } from 'node:child_process';
import { open, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/core/corpus/bytes.ts';
import { describeFault, listedFaults } from '../../../src/core/corpus/faults.ts';
import { LIMITS } from '../../../src/core/corpus/limits.ts';
import { listFiles } from '../../../src/core/corpus/listFiles.ts';
import { readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const good = { 'good.txt': 'Good\n\nText.' };
const utf16 = Uint8Array.from([0xff, 0xfe, 0x54, 0x00, 0x0a, 0x00]);
const bomb = `---\n${Array.from({ length: 30 }, (_, at) => `a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`)
  .join('\n')
  .replace('[*a-1, *a-1]', '[x, x]')}\ntitle: *a29\n---\nText`;

describe('a bad file in a folder', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['not UTF-8', 'x.txt', Uint8Array.from([0x54, 0x0a, 0xe9, 0x0a]), /^error x\.txt: is not UTF-8: save it/],
    ['UTF-16', 'x.txt', utf16, /^error x\.txt: is not plain UTF-8 text \(UTF-16 or binary\)/],
    ['NUL bytes', 'x.txt', 'Title\n\nTe\0xt', /^error x\.txt: is not plain UTF-8 text/],
    [
      'too large',
      'x.txt',
      new Uint8Array(LIMITS.fileBytes + 1),
      /^error x\.txt: is larger than 4 MiB: split it/,
    ],
    [
      'a paragraph too long',
      'x.txt',
      `T\n\n${'x'.repeat(LIMITS.paragraphCharacters + 1)}`,
      /paragraph 1 has more than 50000/,
    ],
    [
      'broken YAML',
      'x.md',
      '---\ntitle: "open\n---\nT\n\nText',
      /^error x\.md:\d+: the front matter is not YAML/,
    ],
    ['a YAML bomb', 'x.md', bomb, /^error x\.md:\d+ paragraphs: there is none/],
    [
      'front matter of 40,000 keys',
      'x.md',
      `---\n${Array.from({ length: 40_000 }, (_, at) => `k${at}: v\n`).join('')}---\nT\n\nText`,
      /^error x\.md:1: the front matter has more than 20000 characters: state title, url, .+ there, and the rest as text/,
    ],
    ['empty', 'x.txt', '', /^error x\.txt:1 title: is empty/],
    ['blank', 'x.txt', ' \n\n\t\n', /^error x\.txt:1 title: is empty/],
    [
      'of an id that is taken',
      'z/Good.md',
      'T\n\nText.',
      /^error z\/Good\.md: has the same id \(good\) as good\.txt/,
    ],
    [
      'without a letter in its name',
      '!!!.txt',
      'T\n\nText.',
      /^error !!!\.txt:1: the file name has no letter/,
    ],
  ])('%s: reports the fault, and the rest loads', async (_, name, content, message) => {
    const folder = await temporaryFolder({ ...good, [name]: content });
    const { articles, faults } = await readCorpus(folder);
    expect(articles.map(({ article }) => article.id)).toEqual(['good']);
    expect(faults.map(describeFault)).toContainEqual(expect.stringMatching(message));
  });

  it('reads a paragraph at the limit whole', async () => {
    const paragraph = 'x'.repeat(LIMITS.paragraphCharacters);
    const folder = await temporaryFolder({ 'a.txt': `T\n\n${paragraph}` });
    const { articles, faults } = await readCorpus(folder);
    expect(faults).toEqual([]);
    expect(articles[0]?.article.paragraphs).toEqual([paragraph]);
  });

  it('drops dots of a file name from the id, and stays inside the folder', async () => {
    const folder = await temporaryFolder({ 'a..b.txt': 'T\n\nText.', 'sub/c...md': '# T\n\nText.' });
    const { articles, faults } = await readCorpus(folder);
    expect(articles.map(({ article, file }) => [article.id, file])).toEqual([
      ['ab', 'a..b.txt'],
      ['c', 'sub/c...md'],
    ]);
    expect(faults).toEqual([]);
  });

  it('follows links inside the folder, but no broken or circular link and no link that leads out', async () => {
    const outside = await temporaryFolder({ 'secret.txt': 'S\n\nText.' });
    const folder = await temporaryFolder(good);
    await symlink(join(folder, 'good.txt'), join(folder, 'inside.txt'));
    await symlink(join(outside, 'secret.txt'), join(folder, 'out.txt'));
    await symlink(outside, join(folder, 'folder-out.md'));
    await symlink(join(folder, 'gone'), join(folder, 'nowhere.txt'));
    await symlink(join(folder, 'circle.txt'), join(folder, 'circle.txt'));
    const { articles, faults } = await readCorpus(folder);
    expect(articles.map(({ article }) => article.id)).toEqual(['good', 'inside']);
    expect(faults.map(describeFault).sort()).toEqual([
      'error circle.txt: is a link that leads nowhere: remove it, or copy the file in',
      'error folder-out.md: is a link that leads out of the corpus folder: copy the file in',
      'error nowhere.txt: is a link that leads nowhere: remove it, or copy the file in',
      'error out.txt: is a link that leads out of the corpus folder: copy the file in',
    ]);
  });

  it.skipIf(process.platform === 'win32')('does not wait for a writer of a pipe', async () => {
    const folder = await temporaryFolder(good);
    execFileSync('mkfifo', [join(folder, '.pipe')]);
    await symlink(join(folder, '.pipe'), join(folder, 'pipe.txt'));
    const { articles, faults } = await readCorpus(folder);
    expect(articles.map(({ article }) => article.id)).toEqual(['good']);
    expect(faults.map(describeFault)).toEqual(['error pipe.txt: is not a file']);
  });

  it('reports files and folders that cannot be read', async () => {
    const folder = await temporaryFolder({ ...good, 'sub/x.txt': 'T\n\nText.' });
    expect(await readBytes(join(folder, 'gone.txt'))).toEqual({ problem: 'cannot be read (ENOENT)' });
    expect(await readBytes(join(folder, 'sub'))).toEqual({ problem: 'is not a file' });
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const { files, faults } = await listFiles(folder, async (path, options) => {
      if (path.endsWith('sub')) throw denied;
      const { readdir } = await import('node:fs/promises');
      return readdir(path, options);
    });
    expect(files).toEqual(['good.txt']);
    expect(faults.map(describeFault)).toEqual(['error sub: cannot be read (EACCES)']);
  });
});

describe('a bad line of a .jsonl file', () => {
  const line = (id: string): string => `${JSON.stringify({ id, paragraphs: ['Text.'] })}\n`;

  it.each<[string, Uint8Array | string, RegExp]>([
    ['not UTF-8', Uint8Array.from([0x22, 0xe9, 0x22, 0x0a]), /^error c\.jsonl:2: is not UTF-8/],
    ['NUL bytes', '{"id":"x","paragraphs":["a\0b"]}\n', /^error c\.jsonl:2: is not plain UTF-8 text/],
    [
      'an escaped NUL',
      '{"id":"x","paragraphs":["a\\u0000b"]}\n',
      /^error c\.jsonl:2 paragraphs\.0: holds a NUL/,
    ],
    ['no JSON', '{"id":\n', /^error c\.jsonl:2: is not JSON/],
    ['an id that is taken', line('a'), /^error c\.jsonl:2 id: a is the id of line 1/],
    ['an id too long', line('x'.repeat(LIMITS.idCharacters + 1)), /^error c\.jsonl:2 id: has more than 100/],
  ])('%s: reports the fault, and the rest loads', async (_, bad, message) => {
    const content = Buffer.concat([
      Buffer.from(line('a')),
      Buffer.from(bad),
      Buffer.from(`\r\n${line('../b')}`),
    ]);
    const folder = await temporaryFolder({ 'c.jsonl': content });
    const { articles, faults } = await readCorpus(join(folder, 'c.jsonl'));
    expect(articles.map(({ article }) => article.id)).toEqual(['a', '../b']);
    expect(faults.map(describeFault)).toEqual([expect.stringMatching(message)]);
  });

  it('reports UTF-16 once per file, not once per line', async () => {
    const folder = await temporaryFolder({ 'c.jsonl': Buffer.concat([utf16, utf16.subarray(2)]) });
    const { faults } = await readCorpus(join(folder, 'c.jsonl'));
    expect(faults.map(describeFault)).toEqual([
      expect.stringMatching(/^error c\.jsonl:1: is not plain UTF-8/),
    ]);
  });

  it('skips a line far over the limit without holding it in memory', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'c.jsonl');
    const file = await open(`${path}.new`, 'w');
    await file.write(line('a'));
    const piece = Buffer.alloc(8 * 1024 * 1024, 'x');
    for (let at = 0; at < 24; at += 1) await file.write(piece);
    await file.write(`\n${line('b')}`);
    await file.close();
    await rename(`${path}.new`, path);
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watching = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 1);
    const { articles, faults } = await readCorpus(path).finally(() => clearInterval(watching));
    expect(articles.map(({ article }) => article.id)).toEqual(['a', 'b']);
    expect(faults.map(describeFault)).toEqual(['error c.jsonl:2: is longer than 16 MiB']);
    expect(most).toBeLessThan(8 * LIMITS.lineBytes);
  });
});

it('lists a thousand faults and counts the rest', () => {
  const faults = Array.from({ length: 1_500 }, (_, at) => ({
    severity: 'error' as const,
    file: 'c.jsonl',
    line: at + 1,
    message: 'is not JSON',
  }));
  const listed = listedFaults(faults);
  expect(listed).toHaveLength(1_001);
  expect(listed.at(-1)).toMatchObject({ severity: 'error', message: expect.stringMatching(/^and 500 more/) });
  expect(listedFaults(faults.slice(0, 1_000))).toHaveLength(1_000);
});
