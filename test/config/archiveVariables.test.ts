import { expect, it } from 'vitest';
import { readConfig } from '../../src/config/index.ts';

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
