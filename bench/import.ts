import { stat } from 'node:fs/promises';
import { UserError } from '../src/shared/index.ts';
import { type Contender, openContenders } from './import/contenders.ts';
import { fieldFigures, isRightAuthor, isRightDate, textFigures } from './import/measures.ts';
import { type PageSet, readSets, type SetName } from './import/sets.ts';
import type { BenchOptions } from './readOptions.ts';
import { markdownOf, type Section, type Target, targetsOf } from './report.ts';
import { say } from './timing.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** One figure of a contender on one set, with this program's target on the whole set. */
interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly toReach: string;
  readonly isMet: boolean;
}

type Results = Awaited<ReturnType<Contender['extract']>>;

const atLeast = (what: string, value: number, floor: number, show: (value: number) => string): Figure => ({
  what,
  measured: show(value),
  toReach: `≥ ${show(floor)}`,
  isMet: value >= floor,
});
const atMost = (what: string, value: number, ceiling: number, show: (value: number) => string): Figure => ({
  what,
  measured: show(value),
  toReach: `≤ ${show(ceiling)}`,
  isMet: value <= ceiling,
});

const FIGURES: Readonly<Record<SetName, (set: PageSet, results: Results) => Figure[]>> = {
  text: ({ pages }, results) => {
    const { f1, whole, lost, foreign } = textFigures(pages, results);
    return [
      atLeast('F1 of 4-word shingles', f1, 0.965, (value) => value.toFixed(3)),
      atLeast('paragraphs that come out as one', whole, 0.95, percent),
      atMost('paragraphs lost', lost, 0.02, percent),
      atMost('foreign paragraphs', foreign, 0.13, percent),
    ];
  },
  dates: ({ pages }, results) => {
    const { right, wrong } = fieldFigures(pages, results, isRightDate);
    return [atLeast('dates right', right, 175, String), atMost('dates wrong', wrong, 4, String)];
  },
  authors: ({ pages }, results) => {
    const { right, wrong } = fieldFigures(pages, results, isRightAuthor);
    return [atLeast('authors right', right, 300, String), atMost('authors wrong', wrong, 60, String)];
  },
};

/** Every other page: work that looks at one half is checked on the other. */
const halfOf = ({ name, pages }: PageSet, half: 'first' | 'second' | undefined): PageSet =>
  half ? { name, pages: pages.filter((_, at) => at % 2 === (half === 'first' ? 0 : 1)) } : { name, pages };

/**
 * Measures `import` on the pages of public sets against their gold, next to the other extractors that are installed. Throws
 * `UserError` if the folder is missing or holds none of the sets.
 */
export const benchImport = async ({ imported }: BenchOptions): Promise<void> => {
  const { folder, half } = imported;
  if (folder === undefined || !(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new UserError('npm run bench -- import DIR: DIR is a folder with checkouts of the public sets.');
  const sets = (await readSets(folder)).map((set) => halfOf(set, half));
  if (sets.length === 0)
    throw new UserError(
      `${folder} holds none of scrapinghub/article-extraction-benchmark, adbar/htmldate, adbar/trafilatura.`,
    );
  const contenders = await openContenders();
  const columns: Figure[][] = [];
  for (const { name, extract } of contenders) {
    const figures: Figure[] = [];
    for (const set of sets) {
      process.stderr.write(`${name}: ${set.name}, ${set.pages.length} pages\n`);
      figures.push(...FIGURES[set.name](set, await extract(set.pages)));
    }
    columns.push(figures);
  }
  const ours = columns[0] ?? [];
  const section: Section = {
    title: 'Import',
    about: sets.map(({ name, pages }) => `${name}: ${pages.length} pages`).join(', '),
    columns: ['', ...contenders.map(({ name }) => name)],
    rows: ours.map(({ what }, at) => [what, ...columns.map((figures) => figures[at]?.measured ?? '')]),
    notes: [],
    targets: ours satisfies Target[],
    data: undefined,
  };
  say(markdownOf(section));
  if (!half) say(`\n${targetsOf(section.targets)}`);
};
