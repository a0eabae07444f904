import { execFile } from 'node:child_process';
import { promisify, stripVTControlCharacters } from 'node:util';
import type { Clock } from '../../../shared/index.ts';
import { SourceFailed } from './failures.ts';

/** Timeout of Maven, in milliseconds. */
const PATIENCE = 10 * 60_000;

/** Returns the first error in Maven's output. */
const errorIn = (printed: string): string =>
  /\[ERROR\] (.{1,300})/.exec(stripVTControlCharacters(printed))?.[1] ?? 'it failed';

/**
 * Runs Maven to get a jar, from its cache or its repositories, and to unpack it into a folder. Maven checks the jar; nothing
 * checks the files in it. Throws `SourceFailed`, and the signal's reason.
 */
export const unpackArtifact = async (
  artifact: string,
  folder: string,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> => {
  const late = new AbortController();
  const callOff = clock.after(PATIENCE, () => late.abort());
  try {
    const goal = ['dependency:unpack', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`];
    // In that folder Maven finds no project to build, and may leave its own files.
    await promisify(execFile)('mvn', ['-q', '-B', ...goal], {
      cwd: folder,
      signal: AbortSignal.any([signal, late.signal]),
    });
  } catch (error) {
    signal.throwIfAborted();
    if (late.signal.aborted) throw new SourceFailed(`Maven did not end within ${PATIENCE / 60_000} minutes.`);
    const { code, stdout = '' } = error as { code?: unknown; stdout?: string };
    if (code === 'ENOENT') throw new SourceFailed('Maven is not installed (no mvn on the PATH).');
    throw new SourceFailed(`Maven did not get ${artifact}: ${errorIn(stdout)}`);
  } finally {
    callOff();
  }
};
