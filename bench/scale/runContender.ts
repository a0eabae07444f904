import { fork } from 'node:child_process';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/packageRoot.ts';
import type { Measured, Task } from './measure.ts';

const SCRIPT = join(PACKAGE_ROOT, 'dist/bench/scale/contenderProcess.js');
const MOST_MEBIBYTES = 6_144;
const MOST_MINUTES = 6;

/** The figures of a contender, or why there are none. */
export type Outcome = Measured | { readonly failed: string };

/** Measures one contender in a process of its own. */
export const runContender = (task: Task): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = fork(SCRIPT, [JSON.stringify(task)], {
      execArgv: ['--expose-gc', `--max-old-space-size=${MOST_MEBIBYTES}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      timeout: MOST_MINUTES * 60_000,
    });
    let complaint = '';
    child.stderr?.on('data', (data) => {
      complaint += String(data);
    });
    child.on('message', (measured: Measured) => resolve(measured));
    child.on('exit', (code, signal) => {
      const why = complaint.includes('heap out of memory')
        ? `out of memory (${MOST_MEBIBYTES} MiB)`
        : signal === 'SIGTERM'
          ? `not done in ${MOST_MINUTES} minutes`
          : `ended with ${signal ?? code}: ${complaint.slice(0, 200)}`;
      resolve({ failed: why });
    });
  });
