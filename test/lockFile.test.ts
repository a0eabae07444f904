import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minVersion, satisfies } from 'semver';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../src/shared/packageRoot.ts';

interface LockedPackage {
  readonly engines?: { readonly node?: string };
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const { packages } = JSON.parse(await readFile(join(PACKAGE_ROOT, 'package-lock.json'), 'utf8')) as LockFile;

it('every locked package runs on the oldest Node that package.json allows', () => {
  const oldest = minVersion(packages['']?.engines?.node ?? '')?.version ?? '';
  expect(oldest).toBe('20.19.0');
  const tooNew = Object.entries(packages).filter(
    ([, { engines }]) => engines?.node && !satisfies(oldest, engines.node),
  );
  expect(tooNew.map(([name, { engines }]) => `${name} needs ${engines?.node}`)).toEqual([]);
  expect(Object.keys(packages).length).toBeGreaterThan(50);
});

it('the lock file has the packages of every platform', () => {
  const missing = Object.entries(packages).flatMap(([of, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${of}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});
