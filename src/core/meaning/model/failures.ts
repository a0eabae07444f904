import { systemCode } from '../../../shared/index.ts';

/** One source gave no file, and why: a sentence that names the source. */
export class SourceFailed extends Error {
  override readonly name = 'SourceFailed';
}

/** The model cannot be had or kept: no bug, and no mistake in a call. The message tells the operator what to do. */
export class ModelUnavailable extends Error {
  override readonly name = 'ModelUnavailable';
}

/** Rethrows what a file system throws on writing as `ModelUnavailable`: no other source helps then. */
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
