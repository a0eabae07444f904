import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeFingerprint } from '../../../../src/core/serving/snapshot/codeFingerprint.ts';
import { PACKAGE_ROOT } from '../../../../src/shared/packageRoot.ts';
import { temporaryFolder } from '../../corpus/temporaryFolder.ts';

const packageFile = join(PACKAGE_ROOT, 'package.json');
const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  await readFile(packageFile, 'utf8'),
);
const withDependencies = async (versions: Record<string, string>): Promise<string> => {
  const folder = await temporaryFolder({ 'package.json': JSON.stringify({ dependencies: versions }) });
  return codeFingerprint(join(folder, 'package.json'));
};

it('is the same for the same code and libraries, in any order', async () => {
  const turned = Object.fromEntries(Object.entries(dependencies).reverse());
  expect(await withDependencies(turned)).toBe(codeFingerprint());
});

it.each(['stemmer', 'yaml', 'minisearch', 'chrono-node'])('changes with the version of %s', async (name) => {
  expect(dependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
  expect(await withDependencies({ ...dependencies, [name]: '99.0.0' })).not.toBe(codeFingerprint());
});

it('covers every library that the core imports', async () => {
  const core = join(PACKAGE_ROOT, 'src/core');
  const files = (await readdir(core, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const sources = await Promise.all(files.map((file) => readFile(join(core, file), 'utf8')));
  const imported = sources.flatMap((source) =>
    [...source.matchAll(/ from '([^.'][^']*)'/g)].map(([, name = '']) => name),
  );
  const libraries = imported.filter((name) => !name.startsWith('node:'));
  expect(libraries).toContain('stemmer');
  for (const name of libraries)
    expect(Object.keys(dependencies)).toContain(name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
});
