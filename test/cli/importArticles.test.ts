import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LOCK } from '../../src/admin/library/ownership.ts';
import { createProgram } from '../../src/cli/createProgram.ts';
import { thisProcess } from '../../src/shared/lockOwner.ts';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';
import { startServer } from '../admin/import/fetch/startServer.ts';
import { newsPage, PROSE } from '../admin/import/newsPage.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { collectOutput, idlePorts } from './plainPorts.ts';

const built = (name: string) => import(pathToFileURL(join(PACKAGE_ROOT, `dist/src/cli/${name}.js`)).href);
/** The built modules, because pages are read in a thread from its own folder. */
const { importArticles }: typeof import('../../src/cli/importArticles.ts') = await built('importArticles');
const { exitCodeOf, failureWords }: typeof import('../../src/cli/failures.ts') = await built('failures');

/** Runs the built program once in a folder (`npm test` builds it). */
const run = async (cwd: string, ...args: readonly string[]) => {
  const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'dist/src/main.js'), ...args], {
    cwd,
    env: { PATH: process.env.PATH, DATA_DIR: join(cwd, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, err, code };
};

/** Runs the command line in this process, with paths relative to a folder. Throws as `createProgram` does. */
const runHere = async (folder: string, ...args: readonly string[]) => {
  const { output, lines, notes } = collectOutput();
  const program = createProgram({
    ...idlePorts,
    output,
    openCorpus: () => Promise.reject(new Error('no call of import opens the corpus')),
    importArticles: ({ into = '', ...call }) =>
      importArticles({ ...call, into: join(folder, into), dataDir: join(folder, 'data') }, output),
  });
  await program.parseAsync(['node', 'talks-bot', ...args]);
  const { exitCode } = process;
  process.exitCode = undefined;
  return { lines, notes: notes.join('\n'), exitCode };
};

afterEach(() => vi.restoreAllMocks());

describe('import', () => {
  it('writes article files ready for questions, prints their paths, and reports progress on stderr', async () => {
    const folder = await temporaryFolder({ 'page.html': newsPage('<title>Talks</title>') });
    const { out, err, code } = await run(folder, 'import', 'page.html', 'none.html', '--into', 'corpus');
    expect(out).toBe('corpus/page.md\n');
    expect(err.split('\n')).toEqual([
      '[1/2] page.html',
      '[2/2] none.html',
      '  failed: There is no such file.',
      '1 written, 0 unchanged, 1 failed',
      '',
    ]);
    expect(code).toBe(1);
    const asked = await run(
      folder,
      'ask',
      'Who offered peacekeeping troops?',
      '--json',
      '--corpus',
      'corpus',
    );
    expect(JSON.parse(asked.out).passages[0]).toMatchObject({ id: 'page#5', text: PROSE[4] });
  });

  it('leaves a folder alone that another process owns, and names that process', async () => {
    const folder = await temporaryFolder({ 'page.html': newsPage('<title>Talks</title>') });
    const into = join(folder, 'corpus', 'imported');
    await mkdir(into, { recursive: true });
    const owner = { ...(await thisProcess()), host: 'elsewhere', pid: 41 };
    await writeFile(join(folder, 'corpus', LOCK), JSON.stringify(owner));
    const importPage = () =>
      runHere(folder, 'import', join(folder, 'page.html'), '--into', 'corpus/imported');
    const error = await importPage().catch((error: Error) => error);
    expect(exitCodeOf(error as Error)).toBe(2);
    expect(failureWords(error as Error)).toContain('number 41 on elsewhere');
    await rm(join(folder, 'corpus', LOCK));
    expect((await importPage()).exitCode).toBeUndefined();
    expect(await readdir(into)).toEqual(['page.md']);
  });

  it('fetches from this machine only with --allow-private, and caches a page that has not changed', async () => {
    const folder = await temporaryFolder();
    const server = await startServer({
      '/a': ({ headers }, response) => {
        const known = headers['if-none-match'] === '"1"';
        response.writeHead(known ? 304 : 200, { etag: '"1"', 'content-type': 'text/html' });
        response.end(known ? undefined : newsPage('<title>Talks resume</title>'));
      },
    });
    const fetch = (...options: string[]) =>
      runHere(folder, 'import', `http://localhost:${server.port}/a`, '--into', 'corpus', ...options);
    const refused = await fetch();
    expect(refused.notes).toMatch(/failed: localhost \(.*\) is not on the open internet/);
    expect(refused.exitCode).toBe(1);
    expect(server.requests).toEqual([]);
    expect((await fetch('--allow-private')).exitCode).toBeUndefined();
    expect(await readdir(join(folder, 'corpus'))).toEqual(['talks-resume.md']);
    expect(await fetch('--allow-private')).toEqual({
      lines: [],
      exitCode: undefined,
      notes: expect.stringContaining('unchanged'),
    });
    expect(server.paths()).toEqual(['/robots.txt', '/a', '/robots.txt', '/a']);
  });

  it.each([
    [['import']],
    [['import', 'a.html', '--into', 'corpus.jsonl']],
    [['import', 'a.html', '--into', 'file']],
    [['import', 'a.html', '--sing']],
  ])('%j is wrong usage', async (args) => {
    const folder = await temporaryFolder({ file: '' });
    const said: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((words) => said.push(String(words)) > 0);
    const error = await runHere(folder, ...args).then(
      () => undefined,
      (error: Error) => error,
    );
    expect(error && exitCodeOf(error)).toBe(2);
    const words = `${said.join('')}${error && failureWords(error)}`;
    expect(words).toMatch(/missing required argument|is no folder|unknown option/);
    expect(words).not.toMatch(/\n {4}at /);
    expect(await readdir(folder)).toEqual(['file']);
  });
});
