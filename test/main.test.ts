import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { type LoopbackDiscord, startLoopback } from 'loopback-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UNHURRIED } from '../packages/loopback-discord/test/unhurried.ts';
import { hasModel } from '../src/core/meaning/model/modelFiles.ts';
import { PACKAGE_ROOT } from '../src/shared/packageRoot.ts';
import { temporaryFolder } from './core/corpus/temporaryFolder.ts';

const PROGRAM = join(PACKAGE_ROOT, 'dist/src/main.js');

/** Starts the built program (`npm test` builds it) outside the checkout, without configuration and without a model. */
const launch = async (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [PROGRAM, ...args], {
    cwd: await temporaryFolder(),
    env: { PATH: process.env.PATH, MEANING: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const run = async (args: readonly string[], environment?: Readonly<Record<string, string>>) => {
  const child = await launch(args, environment);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, err, code };
};

it('prints its version', async () => {
  const { version } = JSON.parse(await readFile(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
  expect(await run(['--version'])).toEqual({ out: `${version}\n`, err: '', code: 0 });
});

describe('the built bot on a loopback Discord', () => {
  const environmentOf = ({ restUrl, token }: LoopbackDiscord) => ({
    DISCORD_API: restUrl,
    DISCORD_TOKEN: token,
  });

  it('logs in, answers and ends', async () => {
    const discord = await startLoopback({ acknowledgeWithin: UNHURRIED });
    onTestFinished(discord.close);
    expect((await run(['deploy'], environmentOf(discord))).code).toBe(0);
    const child = await launch(['start'], environmentOf(discord));
    await expect.poll(discord.gateway.sessions, { timeout: UNHURRIED }).toBe(1);
    const outcome = await discord
      .member()
      .slash('ask', { question: 'Which countries offered peacekeeping troops?' });
    expect(JSON.stringify(outcome.messages)).toContain('France and the United Kingdom');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('exits with code 3 and says what to do if Discord refuses further connections', async () => {
    const discord = await startLoopback();
    onTestFinished(discord.close);
    const child = await launch(['start'], environmentOf(discord));
    const said = text(child.stderr);
    await expect.poll(discord.gateway.sessions, { timeout: UNHURRIED }).toBe(1);
    discord.gateway.drop(4011);
    expect(await once(child, 'exit')).toEqual([3, null]);
    expect(await said).toMatch(/\nThe bot is in too many servers for so few shards\. .* \(4011\)\n$/);
    discord.gateway.refuseIdentify(4014);
    const again = await run(['start'], environmentOf(discord));
    expect(again.code).toBe(3);
    expect(again.err).toContain('(4014)');
  });

  it('sends its token to no other machine', async () => {
    const { code, err } = await run(['start'], {
      DISCORD_API: 'http://discord.example/api',
      DISCORD_TOKEN: 'a.b.c',
    });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('DISCORD_API must be an http address of this machine'),
    ]);
  });
});

describe('the built program', () => {
  it('finds the shipped corpus and answers from it', async () => {
    const { out, err, code } = await run(['ask', 'Which countries offered peacekeeping troops?', '--json']);
    expect(JSON.parse(out).passages[0].id).toBe('hopes-rise-for-ukraine-ceasefire#5');
    expect([err, code]).toEqual(['', 0]);
  });

  it.skipIf(!hasModel(join(PACKAGE_ROOT, 'data')))(
    'finds a passage by meaning if the model is there',
    async () => {
      const question = 'who could keep an eye on the truce on the ground';
      const answers = await Promise.all(
        [['--json'], ['--json', '--words-only']].map((options) =>
          run(['ask', question, ...options], { MEANING: 'on' }),
        ),
      );
      const [both, words] = answers.map(({ out }) => JSON.parse(out));
      expect(both.passages[0].id).toBe('hopes-rise-for-ukraine-ceasefire#5');
      expect(words.passages[0].id).not.toBe(both.passages[0].id);
      expect(answers.map(({ err, code }) => [err, code])).toEqual([
        ['', 0],
        ['', 0],
      ]);
    },
  );

  it.each([
    [['ask', 'Who won the World Cup?'], 0, ''],
    [['--help'], 0, ''],
    [['sing'], 2, "unknown command 'sing'"],
    [['ask', 'Who?', '--corpus', 'nowhere'], 2, 'There is no corpus at'],
    [['deploy'], 2, 'DISCORD_TOKEN is not set'],
    [['model', '--from', 'nowhere'], 2, 'nowhere holds neither model_quantized.onnx nor e5-small-v2-q.onnx'],
  ])('%j exits with %i', async (args, expected, message) => {
    const { err, code } = await run(args);
    expect(code).toBe(expected);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n {4}at /);
  });

  it('fails if it cannot fetch the model', async () => {
    const dataDir = await temporaryFolder();
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    const { out, err, code } = await run(['model'], {
      DATA_DIR: dataDir,
      MODEL_HUB: `http://127.0.0.1:${port}`,
      PATH: dataDir,
    });
    expect([out, code]).toEqual(['', 1]);
    expect(err).toMatch(/broke off \(ECONNREFUSED\)\. Maven is asked instead\.\nMaven is not installed/);
    expect(err).toMatch(/MEANING=off\)\.\n$/);
    expect(err).not.toMatch(/\n {4}at /);
  });

  it.skipIf(!existsSync('/dev/full'))('reports that it cannot write its output', async () => {
    const child = spawn('sh', ['-c', '"$0" "$1" quotations > /dev/full', process.execPath, PROGRAM]);
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(err).toBe('Standard output cannot be written (ENOSPC).\n');
    expect(code).toBe(1);
  });

  it('serves no console from a corpus that it cannot copy', async () => {
    const { err, code } = await run(['start'], { CONSOLE_PORT: '0', TMPDIR: '/nowhere' });
    expect(err).toMatch(
      /^Starting the local console …\nThe local console cannot copy the corpus: ENOENT.*\/nowhere/,
    );
    expect(code).toBe(2);
  });

  it('names another port if the port of the console is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { err, code } = await run(['start'], { CONSOLE_PORT: String(port) });
    other.close();
    expect(err).toMatch(
      new RegExp(
        `^Starting the local console …\\nPort ${port} of 127.0.0.1 is taken by another program.*CONSOLE_PORT=\\d+ npm start\n$`,
      ),
    );
    expect(code).toBe(2);
  });

  it('names every fault of the configuration, and no value', async () => {
    const { err, code } = await run(['start'], { DISCORD_TOKEN: 'hunter2', CONSOLE_PORT: 'http' });
    expect(code).toBe(2);
    expect(err).toMatch(/DISCORD_TOKEN[\s\S]*CONSOLE_PORT/);
    expect(err).not.toContain('hunter2');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'without a token serves the local console, until %s',
    async (signal) => {
      const child = await launch(['start'], { CONSOLE_PORT: '0' });
      const said: string[] = [];
      let url: string | undefined;
      for await (const line of createInterface({ input: child.stderr })) {
        said.push(line);
        url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
        if (url) break;
      }
      if (!url) throw new Error(`no console: ${said.join('\n')}`);
      expect(said[0]).toBe('Starting the local console …');
      const page = await fetch(url);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<title>');
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
  );
});
