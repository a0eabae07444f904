import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../src/packageRoot.ts';
import { markdownOf, mebibytes, type Section } from './report.ts';

/** A section, and when, on what and with what it was measured. */
interface Result extends Section {
  readonly date: string;
  readonly machine: string;
}
type Results = Readonly<Record<string, Result>>;

const FOLDER = join(PACKAGE_ROOT, 'bench/results');
const JSON_FILE = join(FOLDER, 'results.json');

const machine = (): string =>
  `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ` +
  mebibytes(totalmem());

/** The results so far, by name; none where none were kept. */
export const readResults = async (): Promise<Results> => {
  try {
    return JSON.parse(await readFile(JSON_FILE, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
};

/** Puts a section in place of the one of that name in `bench/results/`, as JSON and as Markdown. */
export const keepResult = async (name: string, section: Section): Promise<void> => {
  const result: Result = { ...section, date: new Date().toISOString().slice(0, 10), machine: machine() };
  const results = { ...(await readResults()), [name]: result };
  const texts = Object.values(results).map(
    (each) => `${markdownOf(each)}\n\nMeasured ${each.date}: ${each.machine}.`,
  );
  await mkdir(FOLDER, { recursive: true });
  await writeFile(JSON_FILE, `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(join(FOLDER, 'results.md'), `# How fast, how sturdy\n\n${texts.join('\n\n')}\n`);
};
