import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectModel } from '../../../../src/core/meaning/model/modelFiles.ts';
import { takeModel } from '../../../../src/core/meaning/model/takeModel.ts';
import { replacing } from '../../../../src/shared/replaceFile.ts';
import { UserError } from '../../../../src/shared/userError.ts';
import { full } from '../../../shared/fullDisk.ts';
import { temporaryFolder } from '../../corpus/temporaryFolder.ts';
import { CONTENT, JAR, TINY } from './tinyModel.ts';

const take = async (from: string, options: { folder?: string; files?: typeof replacing } = {}) => {
  const folder = options.folder ?? join(await temporaryFolder(), 'models', 'tiny');
  return { folder, taken: takeModel({ from, folder, model: TINY, ...options }) };
};

describe('files from a folder', () => {
  it.each([
    ['its own', CONTENT],
    [
      'the hub',
      { 'onnx/model_quantized.onnx': JAR['tiny.onnx'], 'tokenizer.json': JAR['tiny-tokenizer.json'] },
    ],
    ['the jar', JAR],
  ])('are taken under the names of %s', async (_, files) => {
    const { folder, taken } = await take(await temporaryFolder(files));
    await taken;
    expect(await inspectModel(folder, TINY.files)).toEqual({ kind: 'present' });
    expect((await readdir(folder)).sort()).toEqual(Object.keys(CONTENT));
  });

  it('are taken from their own place', async () => {
    const folder = await temporaryFolder(CONTENT);
    await (await take(folder, { folder })).taken;
    expect(await inspectModel(folder, TINY.files)).toEqual({ kind: 'present' });
  });

  it('are refused with both checksums if one differs, and the old files stay', async () => {
    const bytes = Buffer.from(JAR['tiny.onnx']).fill(0, 10, 20);
    const from = await temporaryFolder({ ...JAR, 'tiny.onnx': bytes });
    const folder = await temporaryFolder(CONTENT);
    const { taken } = await take(from, { folder });
    await expect(taken).rejects.toThrow(UserError);
    await expect(taken).rejects.toThrow(
      new RegExp(
        `^${from}/tiny\\.onnx is not the file of the model: its SHA-256 is [\\da-f]{64}, not ${TINY.files[0]?.sha256}\\.$`,
      ),
    );
    expect(await inspectModel(folder, TINY.files)).toEqual({ kind: 'present' });
  });

  it.each([
    ['too short', JAR['tiny.onnx'].subarray(1), 8_999],
    ['too long', Buffer.concat([JAR['tiny.onnx'], JAR['tiny.onnx']]), 9_001],
  ])('are refused if one is %s, after reading at most one byte too many', async (_, bytes, read) => {
    const { taken } = await take(await temporaryFolder({ ...JAR, 'tiny.onnx': bytes }));
    await expect(taken).rejects.toThrow(`it has ${read} bytes, not 9000`);
  });

  it('are refused if one is missing', async () => {
    const from = await temporaryFolder({ 'tiny.onnx': JAR['tiny.onnx'] });
    const missing = `${from} holds neither tokenizer.json nor tiny-tokenizer.json`;
    await expect((await take(from)).taken).rejects.toThrow(missing);
    await expect((await take(join(from, 'nowhere'))).taken).rejects.toThrow(UserError);
  });

  it('are not taken if the disk is full', async () => {
    const from = await temporaryFolder(JAR);
    const { folder, taken } = await take(from, { files: { ...replacing, rename: full } });
    await expect(taken).rejects.toThrow(`cannot be written to ${folder} (ENOSPC)`);
  });
});

describe('a folder', () => {
  it('holds a model, a damaged one, or none', async () => {
    const inspect = async (files: Record<string, Uint8Array>) =>
      inspectModel(await temporaryFolder(files), TINY.files);
    expect(await inspect(CONTENT)).toEqual({ kind: 'present' });
    expect(await inspect({ 'tokenizer.json': CONTENT['tokenizer.json'] })).toEqual({ kind: 'absent' });
    expect(await inspect({})).toEqual({ kind: 'absent' });
    expect(await inspect({ 'tokenizer.json': Buffer.from('{}') })).toEqual({
      kind: 'damaged',
      file: 'tokenizer.json',
      problem: 'it has 2 bytes, not 34',
    });
  });

  it('that cannot be read causes an error', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'tokenizer.json'));
    await expect(inspectModel(folder, TINY.files)).rejects.toThrow(/EISDIR/);
  });
});
