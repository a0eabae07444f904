import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { compileKernel, KERNEL_FILE } from '../../../../tools/compileKernel.ts';

it('the compiled kernel matches its source (else: npm run kernel)', async () => {
  expect(await readFile(KERNEL_FILE, 'utf8')).toBe(await compileKernel());
});
