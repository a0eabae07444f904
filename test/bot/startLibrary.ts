import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoopbackMessage, Member } from 'loopback-discord';
import { createLibrary, type LibraryOptions } from '../../src/admin/library/createLibrary.ts';
import type { Library } from '../../src/admin/library/library.ts';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';
import { carryOutHere } from '../admin/library/carryOutHere.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { buttonOf } from './buttons.ts';
import { start } from './running.ts';
import type { Running, Setting } from './startBot.ts';

const entry = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/admin/library/libraryWorker.js'));

export const TALKS = [
  '---',
  'title: Talks in Riyadh',
  'publishedAt: 2025-03-14',
  '---',
  '“We agreed on a ceasefire at sea,” said Ann Lee after six hours in Riyadh.',
  '',
  'The ports stay closed until both sides have signed, her deputy told reporters on the steps.',
].join('\n');

export interface Administered extends Running {
  readonly corpus: string;
  readonly dataDir: string;
  readonly owner: Member;
  /** Creates another library on the same files, as after a restart. */
  makeLibrary(): Library;
  /** Returns the files of the corpus, sorted, without hidden ones. */
  files(): Promise<string[]>;
  /** Returns the entries of the audit. */
  audit(): Promise<{ what: string; by: string; file?: string }[]>;
}

/** Starts a bot over its own articles, with a library that may change them. */
export const startLibrary = async (
  setting: Setting & {
    readonly articles?: Record<string, string>;
    readonly jsonl?: string;
    readonly fileSystem?: LibraryOptions['files'];
    /** Reads uploads in a thread, as the bot does; by default in this one. */
    readonly inThread?: boolean;
  } = {},
): Promise<Administered> => {
  const { articles = { 'first.md': '# First\n\nThe first article has this paragraph.' }, fileSystem } =
    setting;
  const folder = await temporaryFolder(
    setting.jsonl === undefined ? articles : { 'corpus.jsonl': setting.jsonl },
  );
  const corpus = setting.jsonl === undefined ? folder : join(folder, 'corpus.jsonl');
  const dataDir = join(await temporaryFolder(), 'data');
  const how = setting.inThread ? { entry } : { aside: carryOutHere };
  const makeLibrary = () =>
    createLibrary({ corpus, dataDir, ...how, ...(fileSystem ? { files: fileSystem } : {}) });
  const running = await start({ ...setting, corpus, library: makeLibrary() });
  const { discord } = running;
  return {
    ...running,
    corpus,
    dataDir,
    owner: discord.member({ id: discord.ownerId, admin: true }),
    makeLibrary,
    files: async () => (await readdir(folder)).filter((name) => !name.startsWith('.')).sort(),
    audit: async () =>
      (await readFile(join(dataDir, 'audit.jsonl'), 'utf8').catch(() => ''))
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
  };
};

/** Presses the button whose label begins with `label`. Returns the resulting message. */
export const press = async (
  member: Member,
  message: LoopbackMessage,
  label: string,
): Promise<LoopbackMessage> => (await member.click(message, buttonOf(message, label))).settled();
