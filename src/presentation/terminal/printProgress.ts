/** The stream for progress. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const MEGABYTE = 1_000_000;

/**
 * Prints the progress of received bytes. On a terminal it overwrites one line; elsewhere it prints a line every ten percent.
 * `end` finishes the open line.
 */
export const printProgress = (stream: ProgressStream, what: string) => {
  const isTerminal = stream.isTTY === true;
  let [printed, isOpen] = ['', false];
  return {
    show: ({ received, total }: { readonly received: number; readonly total: number }): void => {
      const percent = Math.floor((100 * received) / total);
      const shown = isTerminal ? percent : percent - (percent % 10);
      const text = `${what}: ${shown} % of ${(total / MEGABYTE).toFixed(1)} MB`;
      if (text === printed) return;
      printed = text;
      isOpen = isTerminal;
      stream.write(isTerminal ? `\r\u001B[K${text}` : `${text}\n`);
    },
    end: (): void => {
      if (isOpen) stream.write('\n');
      isOpen = false;
    },
  };
};
