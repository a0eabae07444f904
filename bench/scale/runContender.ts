import { fork } from 'node:child_process';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import type { Measured, Task } from './measure.ts';

const SCRIPT = join(PACKAGE_ROOT, 'dist/bench/scale/contenderProcess.js');

/** The figures of a contender, or the reason why there are none. */
export type Outcome = Measured | { readonly failed: string };

/** Limits of a contender. */
interface Bounds {
  /** Of its heap. */
  readonly mebibytes: number;
  readonly minutes: number;
}

const BOUNDS: Bounds = { mebibytes: 6_144, minutes: 10 };

/** Measures one contender in a child process. Never rejects: a failure is an outcome, too. */
export const runContender = (task: Task, { mebibytes, minutes }: Bounds = BOUNDS): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = fork(SCRIPT, [JSON.stringify(task)], {
      execArgv: ['--expose-gc', `--max-old-space-size=${mebibytes}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      timeout: minutes * 60_000,
    });
    let complaint = '';
    child.stderr?.on('data', (data) => {
      complaint += String(data);
    });
    child.on('message', (measured: Measured) => resolve(measured));
    child.on('error', ({ message }) => resolve({ failed: `not started: ${message}` }));
    child.on('close', (code, signal) => {
      const said = /^\w*Error: .*$/m.exec(complaint)?.[0] ?? complaint.slice(0, 200);
      const why = complaint.includes('heap out of memory')
        ? `out of memory (${mebibytes} MiB)`
        : signal === 'SIGTERM'
          ? `not done in ${minutes} minutes`
          : signal === 'SIGKILL'
            ? 'killed by the system, which does so where its memory runs out'
            : `ended with ${signal ?? code}: ${said}`;
      resolve({ failed: why });
    });
  });
