import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import wabt from 'wabt';
import { PACKAGE_ROOT } from '../src/shared/index.ts';

const FOLDER = join(PACKAGE_ROOT, 'src/core/meaning/vectors');

/** The TypeScript file that holds the compiled kernel. */
export const KERNEL_FILE = join(FOLDER, 'kernelBytes.ts');

/** Compiles kernel.wat to the text of `KERNEL_FILE`. Throws if the kernel has a fault. */
export const compileKernel = async (): Promise<string> => {
  const { parseWat } = await wabt();
  const kernel = parseWat('kernel.wat', await readFile(join(FOLDER, 'kernel.wat')), { simd: true });
  try {
    kernel.resolveNames();
    kernel.validate();
    const base64 = Buffer.from(kernel.toBinary({}).buffer).toString('base64');
    const lines = base64.match(/.{1,100}/g) ?? [];
    return [
      '/** kernel.wat, compiled by `npm run kernel`: base 64. */',
      'export const KERNEL_BYTES =',
      `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
      '',
    ].join('\n');
  } finally {
    kernel.destroy();
  }
};
