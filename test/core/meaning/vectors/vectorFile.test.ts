import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVectorFile, type VectorFile } from '../../../../src/core/meaning/vectors/vectorFile.ts';
import { headerOf, type VectorRecord } from '../../../../src/core/meaning/vectors/vectorRecords.ts';
import { replacing } from '../../../../src/shared/replaceFile.ts';
import { full, openWith } from '../../../shared/fullDisk.ts';
import { temporaryFolder } from '../../corpus/temporaryFolder.ts';
import { someRecords, vectorRecords } from './someRecords.ts';

const readAll = async (file: VectorFile): Promise<VectorRecord[]> => {
  const found: VectorRecord[] = [];
  await file.read(({ key, payload }) => {
    found.push({ key, payload: Uint8Array.from(payload) });
    return true;
  });
  return found;
};

/** The only file in a folder. */
const pathIn = async (folder: string): Promise<string> => join(folder, String(await readdir(folder)));

describe('a file of vectors', () => {
  it('holds the appended records, in any batches', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(vectorRecords, { maxLength: 4 }), async (batches) => {
        const folder = join(await temporaryFolder(), 'made', 'for it');
        for (const batch of batches) await createVectorFile(folder, 'e5').append(batch);
        const records = batches.flat();
        const firsts = records.filter(({ key }, at) => records.findIndex((one) => one.key === key) === at);
        expect(await readAll(createVectorFile(folder, 'e5'))).toEqual(firsts);
      }),
      { numRuns: 20 },
    );
  });

  it('is empty if it does not exist', async () => {
    const file = createVectorFile(join(await temporaryFolder(), 'nowhere'), 'e5');
    expect(await file.read(() => true)).toEqual({ records: 0, needed: 0, isMostlyWaste: false });
  });

  it('holds more than one read chunk', async () => {
    const file = createVectorFile(await temporaryFolder(), 'e5');
    const records = someRecords(100, 0, 60_000);
    await file.append(records);
    const found = await readAll(file);
    expect(found.map(({ key }) => key)).toEqual(records.map(({ key }) => key));
    found.forEach(({ payload }, at) => {
      expect(Buffer.compare(payload, records[at]?.payload as Uint8Array)).toBe(0);
    });
  });

  it('cut off at any byte keeps the records before, and takes further ones', async () => {
    const folder = await temporaryFolder();
    const file = createVectorFile(folder, 'e5');
    const [records, more] = [someRecords(2, 0, 4), someRecords(2, 3)];
    await file.append(records);
    const path = await pathIn(folder);
    const bytes = await readFile(path);
    const recordBytes = (bytes.length - headerOf('e5').length) / 2;
    for (let length = 0; length <= bytes.length; length += 1) {
      await writeFile(path, bytes);
      await truncate(path, length);
      const whole = Math.max(0, Math.floor((length - headerOf('e5').length) / recordBytes));
      expect(await readAll(file)).toEqual(records.slice(0, whole));
      await createVectorFile(folder, 'e5').append(more);
      expect(await readAll(file)).toEqual([...records.slice(0, whole), ...more]);
    }
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('with any byte changed keeps all records except the one with that byte', async () => {
    const folder = await temporaryFolder();
    const file = createVectorFile(folder, 'e5');
    const records = someRecords(3);
    await file.append(records);
    const path = await pathIn(folder);
    const bytes = await readFile(path);
    const start = headerOf('e5').length;
    for (let at = 0; at < bytes.length; at += 1) {
      await writeFile(
        path,
        bytes.map((byte, place) => (place === at ? byte ^ 0x11 : byte)),
      );
      const damaged = Math.floor(((at - start) / (bytes.length - start)) * 3);
      expect(await readAll(file)).toEqual(records.filter((_, record) => record !== damaged));
    }
  });

  it('accepts two simultaneous writers, from the first byte on', async () => {
    const folder = await temporaryFolder();
    const writers = [createVectorFile(folder, 'e5'), createVectorFile(folder, 'e5')];
    const batches = Array.from({ length: 16 }, (_, at) => someRecords(25, at * 25));
    await Promise.all(batches.map((batch, at) => writers[at % 2]?.append(batch)));
    const found = await readAll(createVectorFile(folder, 'e5'));
    expect(new Set(found)).toEqual(new Set(batches.flat()));
    expect(found).toHaveLength(400);
  });

  it('is separate for each encoder', async () => {
    const folder = await temporaryFolder();
    await createVectorFile(folder, 'e5').append(someRecords(3));
    await createVectorFile(folder, 'e6').append(someRecords(2, 3));
    expect(await readAll(createVectorFile(folder, 'e5'))).toEqual(someRecords(3));
    expect(await readAll(createVectorFile(folder, 'e6'))).toEqual(someRecords(2, 3));
  });

  it.each([
    ['encoder', headerOf('e6')],
    ['format', 'talks-bot-vectors-2 eb63a3ac "e5"\n'],
  ])('of another %s in its place stays unchanged', async (_, header) => {
    const folder = await temporaryFolder();
    const file = createVectorFile(folder, 'e5');
    await file.append(someRecords(3));
    const path = await pathIn(folder);
    await writeFile(path, `${header}whatever this is`);
    expect(await readAll(file)).toEqual([]);
    await file.append(someRecords(2));
    await file.compact(() => true);
    expect(await readAll(createVectorFile(folder, 'e5'))).toEqual(someRecords(2));
    expect(await readFile(path, 'utf8')).toBe(`${header}whatever this is`);
  });
});

describe('compacting a file of vectors', () => {
  it('keeps the needed records, each once', async () => {
    const folder = await temporaryFolder();
    const file = createVectorFile(folder, 'e5');
    const records = someRecords(20);
    await file.append(records);
    await appendFile(await pathIn(folder), 'damaged');
    await file.append(records);
    const needed = new Set(records.slice(5, 10).map(({ key }) => key));
    const isNeeded = ({ key }: VectorRecord): boolean => needed.has(key);
    expect(await file.read(isNeeded)).toEqual({ records: 40, needed: 5, isMostlyWaste: true });
    expect(await file.compact(isNeeded)).toEqual({ records: 40, needed: 5, isMostlyWaste: true });
    expect(await file.read(isNeeded)).toEqual({ records: 5, needed: 5, isMostlyWaste: false });
    expect(await readAll(file)).toEqual(records.slice(5, 10));
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('loses no record that the same object appends meanwhile', async () => {
    const file = createVectorFile(await temporaryFolder(), 'e5');
    await file.append(someRecords(10));
    await Promise.all([file.compact(() => true), file.append(someRecords(10, 10))]);
    expect(await readAll(file)).toEqual(someRecords(20));
  });

  it('by two objects at once, while a third appends, leaves a readable file', async () => {
    const folder = await temporaryFolder();
    const [one, two, three] = [0, 1, 2].map(() => createVectorFile(folder, 'e5'));
    await one?.append(someRecords(100));
    const compacting = [one?.compact(() => true), two?.compact(() => true)];
    await Promise.allSettled([...compacting, three?.append(someRecords(10, 100))]);
    const found = await readAll(createVectorFile(folder, 'e5'));
    expect(found.slice(0, 100)).toEqual(someRecords(100));
  });
});

describe('on a full disk', () => {
  const failing = (folder: string, files: Partial<typeof replacing>): VectorFile =>
    createVectorFile(folder, 'e5', { ...replacing, ...files });

  it.each([
    ['opened', { open: full }],
    ['made a folder for', { mkdir: full }],
    ['flushed', { open: openWith(() => ({ datasync: full })) }],
    ['written', { open: openWith(() => ({ write: full })) }],
  ])('a file that cannot be %s is reported, and its records stay', async (_, files) => {
    const folder = await temporaryFolder();
    const file = createVectorFile(folder, 'e5');
    await file.append(someRecords(3));
    await expect(failing(folder, files).append(someRecords(3, 3))).rejects.toThrow(/no space/);
    expect((await readAll(file)).slice(0, 3)).toEqual(someRecords(3));
  });

  it('a partly written batch is reported; its whole records and later ones are read', async () => {
    const folder = await temporaryFolder();
    const file = createVectorFile(folder, 'e5');
    await file.append(someRecords(3));
    let writes = 0;
    const open = openWith((handle) => ({
      write: ((bytes: Uint8Array) =>
        writes++ > 0 ? full() : handle.write(bytes, 0, 100)) as typeof handle.write,
    }));
    const writer = failing(folder, { open });
    await expect(writer.append(someRecords(10, 3))).rejects.toThrow(/no space/);
    expect(await readAll(file)).toEqual(someRecords(5));
    await file.append(someRecords(2, 20));
    expect(await readAll(file)).toEqual([...someRecords(5), ...someRecords(2, 20)]);
  });

  it.each([
    ['written', { open: openWith(() => ({ write: full })) }],
    ['flushed', { open: openWith(() => ({ sync: full })) }],
    ['renamed', { rename: full }],
  ])('the file stays unchanged if the compacted one cannot be %s', async (_, files) => {
    const folder = await temporaryFolder();
    await createVectorFile(folder, 'e5').append(someRecords(3));
    const before = await readFile(await pathIn(folder));
    const file = failing(folder, files);
    await expect(file.compact(() => false)).rejects.toThrow(/no space/);
    expect(await readFile(await pathIn(folder))).toEqual(before);
    expect(await readAll(file)).toEqual(someRecords(3));
  });
});
