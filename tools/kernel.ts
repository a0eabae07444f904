import { writeFile } from 'node:fs/promises';
import { compileKernel, KERNEL_FILE } from './compileKernel.ts';

await writeFile(KERNEL_FILE, await compileKernel());
