/** The output of a command. The requested data goes to `line`, all other text to `note`. */
export interface Output {
  line(text: string): void;
  note(text: string): void;
  /** The width that prose is wrapped to; undefined if the output is not a terminal. */
  readonly columns?: number | undefined;
  /** Styles words as bold. */
  strong(words: string): string;
  /** Highlights words of a paragraph: in bold on a terminal, as `**words**` elsewhere. */
  highlight(words: string): string;
  /** Styles words in colour. */
  vivid(words: string): string;
  /** Styles words as faint. */
  faint(words: string): string;
}

/** The required part of standard output. */
interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Bounds of the width in columns: longer lines are hard to read, and narrower terminals unlikely. */
const WIDEST = 100;
const NARROWEST = 20;

const style =
  (on: boolean, open: number, close: number) =>
  (words: string): string =>
    on && words !== '' ? `\u001B[${open}m${words}\u001B[${close}m` : words;

/**
 * Returns an output to standard output and standard error of this process. Wraps text only on a terminal. Styles it only on
 * a terminal with styles, and if NO_COLOR is not set.
 */
export const processOutput = (
  environment: Readonly<Record<string, string | undefined>>,
  stream: OutputStream = process.stdout,
): Output => {
  const isTerminal = stream.isTTY === true;
  const styled = isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
  const bold = style(styled, 1, 22);
  return {
    line: (text) => void stream.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    // A getter, because the window may be resized. Some terminals report no width, or 0.
    get columns() {
      return isTerminal ? Math.min(WIDEST, Math.max(NARROWEST, stream.columns || 80)) : undefined;
    },
    strong: bold,
    highlight: isTerminal ? bold : (words) => `**${words}**`,
    vivid: style(styled, 36, 39),
    faint: style(styled, 2, 22),
  };
};
