import type { ProgressStream } from './printProgress.ts';

const WORDS: Readonly<Record<string, string>> = {
  reading: 'Reading the files',
  writing: 'Writing',
  changing: 'Writing what changed',
  copying: 'Waiting until every node has its copy',
};
/** Milliseconds between two updates, on a terminal and in a file. */
const PAUSE = { terminal: 200, file: 5_000 } as const;

const duration = (seconds: number): string =>
  seconds < 90
    ? `${Math.ceil(seconds)} s`
    : seconds < 5_400
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3_600).toFixed(1)} h`;

/** Prints the progress of long work: the paragraphs per second and the remaining time. */
export const printSteps = (stream: ProgressStream, now: () => number = performance.now.bind(performance)) => {
  const isTerminal = stream.isTTY === true;
  const pause = isTerminal ? PAUSE.terminal : PAUSE.file;
  let last = '';
  let since = 0;
  let shownAt = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  return {
    show: (phase: string, done: number, of: number): void => {
      const words = WORDS[phase];
      if (words === undefined) return;
      const at = now();
      if (phase !== last) [last, since, shownAt] = [phase, at, Number.NEGATIVE_INFINITY];
      if (at - shownAt < pause) return;
      shownAt = at;
      const seconds = (at - since) / 1_000;
      const rate = seconds > 1 ? done / seconds : 0;
      const parts = [
        of > 0 ? `${done} of ${of} paragraphs` : done > 0 ? `${done} paragraphs` : '',
        rate > 0 && phase === 'writing' ? `${Math.round(rate)} a second` : '',
        rate > 0 && of > done ? `about ${duration((of - done) / rate)} left` : '',
      ].filter((part) => part !== '');
      const text = `${words}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
      isOpen = isTerminal;
      stream.write(isTerminal ? `\r\u001B[K${text}` : `${text}\n`);
    },
    end: (): void => {
      if (isOpen) stream.write('\n');
      isOpen = false;
      last = '';
    },
  };
};
