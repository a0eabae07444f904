import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config/index.ts';
import { openArchive, openArchiveWriter } from '../../src/core/serving/opensearch/openArchive.ts';
import { UserError } from '../../src/shared/index.ts';
import { configuredArchive } from '../../src/start/configuredArchive.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { hasOpenssl } from './certificates.ts';
import { sharedNode } from './cluster.ts';
import { basic, startHttpsProxy } from './httpsProxy.ts';

const node = (await hasOpenssl()) ? await sharedNode() : undefined;
const [USER, PASSWORD, KEY] = ['talks-reader', 'öffne-dich-0815', 'a2V5LWFiYzpzZWNyZXQ='];

/** Starts a node behind https that requires an authorization, and returns the environment variables that lead there. */
const start = async (authorization: string) => {
  const proxy = await startHttpsProxy({ target: node ?? '', authorization, folder: await temporaryFolder() });
  onTestFinished(proxy.close);
  const environment = {
    OPENSEARCH_URL: proxy.url,
    OPENSEARCH_INDEX: `test-${randomUUID()}`,
    OPENSEARCH_CA: proxy.ca,
  };
  return { proxy, environment };
};

/** Opens a writer and a bot that an environment configures. */
const use = async (environment: Record<string, string>) => {
  const { archive: configured } = readConfig(environment);
  if (!configured) throw new Error('no archive');
  const { settings: archive } = await configuredArchive(configured);
  const faults: unknown[] = [];
  const onFault = (error: unknown): void => void faults.push(error);
  const corpus = await temporaryFolder({ 'harbour.txt': 'Deal\n\nThe harbour will open on Friday.' });
  const writer = await openArchiveWriter({ archive, corpus, processes: 1, release: '0', onFault });
  onTestFinished(writer.close);
  return {
    faults,
    write: writer.write,
    ask: async () => {
      const bot = await openArchive({ archive, onFault });
      return bot.ask('When will the harbour open?').finally(bot.close);
    },
  };
};

describe.skipIf(!node)('an archive behind https', () => {
  it.each([
    [
      'a user and a password',
      basic(USER, PASSWORD),
      { OPENSEARCH_USER: USER, OPENSEARCH_PASSWORD: PASSWORD },
    ],
    ['a key', `ApiKey ${KEY}`, { OPENSEARCH_API_KEY: KEY }],
  ])('accepts %s, from a variable or from a file', async (_, authorization, credentials) => {
    const { proxy, environment } = await start(authorization);
    const given = await use({ ...environment, ...credentials });
    await given.write();
    expect((await given.ask()).kind).toBe('answered');
    const secret = Object.entries(credentials).find(([name]) => name !== 'OPENSEARCH_USER');
    const folder = await temporaryFolder({ secret: `${secret?.[1]}\n` });
    const { [secret?.[0] as keyof typeof credentials]: _secret, ...others } = credentials;
    const inFile = { [`${secret?.[0]}_FILE`]: join(folder, 'secret') };
    expect((await (await use({ ...environment, ...others, ...inFile })).ask()).kind).toBe('answered');
    expect(new Set(proxy.seen.map((one) => one.authorization))).toEqual(new Set([authorization]));
    expect(proxy.seen.map(({ path }) => path).join()).not.toContain(PASSWORD);
  });

  it.each([
    [
      'a wrong password',
      { OPENSEARCH_USER: USER, OPENSEARCH_PASSWORD: PASSWORD },
      /not accept the credentials/,
    ],
    ['a wrong key', { OPENSEARCH_API_KEY: KEY }, /not accept the credentials/],
    ['no authority that it trusts', { OPENSEARCH_CA: '' }, /certificate that is not trusted.*OPENSEARCH_CA/],
  ])('fails with a sentence that reveals no secret: %s', async (_, more, words) => {
    const { environment } = await start(basic('another', 'user'));
    const { write, ask, faults } = await use({ ...environment, ...more });
    for (const call of [write, ask]) {
      const error = await call().then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(UserError);
      expect(String(error)).toMatch(words);
      const told = inspect([error, faults], { depth: 20, showHidden: true });
      for (const secret of [PASSWORD, KEY, basic(USER, PASSWORD).slice(6)])
        expect(told).not.toContain(secret);
    }
  });
});
