import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasModel } from '../../src/core/meaning/model/modelFiles.ts';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';

const PROGRAM = join(PACKAGE_ROOT, 'dist/src/main.js');
const DATA = join(PACKAGE_ROOT, 'data');
const CONSOLE_FOLDER = /^talks-bot-console-/;

type Environment = Readonly<Record<string, string>>;

/** Starts the built program with its own folder for temporary files. */
const launch = async (environment: Environment, preloaded: readonly string[] = []) => {
  const temporary = await temporaryFolder();
  const child = spawn(process.execPath, [...preloaded, PROGRAM, 'start'], {
    cwd: await temporaryFolder(),
    env: { PATH: process.env.PATH, MEANING: 'off', CONSOLE_PORT: '0', TMPDIR: temporary, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = Promise.all([text(child.stderr), once(child, 'exit')]);
  const left = async () => (await readdir(temporary)).filter((name) => CONSOLE_FOLDER.test(name));
  return { child, left, ended: ended.then(([err, how]) => ({ err, how })) };
};

/** Makes a folder with articles that take a while to read. */
const slowCorpus = () =>
  temporaryFolder({
    'articles.jsonl': Array.from({ length: 2_000 }, (_, n) => {
      const paragraphs = Array.from(
        { length: 5 },
        (_, m) =>
          `“We agreed on point ${n} of list ${m},” the envoy of side ${n % 97} said in Geneva on Thursday, and left.`,
      );
      return JSON.stringify({ id: `a${n}`, title: `Round ${n}`, paragraphs });
    }).join('\n'),
  });

const childrenOf = async ({ pid }: ChildProcess): Promise<string[]> => {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = threads.map((id) => readFile(`/proc/${pid}/task/${id}/children`, 'utf8').catch(() => ''));
  return (await Promise.all(lists)).join(' ').split(/\s+/).filter(Boolean);
};

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await pause(5);
};

describe('a signal while it starts', () => {
  // The delays range from the copy of the corpus, through its loading, to the served page.
  it.each([
    ['SIGTERM', 0],
    ['SIGINT', 50],
    ['SIGTERM', 300],
    ['SIGTERM', 1_500],
  ] as const)(
    '%s, %i ms after the first step: the program closes everything and exits with 0',
    async (signal, after) => {
      const corpus = join(await slowCorpus(), 'articles.jsonl');
      const { child, left, ended } = await launch({ CORPUS: corpus });
      await until(async () => (await left()).length > 0);
      await pause(after);
      child.kill(signal);
      const { err, how } = await ended;
      expect(how).toEqual([0, null]);
      expect(err).not.toMatch(/\n {4}at /);
      expect(await left()).toEqual([]);
    },
  );

  it.skipIf(!hasModel(DATA) || !existsSync('/proc/self/task'))(
    'leaves no process of the encoder behind',
    async () => {
      const { child, left, ended } = await launch({ MEANING: 'on', DATA_DIR: DATA });
      let encoders: string[] = [];
      await until(async () => {
        encoders = await childrenOf(child);
        return encoders.length > 0;
      });
      child.kill('SIGTERM');
      expect((await ended).how).toEqual([0, null]);
      expect(await left()).toEqual([]);
      await expect.poll(() => encoders.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
    },
  );

  it('does not wait for a Discord that does not answer', async () => {
    let knocked = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      knocked = resolve;
    });
    const mute = createServer(() => knocked()).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    onTestFinished(() => void mute.close().closeAllConnections());
    const { port } = mute.address() as AddressInfo;
    const folder = await temporaryFolder({
      'elsewhere.mjs': `import { createRequire } from 'node:module';
const { DefaultRestOptions } = createRequire(${JSON.stringify(pathToFileURL(PROGRAM).href)})('discord.js');
DefaultRestOptions.api = 'http://127.0.0.1:${port}/api';`,
    });
    const { child, ended } = await launch(
      { DISCORD_TOKEN: 'one.two.three', DATA_DIR: join(folder, 'data'), METRICS_PORT: '0' },
      ['--import', pathToFileURL(join(folder, 'elsewhere.mjs')).href],
    );
    await asked;
    child.kill('SIGTERM');
    const { err, how } = await ended;
    expect(how).toEqual([0, null]);
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).msg),
    ).toEqual(['closing']);
  });
});

describe('without a token', () => {
  it('says so if there is no console', async () => {
    const { left, ended } = await launch({ CONSOLE: 'off', METRICS_PORT: '0' });
    const { err, how } = await ended;
    expect(how).toEqual([2, null]);
    expect(err).toBe(
      'DISCORD_TOKEN is not set, and CONSOLE=off: give the bot the token of its application (see .env.example).\n',
    );
    expect(await left()).toEqual([]);
  });
});
