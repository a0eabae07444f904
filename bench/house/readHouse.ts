import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import type { CodeFiles } from './importGraph.ts';

const FOLDERS = ['src', 'commands', 'packages', 'bench', 'tools'];
const CODE = /^(?:src|commands|packages\/[^/]+\/src|bench|tools)\/.*(?<!\.d)\.ts$/;

/** Reads all code of this checkout except its tests. */
export const readHouse = async (): Promise<CodeFiles> => {
  const found = await Promise.all(
    FOLDERS.map((folder) => readdir(join(PACKAGE_ROOT, folder), { recursive: true, withFileTypes: true })),
  );
  const paths = found
    .flat()
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(PACKAGE_ROOT, join(parentPath, name)).replaceAll(sep, '/'))
    .filter((path) => CODE.test(path))
    .sort();
  const texts = paths.map(async (path) => [path, await readFile(join(PACKAGE_ROOT, path), 'utf8')] as const);
  return new Map(await Promise.all(texts));
};
