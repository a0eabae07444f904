/** One table of results, with what it says of itself. */
export interface Section {
  readonly title: string;
  /** What was run, and on what. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Below the table. */
  readonly notes: readonly string[];
  /** All the figures, for machines. */
  readonly data: unknown;
}

/** A result beside what it was to reach. */
export const verdict = (isMet: boolean, target: string): string =>
  `${target}: ${isMet ? 'met' : '**missed**'}`;

export const milliseconds = (value: number): string =>
  Number.isFinite(value) ? `${value.toFixed(value < 10 ? 2 : 0)} ms` : 'never';

export const seconds = (value: number): string =>
  Number.isFinite(value) ? `${(value / 1_000).toFixed(1)} s` : 'never';

export const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

/** A section as Markdown. */
export const markdownOf = ({ title, about, columns, rows, notes }: Section): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
  return [`## ${title}`, about, table, ...notes].join('\n\n');
};
