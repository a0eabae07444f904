import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createTestClock } from '../../../../packages/loopback-discord/test/testClock.ts';
import { type FetchModelOptions, fetchModel } from '../../../../src/core/meaning/model/fetchModel.ts';
import { inspectModel } from '../../../../src/core/meaning/model/modelFiles.ts';
import { temporaryFolder } from '../../corpus/temporaryFolder.ts';
import { CONTENT, TINY } from './tinyModel.ts';

export const MODEL = CONTENT['model_quantized.onnx'];
export const TOTAL = MODEL.length + CONTENT['tokenizer.json'].length;
const NAMES = Object.keys(CONTENT);

/** Fetches the made-up model, by default into a new folder. */
export const fetchTiny = async (options: Pick<FetchModelOptions, 'hub'> & Partial<FetchModelOptions>) => {
  const folder = options.folder ?? join(await temporaryFolder(), 'models', 'tiny');
  const faults: string[] = [];
  const onFault = (sentence: string): void => void faults.push(sentence);
  const fetched = fetchModel({ folder, model: TINY, clock: createTestClock(), onFault, ...options });
  return { folder, faults, fetched };
};

export const expectPresent = async (folder: string): Promise<void> => {
  expect(await inspectModel(folder, TINY.files)).toEqual({ kind: 'present' });
  expect((await readdir(folder)).sort()).toEqual(NAMES);
};

/** Returns a copy of the model file with one changed byte. */
export const wrong = (): Buffer => {
  const bytes = Buffer.from(MODEL);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  return bytes;
};
