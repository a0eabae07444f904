import { join } from 'node:path';
import { E5_SMALL_FILES, fetchModel, modelFolder, takeModel } from '../core/index.ts';
import type { Output } from '../presentation/index.ts';
import { MEBIBYTE } from '../shared/index.ts';

export interface ModelCall {
  /** A folder that holds its files; undefined: they are fetched where they are missing. */
  readonly from: string | undefined;
  readonly dataDir: string;
  readonly hub: string | undefined;
}

const TENTHS = 10;
const inMebibytes = (bytes: number): string => `${(bytes / MEBIBYTE).toFixed(1)} MiB`;

/**
 * Sees to it that the encoder's model is there, and prints what is: folder, revision, files, licence. Progress goes to standard
 * error, a line a tenth. Throws where it cannot be had.
 */
export const bringModel = async (
  { from, dataDir, hub }: ModelCall,
  { line, note }: Pick<Output, 'line' | 'note'>,
): Promise<void> => {
  const ending = new AbortController();
  const end = (): void => ending.abort(new Error('interrupted; what came is kept for the next time'));
  process.once('SIGINT', end);
  let told = -1;
  const onProgress = (bytes: number, of: number): void => {
    const tenth = Math.floor((TENTHS * bytes) / of);
    if (tenth > told) note(`${tenth * TENTHS} %: ${inMebibytes(bytes)} of ${inMebibytes(of)}`);
    told = tenth;
  };
  const onSource = (source: string): void => note(`Fetching the model from ${source} …`);
  try {
    if (from === undefined) await fetchModel({ dataDir, hub, signal: ending.signal, onProgress, onSource });
    else await takeModel(from, dataDir);
  } finally {
    process.off('SIGINT', end);
  }
  const { name, repository, revision, licence, files } = E5_SMALL_FILES;
  const folder = modelFolder(dataDir, E5_SMALL_FILES);
  line(`${name}: ${repository} at revision ${revision}, ${licence} licence`);
  for (const file of files) line(`${join(folder, file.name)}: ${file.bytes} bytes, SHA-256 ${file.sha256}`);
};
