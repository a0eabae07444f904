import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/index.ts';
import { DEFAULT_THRESHOLD } from '../../src/core/answers/answer.ts';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';
import { UserError } from '../../src/shared/userError.ts';

describe('readConfig', () => {
  it('needs no variable', () => {
    expect(readConfig({})).toMatchObject({
      token: undefined,
      corpus: join(PACKAGE_ROOT, 'corpus'),
      consolePort: 3000,
    });
  });

  it('counts an empty variable as unset', () => {
    expect(readConfig({ DISCORD_TOKEN: ' ', CONSOLE_PORT: '', ADMIN_USERS: '' })).toEqual(readConfig({}));
  });

  it('reads lists of ids', () => {
    const { adminUsers } = readConfig({ ADMIN_USERS: '123456789012345678, 223456789012345678' });
    expect(adminUsers).toEqual(['123456789012345678', '223456789012345678']);
  });

  it('reads the shards', () => {
    expect(readConfig({}).shards).toBeUndefined();
    expect(readConfig({ SHARDS: '0,1/4' }).shards).toEqual({ ids: [0, 1], count: 4 });
    for (const faulty of ['4/4', '0', '0/0', 'auto', '1,/2', '-1/2', '0,1'])
      expect(() => readConfig({ SHARDS: faulty })).toThrow('SHARDS must be as 0,1/4');
  });

  it('reads the key and the port for interactions by HTTP', () => {
    const [key, port] = ['ab'.repeat(32), '8080'];
    expect(readConfig({}).http).toBeUndefined();
    expect(readConfig({ PUBLIC_KEY: key, INTERACTIONS_PORT: port }).http).toEqual({
      publicKey: key,
      host: '127.0.0.1',
      port: 8080,
    });
    expect(() => readConfig({ PUBLIC_KEY: key })).toThrow(
      'INTERACTIONS_PORT must be set where PUBLIC_KEY is',
    );
    expect(() => readConfig({ INTERACTIONS_PORT: port })).toThrow(
      'PUBLIC_KEY must be set where INTERACTIONS_PORT is',
    );
    expect(() => readConfig({ PUBLIC_KEY: 'abc', INTERACTIONS_PORT: port })).toThrow(
      'PUBLIC_KEY must be the 64',
    );
  });

  it('reads the host names for metrics', () => {
    expect(readConfig({}).metricsNames).toEqual([]);
    expect(readConfig({ METRICS_NAMES: 'bot, bot.example' }).metricsNames).toEqual(['bot', 'bot.example']);
    for (const faulty of ['bot:9090', 'http://bot', '*'])
      expect(() => readConfig({ METRICS_NAMES: faulty })).toThrow('METRICS_NAMES must be host names');
  });

  it('reads whether there is a console', () => {
    expect(readConfig({}).console).toBe(true);
    expect(readConfig({ CONSOLE: 'off' }).console).toBe(false);
    expect(() => readConfig({ CONSOLE: 'no' })).toThrow('CONSOLE must be on or off');
  });

  it('reads the cooldown', () => {
    expect(readConfig({}).cooldown).toEqual({ uses: 10, seconds: 15 });
    expect(readConfig({ COOLDOWN: '5/10' }).cooldown).toEqual({ uses: 5, seconds: 10 });
    expect(readConfig({ COOLDOWN: '0' }).cooldown).toBeUndefined();
    for (const faulty of ['0/10', '5/0', '5', '5/3601', '1001/60', '-1/5', '5/10/2'])
      expect(() => readConfig({ COOLDOWN: faulty })).toThrow('COOLDOWN must be as 10/15');
  });

  it('reads the settings of search by meaning', () => {
    expect(readConfig({})).toMatchObject({
      meaning: true,
      meaningPassages: 300_000,
      modelHub: 'https://huggingface.co',
    });
    expect(readConfig({ MEANING: 'off', MEANING_PASSAGES: '0' })).toMatchObject({
      meaning: false,
      meaningPassages: 0,
    });
    for (const hub of [
      'https://hub.example/models',
      'http://127.0.0.1:8080',
      'http://localhost/',
      'http://[::1]:1',
    ])
      expect(readConfig({ MODEL_HUB: hub }).modelHub).toBe(hub);
    for (const hub of [
      'http://hub.example',
      'http://10.0.0.1',
      'file:///models',
      'hub.example',
      'https://user:word@hub.example',
      'https://hub.example/?token=1',
    ])
      expect(() => readConfig({ MODEL_HUB: hub })).toThrow('MODEL_HUB must be an https address');
    for (const most of ['-1', '1.5', 'many'])
      expect(() => readConfig({ MEANING_PASSAGES: most })).toThrow(/MEANING_PASSAGES must be/);
    expect(() => readConfig({ MEANING: 'true' })).toThrow('MEANING must be on or off');
  });

  it('names every faulty variable at once, and never a value', () => {
    const faulty = {
      DISCORD_TOKEN: 'hunter2',
      ADMIN_ROLES: 'admins',
      ANSWER_THRESHOLD: '7',
      CORPUS_WATCH: 'perhaps',
      COOLDOWN: '10 a minute',
      CONSOLE_PORT: 'http',
      METRICS_PORT: '70000',
      METRICS_HOST: 'two words',
      LOG_LEVEL: 'loud',
    };
    expect(() => readConfig(faulty)).toThrow(UserError);
    try {
      readConfig(faulty);
    } catch (error) {
      for (const [name, value] of Object.entries(faulty)) {
        expect(String(error)).toContain(name);
        expect(String(error)).not.toContain(value === '7' ? ' 7' : value);
      }
    }
  });

  const read = (file: string) => readFile(join(PACKAGE_ROOT, file), 'utf8');
  const namesIn = (text: string, name: RegExp) => [...text.matchAll(name)].map(([, found]) => found).sort();

  it('reads exactly the variables that .env.example and the docs document', async () => {
    const [source, example, readme] = [
      await Promise.all(
        ['readConfig', 'readerVariables', 'archiveVariables', 'feedVariables'].map((file) =>
          read(`src/config/${file}.ts`),
        ),
      ).then((texts) => texts.join('')),
      await read('.env.example'),
      await read('docs/operating.md'),
    ];
    const asked = namesIn(
      source,
      /^ {2}([A-Z_]+): (?:z|snowflakes?|path|either|whole|cooldown|shards|host|listOf)\b/gm,
    );
    expect(namesIn(example, /^#?([A-Z_]+)=$/gm)).toEqual(asked);
    const [, table = ''] = /\| variable \|.*\n((?:\|.*\n)+)/.exec(readme) ?? [];
    const documented = table.split('\n').map((row) => row.split('|')[1] ?? '');
    expect(namesIn(documented.join('\n'), /`([A-Z_]+)`/g)).toEqual(asked);
    for (const text of [example, table]) expect(text).toMatch(`${DEFAULT_THRESHOLD}, chosen on`);
  });

  it('gets no empty variable from .env.example except the token, because it would override the container’s value', async () => {
    expect(namesIn(await read('.env.example'), /^([A-Z_]+)=$/gm)).toEqual(['DISCORD_TOKEN']);
  });
});
