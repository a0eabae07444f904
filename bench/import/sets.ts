import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** One page of a set with its gold; undefined: the set does not say. */
export interface JudgedPage {
  readonly file: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly paragraphs?: readonly string[];
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly authors?: readonly string[];
}

export type SetName = 'text' | 'dates' | 'authors';

export interface PageSet {
  readonly name: SetName;
  readonly pages: readonly JudgedPage[];
}

type Entry = Readonly<Record<string, string | readonly string[] | null>>;

/** Python writes `NaN` for a missing date. */
const readEntries = async (path: string): Promise<[string, Entry][]> => {
  const json = (await readFile(path, 'utf8')).replace(/: NaN\b/g, ': null');
  return Object.entries(JSON.parse(json) as Record<string, Entry>);
};

const text = (value: Entry[string] | undefined): string => (typeof value === 'string' ? value : '');

/** scrapinghub/article-extraction-benchmark: the text of pages, split into paragraphs. */
const readTexts = async (folder: string): Promise<JudgedPage[]> => {
  const entries = await readEntries(join(folder, 'ground-truth.json'));
  return Promise.all(
    entries.map(async ([id, entry]) => ({
      file: id,
      url: text(entry.url),
      bytes: await promisify(gunzip)(await readFile(join(folder, 'html', `${id}.html.gz`))),
      paragraphs: text(entry.articleBody)
        .split(/\n+/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    })),
  );
};

/** Reads a page from the first folder below `tests` that holds it. */
const readPageIn = async (folder: string, folders: readonly string[], file: string): Promise<Uint8Array> => {
  const paths = folders.map((name) => join(folder, 'tests', name, file));
  return readFile(paths.find((path) => existsSync(path)) ?? join(folder, file));
};

/** adbar/htmldate: the dates of news pages; pages without one are left out. */
const readDates = async (folder: string): Promise<JudgedPage[]> => {
  const all = await readEntries(join(folder, 'tests/eval_mediacloud_2020.json'));
  const entries = all.filter(([, { date }]) => date);
  return Promise.all(
    entries.map(async ([url, entry]) => ({
      file: text(entry.file),
      url,
      bytes: await readPageIn(folder, ['test_set', 'cache', 'eval'], text(entry.file)),
      date: text(entry.date),
    })),
  );
};

/** adbar/trafilatura: among others, the authors of pages of all kinds. */
const readAuthors = async (folder: string): Promise<JudgedPage[]> => {
  const entries = await readEntries(join(folder, 'tests/evaldata.json'));
  const judged = entries.filter(([, { author }]) => author && author.length > 0);
  return Promise.all(
    judged.map(async ([url, { file, author = '' }]) => ({
      file: text(file),
      url,
      bytes: await readPageIn(folder, ['eval', 'cache'], text(file)),
      authors: typeof author === 'string' ? author.split(/\s*;\s*/) : (author ?? []),
    })),
  );
};

const SETS: Readonly<
  Record<SetName, readonly [file: string, read: (folder: string) => Promise<JudgedPage[]>]>
> = {
  text: ['ground-truth.json', readTexts],
  dates: ['tests/eval_mediacloud_2020.json', readDates],
  authors: ['tests/evaldata.json', readAuthors],
};

/** Reads the sets in a folder of checkouts. It finds a set by its files, not by its folder's name. */
export const readSets = async (folder: string): Promise<PageSet[]> => {
  const below = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const folders = [folder, ...below.map(({ name }) => join(folder, name))];
  const sets: PageSet[] = [];
  for (const [name, [file, read]] of Object.entries(SETS)) {
    const home = folders.find((path) => existsSync(join(path, file)));
    if (home) sets.push({ name: name as SetName, pages: await read(home) });
  }
  return sets;
};
