import { fetchModel, modelFolder, type PinnedModel, takeModel } from '../core/index.ts';
import { type Output, type ProgressStream, printable, printProgress } from '../presentation/index.ts';

/** A call of `model`. */
export interface ModelCall {
  readonly model: PinnedModel;
  readonly dataDir: string;
  /** The root address of the hub. */
  readonly hub: string;
  /** A folder that has the files; undefined: the program fetches them. */
  readonly from: string | undefined;
}

/**
 * Fetches or copies a model's files and prints their state; progress and faults go to standard error. Throws a `UserError`
 * if a folder does not hold the files, and `ModelUnavailable` if they cannot be fetched or stored.
 */
export const getModel = async (
  { model, dataDir, hub, from }: ModelCall,
  output: Pick<Output, 'line' | 'note'>,
  stream: ProgressStream,
): Promise<void> => {
  const folder = modelFolder(dataDir, model);
  if (from === undefined) {
    const progress = printProgress(stream, `Fetching ${model.name}`);
    const onFault = (sentence: string): void => {
      progress.end();
      output.note(printable(sentence));
    };
    await fetchModel({ folder, model, hub, onProgress: progress.show, onFault }).finally(progress.end);
  } else await takeModel({ from, folder, model });
  const files = model.files.map(({ name, bytes, sha256 }) => `${name}: ${bytes} bytes, SHA-256 ${sha256}`);
  for (const line of [
    `folder: ${printable(folder)}`,
    `model: ${model.name} (${model.repository})`,
    `revision: ${model.revision}`,
    ...files,
    `licence: ${model.licence}`,
  ])
    output.line(line);
};
