import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config/index.ts';
import { DEFAULT_THRESHOLD } from '../src/core/answers/answer.ts';
import { PACKAGE_ROOT } from '../src/shared/packageRoot.ts';
import { UserError } from '../src/shared/userError.ts';

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

  it('reads the settings of a reader, which is optional', () => {
    const READER = { READER_URL: 'https://models.example/v1', READER_MODEL: 'careful' };
    expect(readConfig({}).reader).toBeUndefined();
    expect(readConfig({ ...READER, READER_KEY: 'sk-1', READER_SECONDS: '20' }).reader).toEqual({
      url: 'https://models.example/v1',
      model: 'careful',
      key: 'sk-1',
      keyFile: undefined,
      isPrivate: false,
      limit: 20_000,
      atOnce: 4,
      budget: { passages: 12, characters: 9_000 },
    });
    const urlOf = (url: string, more = {}) => readConfig({ ...READER, READER_URL: url, ...more }).reader?.url;
    for (const url of [
      'http://127.0.0.1:11434/v1',
      'http://localhost/v1',
      'https://h.example/v1?api-version=1',
    ])
      expect(urlOf(url)).toBe(url);
    for (const url of ['http://ollama:11434/v1', 'http://10.0.0.2/v1'])
      expect(urlOf(url, { READER_PRIVATE: 'true' })).toBe(url);
    for (const url of [
      'http://ollama:11434/v1',
      'http://10.0.0.2/v1',
      'https://a:b@h.example',
      'models.example',
      'file:///v1',
    ])
      expect(() => urlOf(url)).toThrow('READER_URL must be an https address');
    for (const [faulty, message] of [
      [{ READER_URL: READER.READER_URL }, 'READER_MODEL must be set where READER_URL is'],
      [{ READER_MODEL: 'careful' }, 'READER_URL must be set where READER_MODEL is'],
      [
        { ...READER, READER_KEY: 'a', READER_KEY_FILE: 'b' },
        'READER_KEY_FILE must not be set where READER_KEY is',
      ],
      [{ ...READER, READER_KEY: 'two words' }, 'READER_KEY must be of letters, digits and signs'],
      [{ ...READER, READER_SECONDS: '0' }, 'READER_SECONDS must be 1 or more'],
      [{ ...READER, READER_PASSAGES: '25' }, 'READER_PASSAGES must be 24 or less'],
      [{ ...READER, READER_PRIVATE: 'yes' }, 'READER_PRIVATE must be true or false'],
    ] as const) {
      expect(() => readConfig(faulty)).toThrow(message);
    }
    expect(() => readConfig({ ...READER, READER_KEY: 'hunter 2' })).not.toThrow('hunter');
  });

  it('reads the feeds, and the retention of their articles', () => {
    expect(readConfig({ KEEP_DAYS: '30' }).feeds).toBeUndefined();
    expect(readConfig({ FEEDS: '/feeds.txt' }).feeds).toEqual({
      list: '/feeds.txt',
      every: 30 * 60_000,
      review: false,
      isPrivate: false,
      keep: { days: undefined, articles: undefined },
    });
    const channel = { LOG_CHANNEL: '123456789012345678' };
    expect(
      readConfig({
        FEEDS: '/f',
        FEEDS_EVERY: '60',
        FEEDS_REVIEW: 'true',
        KEEP_DAYS: '90',
        KEEP_ARTICLES: '500',
        ...channel,
      }).feeds,
    ).toMatchObject({ every: 3_600_000, review: true, keep: { days: 90, articles: 500 } });
    for (const [faulty, message] of [
      [{ FEEDS_EVERY: '1' }, 'FEEDS_EVERY must be 5 or more'],
      [{ KEEP_DAYS: '0' }, 'KEEP_DAYS must be 1 or more'],
      [{ FEEDS_REVIEW: 'true' }, 'LOG_CHANNEL must be set where FEEDS_REVIEW is true'],
    ] as const)
      expect(() => readConfig({ FEEDS: '/f', ...faulty })).toThrow(message);
  });

  it('reads the addresses of OpenSearch, and the credentials', () => {
    const URL = { OPENSEARCH_URL: 'https://a.example:9200, https://b.example:9200' };
    expect(readConfig({}).archive).toBeUndefined();
    expect(readConfig(URL).archive).toEqual({
      nodes: ['https://a.example:9200', 'https://b.example:9200'],
      prefix: 'talks',
      user: undefined,
      secret: undefined,
      caFile: undefined,
    });
    const USER = { ...URL, OPENSEARCH_USER: 'talks-reader' };
    const secretOf = (environment: Record<string, string>) => readConfig(environment).archive?.secret;
    expect(secretOf({ ...USER, OPENSEARCH_PASSWORD: 'p w' })).toEqual({
      variable: 'OPENSEARCH_PASSWORD',
      value: 'p w',
    });
    expect(secretOf({ ...USER, OPENSEARCH_PASSWORD_FILE: '/run/p' })).toEqual({
      variable: 'OPENSEARCH_PASSWORD_FILE',
      file: '/run/p',
    });
    expect(secretOf({ ...URL, OPENSEARCH_API_KEY: 'a2V5' })?.value).toBe('a2V5');
    expect(secretOf({ ...URL, OPENSEARCH_API_KEY_FILE: '/run/k' })?.file).toBe('/run/k');
    expect(
      readConfig({ ...URL, OPENSEARCH_INDEX: 'other-talks_2', OPENSEARCH_CA: '/run/ca' }).archive,
    ).toMatchObject({ prefix: 'other-talks_2', caFile: '/run/ca' });
    for (const here of ['http://127.0.0.1:9200', 'http://localhost:9200', 'http://[::1]:9200'])
      expect(readConfig({ OPENSEARCH_URL: here }).archive?.nodes).toEqual([here]);
    for (const elsewhere of [
      'http://search.example:9200',
      'http://10.0.0.1:9200',
      'http://127.0.0.1.example:9200',
      'https://a.example, http://b.example',
      'https://user:word@a.example',
      'https://user@a.example',
      'https://a.example/?key=hunter',
      'https://a.example/#hunter',
      'a.example:9200',
      'ftp://a.example',
    ])
      expect(() => readConfig({ OPENSEARCH_URL: elsewhere })).toThrow(
        'OPENSEARCH_URL must be https addresses without a password',
      );
    for (const [faulty, message] of [
      [{ OPENSEARCH_USER: 'a', OPENSEARCH_PASSWORD: 'hunter' }, 'OPENSEARCH_URL must be set where'],
      [{ OPENSEARCH_API_KEY: 'hunter' }, 'OPENSEARCH_URL must be set where'],
      [USER, 'OPENSEARCH_PASSWORD_FILE or OPENSEARCH_PASSWORD must be set where OPENSEARCH_USER is'],
      [{ ...URL, OPENSEARCH_PASSWORD: 'hunter' }, 'OPENSEARCH_USER must be set where its password is'],
      [
        { ...USER, OPENSEARCH_PASSWORD: 'hunter', OPENSEARCH_PASSWORD_FILE: 'f' },
        'OPENSEARCH_PASSWORD_FILE must not be set where OPENSEARCH_PASSWORD is',
      ],
      [
        { ...URL, OPENSEARCH_API_KEY: 'hunter', OPENSEARCH_API_KEY_FILE: 'f' },
        'OPENSEARCH_API_KEY_FILE must not be set where OPENSEARCH_API_KEY is',
      ],
      [
        { ...USER, OPENSEARCH_PASSWORD: 'hunter', OPENSEARCH_API_KEY: 'k' },
        'OPENSEARCH_USER must not be set where an API key is',
      ],
      [{ ...URL, OPENSEARCH_API_KEY: 'two hunters' }, 'OPENSEARCH_API_KEY must be of letters'],
      [{ ...URL, OPENSEARCH_INDEX: 'Talks' }, 'OPENSEARCH_INDEX must be small letters'],
      [{ ...URL, OPENSEARCH_INDEX: '_talks' }, 'OPENSEARCH_INDEX must be small letters'],
      [{ ...URL, OPENSEARCH_INDEX: 'talks,others' }, 'OPENSEARCH_INDEX must be small letters'],
      [{ ...URL, OPENSEARCH_INDEX: 'talks*' }, 'OPENSEARCH_INDEX must be small letters'],
    ] as const) {
      expect(() => readConfig(faulty)).toThrow(message);
      expect(() => readConfig(faulty)).not.toThrow('hunter');
    }
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
