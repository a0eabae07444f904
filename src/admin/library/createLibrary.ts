import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { articleIdOf, CorpusNotFound, listFiles } from '../../core/index.ts';
import { runAside, UserError } from '../../shared/index.ts';
import { type AuditEntry, appendAudit } from './audit.ts';
import { type FileSystem, fileSystem } from './fileSystem.ts';
import { filesById } from './filesById.ts';
import type { Library } from './library.ts';
import { createOwnership } from './ownership.ts';
import { createPending, PENDING, type PendingUpload } from './pending.ts';
import type { Task, TaskResults } from './review.ts';
import { createTrash, type TrashLimits } from './trash.ts';
import { writeNew, writeOver } from './writeNew.ts';

/** Runs one piece of work at a time. The next one starts when the last one ends or fails. */
const oneByOne = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
};

export interface LibraryOptions {
  readonly corpus: string;
  /** The folder for pending uploads, the trash and the audit. It is made when needed. */
  readonly dataDir: string;
  readonly files?: FileSystem;
  readonly trashLimits?: TrashLimits;
  /** The script of the worker thread; by default the built one next to this file. */
  readonly entry?: URL;
  /** Runs a slow task; by default in a worker thread of `entry`. */
  readonly aside?: (task: Task) => Promise<TaskResults[Task['kind']]>;
}

/** Time limit in ms for reading an upload and the corpus. */
const TIME = 120_000;

/** Creates the library: the corpus files as admins change them. Reads and writes nothing before the first call. */
export const createLibrary = (options: LibraryOptions): Library => {
  const { corpus, dataDir, files = fileSystem } = options;
  const entry = options.entry ?? new URL('./libraryWorker.js', import.meta.url);
  const pending = createPending(dataDir, files, PENDING.uploads);
  const proposed = createPending(dataDir, files, PENDING.proposals);
  const trash = createTrash(dataDir, files, options.trashLimits);
  const ownership = createOwnership(files);
  const inTurn = oneByOne();

  const inThread = (task: Task): Promise<TaskResults[Task['kind']]> =>
    runAside(entry, task, { time: TIME, task: 'Reading it' });
  const aside = (options.aside ?? inThread) as <T extends Task>(task: T) => Promise<TaskResults[T['kind']]>;
  const record = async (change: Omit<AuditEntry, 'at'>): Promise<AuditEntry> => {
    const audited = { at: new Date().toISOString(), ...change };
    await appendAudit(dataDir, audited, files);
    return audited;
  };
  /** Returns the corpus folder, links resolved. */
  const folder = async (): Promise<string> => {
    const found = await stat(corpus).catch(() => undefined);
    if (!found) throw new CorpusNotFound(corpus);
    if (!found.isDirectory()) throw new UserError({ kind: 'corpus-read-only' });
    return realpath(corpus);
  };
  const filesIn = async (root: string) => filesById((await listFiles(root)).files);
  const requireNewId = async (root: string, file: string): Promise<void> => {
    const twin = (await filesIn(root)).get(articleIdOf(file));
    if (twin !== undefined) throw new UserError({ kind: 'same-id', file: twin });
  };
  /** Writes a file with a new id. Writes `change` into the audit before the file appears. */
  const write = async (
    bytes: Uint8Array,
    change: Omit<AuditEntry, 'at'> & { file: string },
  ): Promise<AuditEntry> => {
    const root = await folder();
    await requireNewId(root, change.file);
    await ownership.take(root);
    return writeNew(root, change.file, bytes, { beforehand: () => record(change), files });
  };

  /** Replaces a file after copying the old one to the trash. */
  const replace = async (
    bytes: Uint8Array,
    replaces: string,
    change: Omit<AuditEntry, 'at'>,
  ): Promise<AuditEntry> => {
    const root = await folder();
    if (!(await listFiles(root)).files.includes(replaces)) throw new UserError({ kind: 'file-gone' });
    await ownership.take(root);
    const path = join(root, replaces);
    return trash.put(
      replaces,
      path,
      new Date(),
      (dropped) => record({ ...change, ...(dropped.length > 0 ? { dropped } : {}) }),
      () => writeOver(path, bytes, files),
    );
  };
  const take = ({ file, text, replaces, link }: PendingUpload, by: string): Promise<AuditEntry> => {
    const change = { by, ...(link === undefined ? {} : { link }) };
    const bytes = Buffer.from(text);
    return replaces === undefined
      ? write(bytes, { ...change, what: 'added', file })
      : replace(bytes, replaces, { ...change, what: 'replaced', file: replaces });
  };

  return {
    requireFolder: async () => ownership.check(await folder()),
    propose: async (name, bytes) => {
      await folder();
      const { text, review } = await aside({ kind: 'read', corpus, name, bytes });
      return { key: await pending.keep({ file: review.file, text }), review };
    },
    proposeAgain: async (key) => {
      await folder();
      const kept = await pending.find(key);
      return kept && { key, review: await aside({ kind: 'review', corpus, ...kept }) };
    },
    forget: pending.drop,
    add: (key, by) =>
      inTurn(async () => {
        const kept = await pending.find(key);
        if (!kept) return undefined;
        const audited = await write(Buffer.from(kept.text), { by, what: 'added', file: kept.file });
        await pending.drop(key);
        return audited;
      }),
    files: async () => filesIn(await folder()),
    remove: (file, by) =>
      inTurn(async () => {
        const root = await folder();
        const { files: listed } = await listFiles(root);
        if (!listed.includes(file)) throw new UserError({ kind: 'file-gone' });
        if (listed.length === 1) throw new UserError({ kind: 'last-article' });
        await ownership.take(root);
        return trash.put(file, join(root, file), new Date(), (dropped) =>
          record({ by, what: 'removed', file, ...(dropped.length > 0 ? { dropped } : {}) }),
        );
      }),
    trashed: async () => {
      await folder();
      return trash.list();
    },
    restore: (key, by) =>
      inTurn(async () => {
        await folder();
        const found = await trash.find(key);
        if (!found) throw new UserError({ kind: 'file-gone' });
        const audited = await write(await trash.read(found), { by, what: 'restored', file: found.file });
        await trash.drop(found);
        return audited;
      }),
    own: async () => ownership.take(await folder()),
    screen: (incoming) => aside({ kind: 'screen', corpus, incoming }),
    take: (content, by) => inTurn(() => take(content, by)),
    offer: proposed.keep,
    offered: proposed.count,
    accept: (key, by) =>
      inTurn(async () => {
        const kept = await proposed.find(key);
        if (!kept) return undefined;
        const audited = await take(kept, by);
        await proposed.drop(key);
        return audited;
      }),
    reject: (key, by) =>
      inTurn(async () => {
        const kept = await proposed.find(key);
        if (!kept) return undefined;
        const { file, link } = kept;
        const audited = await record({ by, what: 'rejected', file, ...(link === undefined ? {} : { link }) });
        await proposed.drop(key);
        return audited;
      }),
    reloaded: (version, by) => record({ by, what: 'reloaded', version }),
    check: () => aside({ kind: 'check', corpus }),
    close: () => inTurn(ownership.release),
  };
};
