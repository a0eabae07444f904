/** Where a command prints. Data goes to `line`, everything that is not what was asked for to `note`. */
export interface Output {
  line(text: string): void;
  note(text: string): void;
  /** The width that prose is wrapped to; undefined where no terminal reads. */
  readonly columns?: number | undefined;
  /** Words that stand out. */
  strong(words: string): string;
  /** Words that stand out in colour. */
  vivid(words: string): string;
  /** Words that stand back. */
  faint(words: string): string;
}

/** What an output needs of standard output. */
interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Lines longer than this are hard to read, and narrower terminals than that unlikely. */
const WIDEST = 100;
const NARROWEST = 20;

const style =
  (on: boolean, open: number, close: number) =>
  (words: string): string =>
    on && words !== '' ? `\u001B[${open}m${words}\u001B[${close}m` : words;

/**
 * Standard output and standard error of this process. Wrapped only where a terminal reads, and styled only where it
 * knows styles and NO_COLOR is not set.
 */
export const processOutput = (
  environment: Readonly<Record<string, string | undefined>>,
  stream: OutputStream = process.stdout,
): Output => {
  const isTerminal = stream.isTTY === true;
  const styled = isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
  return {
    line: (text) => void stream.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    // Read each time: a window may be resized. Some terminals state no width, or 0.
    get columns() {
      return isTerminal ? Math.min(WIDEST, Math.max(NARROWEST, stream.columns || 80)) : undefined;
    },
    strong: style(styled, 1, 22),
    vivid: style(styled, 36, 39),
    faint: style(styled, 2, 22),
  };
};
