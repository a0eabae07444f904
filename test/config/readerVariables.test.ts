import { expect, it } from 'vitest';
import { readConfig } from '../../src/config/index.ts';

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
