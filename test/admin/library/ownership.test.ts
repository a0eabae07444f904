import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fileSystem } from '../../../src/admin/library/fileSystem.ts';
import { createOwnership, LOCK } from '../../../src/admin/library/ownership.ts';
import { type LockOwner, thisProcess } from '../../../src/shared/lockOwner.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';

const MINUTE = 60_000;
const BUILT = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/admin/library'));

const make = (every?: number, files = fileSystem) => {
  const ownership = createOwnership(files, every);
  onTestFinished(ownership.release);
  return ownership;
};
const ownerIn = async (folder: string): Promise<LockOwner> =>
  JSON.parse(await readFile(join(folder, LOCK), 'utf8'));
/** Makes a folder with a lock of this text, whose last heartbeat was `ago` ms ago. */
const locked = async (text: string, ago = 0): Promise<string> => {
  const folder = await temporaryFolder({ [LOCK]: text });
  const beat = new Date(Date.now() - ago);
  await utimes(join(folder, LOCK), beat, beat);
  return folder;
};
const owned = (values: object) =>
  expect.objectContaining({
    name: 'UserError',
    reason: expect.objectContaining({ kind: 'corpus-owned', ...values }),
  });

/** Starts a process with the built code that takes the folder, and keeps it while it lives. */
const startOwner = async (folder: string) => {
  const script = `
    const { createOwnership } = await import('${BUILT}/ownership.js');
    const { fileSystem } = await import('${BUILT}/fileSystem.js');
    const ownership = createOwnership(fileSystem);
    process.once('SIGTERM', () => ownership.release().then(() => process.exit()));
    await ownership.take(process.argv[1]).then(() => console.log('taken'), ({ reason }) => console.log(reason.pid));
    setInterval(() => undefined, 1_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const { value } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await once(child, 'exit');
  };
  return { pid: child.pid ?? 0, said: value, end };
};

describe('between processes of one machine', () => {
  it('one owns the folder, others read its name, and the next takes the folder once the owner has closed', async () => {
    const folder = await temporaryFolder();
    const first = await startOwner(folder);
    expect(first.said).toBe('taken');
    const ownership = make();
    await expect(ownership.check(folder)).rejects.toEqual(owned({ pid: first.pid }));
    await expect(ownership.take(folder)).rejects.toEqual(owned({ pid: first.pid }));
    await first.end('SIGTERM');
    expect(await readdir(folder)).toEqual([]);
    await ownership.take(folder);
    expect((await startOwner(folder)).said).toBe(String(process.pid));
  });

  it('one takes over at once if the owner has died', async () => {
    const folder = await temporaryFolder();
    const first = await startOwner(folder);
    await first.end('SIGKILL');
    expect((await ownerIn(folder)).pid).toBe(first.pid);
    const ownership = make();
    await ownership.check(folder);
    await ownership.take(folder);
    expect((await ownerIn(folder)).pid).toBe(process.pid);
    expect(await readdir(folder)).toEqual([LOCK]);
  });

  it('only one takes a lock that was left behind', async () => {
    const me = await thisProcess();
    const folder = await locked(JSON.stringify({ ...me, pid: 2 ** 22 + 1 }));
    const others = await Promise.all([0, 1, 2].map(() => startOwner(folder)));
    expect(others.filter(({ said }) => said === 'taken')).toHaveLength(1);
    const { pid } = await ownerIn(folder);
    expect(new Set(others.map(({ said }) => said))).toEqual(new Set(['taken', String(pid)]));
  });
});

describe('an owner counts as gone', () => {
  it('if another process has its process id by now', async () => {
    const me = await thisProcess();
    const folder = await locked(
      JSON.stringify({ ...me, started: me.started === null ? null : '1' }),
      2 * MINUTE,
    );
    await make().take(folder);
    expect(await ownerIn(folder)).toMatchObject({ pid: me.pid, started: me.started });
  });

  const far = {
    host: 'another',
    pid: process.pid,
    since: '2026-03-14T09:05:59.123Z',
    space: null,
    started: null,
  };
  it.each([
    ['on another machine', { ...far }],
    ['in another container of the same name', { ...far, host: undefined, space: 'another boot' }],
  ])('%s after a minute without a heartbeat', async (_, { host, ...rest }) => {
    const me = await thisProcess();
    const text = JSON.stringify({ ...rest, host: host ?? me.host });
    await expect(make().take(await locked(text, MINUTE / 2))).rejects.toEqual(
      owned({ pid: far.pid, since: far.since }),
    );
    const folder = await locked(text, 2 * MINUTE);
    await make().take(folder);
    expect(await ownerIn(folder)).toMatchObject({ host: me.host, space: me.space });
  });

  it.each(['', '{', '{"host":"a b","pid":-1}', 'x'.repeat(10_000)])(
    'after a minute if its lock names nobody (%#)',
    async (text) => {
      await expect(make().take(await locked(text))).rejects.toEqual(owned({ host: '?' }));
      const folder = await locked(text, 2 * MINUTE);
      await make().take(folder);
      expect((await ownerIn(folder)).pid).toBe(process.pid);
    },
  );
});

it('touches its lock while it holds it, and never the lock of another process', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, LOCK);
  let beats = 0;
  const open: typeof fileSystem.open = (file, flags, mode) => {
    if (flags === 'r+') beats += 1;
    return fileSystem.open(file, flags, mode);
  };
  await make(5, { ...fileSystem, open }).take(folder);
  await utimes(path, 1, 1);
  await expect.poll(async () => (await stat(path)).mtimeMs).toBeGreaterThan(1_000);
  await fileSystem.rm(path);
  await writeFile(path, 'another’s');
  await utimes(path, 1, 1);
  const before = beats;
  await expect.poll(() => beats).toBeGreaterThan(before + 3);
  expect([(await stat(path)).mtimeMs, await readFile(path, 'utf8')]).toEqual([1_000, 'another’s']);
});

it('notices that another process has taken its lock, and does not release that lock', async () => {
  const folder = await temporaryFolder();
  const ownership = make();
  await ownership.take(folder);
  const other = { ...(await thisProcess()), host: 'another' };
  await writeFile(join(folder, LOCK), JSON.stringify(other));
  await expect(ownership.take(folder)).rejects.toEqual(owned({ host: 'another' }));
  await ownership.release();
  expect(await ownerIn(folder)).toEqual(other);
});

it('reports why the disk refuses the lock', async () => {
  const refused = Object.assign(new Error('read-only'), { code: 'EROFS', syscall: 'open' });
  const open: typeof fileSystem.open = (path, flags, mode) =>
    flags === 'wx' ? Promise.reject(refused) : fileSystem.open(path, flags, mode);
  await expect(make(undefined, { ...fileSystem, open }).take(await temporaryFolder())).rejects.toEqual(
    expect.objectContaining({ name: 'UserError', reason: { kind: 'not-written', code: 'EROFS' } }),
  );
});
