import { execFile } from 'node:child_process';
import { promisify, stripVTControlCharacters } from 'node:util';
import type { Clock } from '../../../shared/index.ts';
import { SourceFailed } from './failures.ts';

/** Milliseconds after which Maven is ended. */
const PATIENCE = 10 * 60_000;

/** The first error in what Maven printed. */
const errorIn = (printed: string): string =>
  /\[ERROR\] (.{1,300})/.exec(stripVTControlCharacters(printed))?.[1] ?? 'it failed';

/**
 * Has Maven get a jar, from its cache or its repositories, and unpack it into a folder. Maven checks the jar, and nothing
 * checks what is in it. Throws `SourceFailed`, and the signal's reason.
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
    // In that folder there is no project that it could take for the one to build, and it may leave its marks there.
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
