/** A target and its measured value. */
export interface Target {
  readonly what: string;
  readonly measured: string;
  readonly toReach: string;
  readonly isMet: boolean;
}

/** One table of results with its description. */
export interface Section {
  readonly title: string;
  /** The program that ran, and its input. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Below the table. */
  readonly notes: readonly string[];
  readonly targets: readonly Target[];
  /** All the figures, for machines. */
  readonly data: unknown;
}

export const milliseconds = (value: number): string =>
  Number.isFinite(value) ? `${value.toFixed(value < 10 ? 2 : 0)} ms` : 'never';

export const seconds = (value: number): string =>
  Number.isFinite(value) ? `${(value / 1_000).toFixed(1)} s` : 'never';

export const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

/** A library's error message may hold anything; a cell is one line and has no bars. */
const cellOf = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');

const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]): string => `| ${cells.map(cellOf).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
};

/** Returns targets as one Markdown table. */
export const targetsOf = (targets: readonly Target[]): string =>
  tableOf(
    ['what', 'measured', 'to reach', ''],
    targets.map(({ what, measured, toReach, isMet }) => [
      what,
      measured,
      toReach,
      isMet ? 'met' : '**missed**',
    ]),
  );

/** Returns a section as Markdown, without its targets. */
export const markdownOf = ({ title, about, columns, rows, notes }: Section): string =>
  [`## ${title}`, about, tableOf(columns, rows), ...notes].join('\n\n');
