import type { ArchiveWriter, ReloadReport, WriteProgress } from '../core/index.ts';
import { describeFault } from '../core/index.ts';
import { type Output, type ProgressStream, printable, printSteps } from '../presentation/index.ts';

/** A call of `index`. */
export interface IndexCall {
  /** Whether it keeps running and writes changes. */
  readonly stays: boolean;
  readonly watches: boolean;
  readonly signal: AbortSignal;
  open(onProgress: (progress: WriteProgress) => void): Promise<ArchiveWriter>;
}

const MOST_FAULTS = 20;

const tell = (
  { added, changed, removed, kept, faults, milliseconds, status }: ReloadReport,
  output: Output,
): void => {
  for (const fault of faults.slice(0, MOST_FAULTS)) output.note(printable(describeFault(fault)));
  if (faults.length > MOST_FAULTS) output.note(`and ${faults.length - MOST_FAULTS} more faults; see: check`);
  output.line(
    JSON.stringify({
      added: added.length,
      changed: changed.length,
      removed: removed.length,
      kept: kept.length,
      faults: faults.length,
      articles: status.articles,
      passages: status.passages,
      version: status.version,
      seconds: Math.round(milliseconds / 100) / 10,
    }),
  );
};

/**
 * Writes the corpus to the archive, shows progress, and prints the result as one line of JSON. If it stays, it writes again
 * whenever a bot asks for it or a file changes, until `signal` is aborted. Throws the errors of the writer.
 */
export const writeIndex = async (
  { stays, watches, signal, open }: IndexCall,
  output: Output,
  stream: ProgressStream,
): Promise<void> => {
  const progress = printSteps(stream);
  const writer = await open(({ phase, done, of }) => progress.show(phase, done, of));
  const hear = (report: ReloadReport): void => {
    progress.end();
    tell(report, output);
  };
  try {
    hear(await writer.write().finally(progress.end));
    if (!stays) return;
    output.note('Waiting for what bots ask and files bring (Ctrl+C ends it).');
    await writer.stay({ signal, watches, onWritten: hear });
  } finally {
    await writer.close();
  }
};
