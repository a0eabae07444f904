import { stripVTControlCharacters } from 'node:util';

/** Where a command prints: `line` is data, `note` is everything else. */
export interface Output {
  line(text: string): void;
  note(text: string): void;
  /** Words that stand out. */
  strong(words: string): string;
  /** Words that stand back. */
  faint(words: string): string;
}

/** What the corpus says must not steer the terminal it is shown on. */
export const printable = (text: string): string => stripVTControlCharacters(text).replace(/\p{Cc}/gu, ' ');

const style = (on: boolean, open: number) => (words: string) =>
  on && words !== '' ? `\u001B[${open}m${words}\u001B[22m` : words;

/** Standard output and standard error of this process; styled only where a terminal reads and NO_COLOR is not set. */
export const processOutput = (environment: Readonly<Record<string, string | undefined>>): Output => {
  const styled = process.stdout.isTTY === true && !environment.NO_COLOR;
  return {
    line: (text) => void process.stdout.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    strong: style(styled, 1),
    faint: style(styled, 2),
  };
};
