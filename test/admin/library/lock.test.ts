import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCK } from '../../../src/admin/library/ownership.ts';

import { BY, filesIn, open, refusal, TEXT } from './openLibrary.ts';

describe('the lock of a corpus', () => {
  const owner = { host: 'another', pid: 7, since: '2026-03-14T09:05:59.123Z' };
  const owned = JSON.stringify({ ...owner, space: null, started: null });
  const refused = refusal({ kind: 'corpus-owned', ...owner });

  it('prevents every change by another process, leaves no trace of it, and allows reading', async () => {
    const { corpus, library, audit } = await open({ 'a.md': '# A\n\nOne.', 'b.md': '# B\n\nTwo.' });
    const { key } = await library.propose('talks.md', Buffer.from(TEXT));
    await library.remove('b.md', BY);
    await library.close();
    const [{ key: trashed = '' } = {}] = await library.trashed();
    const before = await audit();
    await writeFile(join(corpus, LOCK), owned);
    await writeFile(join(corpus, 'c.md'), '# C\n\nThree.');
    await expect(library.requireFolder()).rejects.toEqual(refused);
    await expect(library.add(key, BY)).rejects.toEqual(refused);
    await expect(library.remove('a.md', BY)).rejects.toEqual(refused);
    await expect(library.restore(trashed, BY)).rejects.toEqual(refused);
    expect(await filesIn(corpus)).toEqual(['a.md', 'c.md']);
    expect(await audit()).toEqual(before);
    expect((await library.trashed()).map(({ file }) => file)).toEqual(['b.md']);
    expect([...(await library.files()).keys()].sort()).toEqual(['a', 'c']);
    expect(await library.check()).toMatchObject({ articles: 2 });
    expect(await library.reloaded('v2', BY)).toMatchObject({ what: 'reloaded' });
  });

  it('is held from the first change until the library is closed', async () => {
    const { corpus, library } = await open({ 'a.md': '# A\n\nOne.', 'b.md': '# B\n\nTwo.' });
    await library.propose('talks.md', Buffer.from(TEXT));
    expect(await readdir(corpus)).not.toContain(LOCK);
    await library.remove('b.md', BY);
    expect(JSON.parse(await readFile(join(corpus, LOCK), 'utf8'))).toMatchObject({ pid: process.pid });
    await library.close();
    expect(await readdir(corpus)).toEqual(['a.md']);
  });
});
