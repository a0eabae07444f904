import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';

const read = (file: string) => readFile(join(PACKAGE_ROOT, file), 'utf8');
const dockerfile = await read('Dockerfile');

describe('the Dockerfile', () => {
  it('pins its base image, and uses no other', () => {
    expect(dockerfile).toMatch(/^ARG NODE_IMAGE=node:\d+\.\d+\.\d+-[\w-]+@sha256:[0-9a-f]{64}$/m);
    expect(dockerfile).toMatch(/^FROM \$\{NODE_IMAGE\}$/m);
    expect(dockerfile).not.toMatch(/^FROM (?!\$\{NODE_IMAGE\}|manifests )/m);
  });

  it('copies .npmrc and the package.json of each workspace before it installs', async () => {
    const { workspaces } = JSON.parse(await read('package.json')) as { workspaces: string[] };
    const below = await readdir(join(PACKAGE_ROOT, 'packages'));
    const folders = workspaces.flatMap((one) =>
      one === 'packages/*' ? below.map((name) => `packages/${name}`) : [one],
    );
    const [before = ''] = dockerfile.split('RUN npm ci');
    for (const file of ['.npmrc', 'package-lock.json', ...folders.map((folder) => `${folder}/package.json`)])
      expect(before).toContain(file);
  });

  it('keeps the token, the data and local builds out of the image', async () => {
    const ignored = (await read('.dockerignore')).split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', 'data', '**/dist', '**/node_modules', '.git']));
  });
});

it('pruneModules.sh removes the compiler and the libraries of other systems, and nothing else', async () => {
  const here = `${process.platform}/${process.arch}`;
  const kept = [
    'discord.js/package.json',
    `onnxruntime-node/bin/napi-v6/${here}/onnxruntime_binding.node`,
    'onnxruntime-node/dist/index.js',
    'typescript-like/index.js',
  ];
  const dropped = [
    'typescript/lib/tsc.js',
    '@typescript/typescript-linux-x64/lib/tsc',
    '.bin/tsc',
    'onnxruntime-node/bin/napi-v6/plan9/x64/onnxruntime_binding.node',
    `onnxruntime-node/bin/napi-v6/${process.platform}/mips/onnxruntime_binding.node`,
  ];
  const modules = await temporaryFolder();
  for (const file of [...kept, ...dropped]) {
    await mkdir(dirname(join(modules, file)), { recursive: true });
    await writeFile(join(modules, file), '');
  }
  const prune = (folder: string) =>
    promisify(execFile)(join(PACKAGE_ROOT, 'deploy/image/pruneModules.sh'), [folder]);
  await prune(modules);
  const entries = await readdir(modules, { recursive: true, withFileTypes: true });
  const left = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(left.map((path) => path.slice(modules.length + 1)).sort()).toEqual(kept.sort());
  await expect(prune(await temporaryFolder())).rejects.toThrow('is no node_modules of this bot');
});
