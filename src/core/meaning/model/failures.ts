import { systemCode } from '../../../shared/index.ts';

/** A source failed to provide a file; the message is a sentence that names the source and the reason. */
export class SourceFailed extends Error {
  override readonly name = 'SourceFailed';
}

/** The model cannot be fetched or stored: no bug, and no mistake in a call. The message tells the operator what to do. */
export class ModelUnavailable extends Error {
  override readonly name = 'ModelUnavailable';
}

/** Rethrows errors of the file system on writing as `ModelUnavailable`, because no other source helps then. */
export const failWriting =
  (folder: string) =>
  (error: unknown): never => {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new ModelUnavailable(
      `The model's files cannot be written to ${folder} (${code}): look at its space and permissions, then try again.`,
      { cause: error },
    );
  };
