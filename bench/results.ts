import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../src/shared/index.ts';
import { markdownOf, mebibytes, type Section, targetsOf } from './report.ts';

/** A section with the date, the machine and the versions of its measurement. */
interface Result extends Section {
  readonly date: string;
  readonly machine: string;
  readonly versions: string;
}
type Results = Readonly<Record<string, Result>>;

const FOLDER = join(PACKAGE_ROOT, 'bench/results');
const JSON_FILE = join(FOLDER, 'results.json');

const machine = (): string =>
  `${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${mebibytes(totalmem())}`;

const versions = async (): Promise<string> => {
  const { version, dependencies } = JSON.parse(await readFile(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
  return [
    `talks-bot ${version}`,
    `Node ${process.version}`,
    ...['discord.js', 'minisearch'].map((name) => `${name} ${dependencies[name]}`),
  ].join(', ');
};

/** Reads the kept results by name; an empty record if there are none. */
export const readResults = async (): Promise<Results> => {
  try {
    return JSON.parse(await readFile(JSON_FILE, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
};

const documentOf = (results: readonly Result[]): string =>
  [
    '# How fast, how sturdy',
    targetsOf(results.flatMap(({ targets }) => targets)),
    ...results.flatMap((each) => [
      markdownOf(each),
      `Measured ${each.date}: ${each.machine}; ${each.versions}.`,
    ]),
  ].join('\n\n');

/** Replaces the section of that name in `bench/results/`, as JSON and as Markdown. */
export const keepResult = async (name: string, section: Section): Promise<void> => {
  const date = new Date().toISOString().slice(0, 10);
  const result: Result = { ...section, date, machine: machine(), versions: await versions() };
  const results = { ...(await readResults()), [name]: result };
  await mkdir(FOLDER, { recursive: true });
  await writeFile(JSON_FILE, `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(join(FOLDER, 'results.md'), `${documentOf(Object.values(results))}\n`);
};
