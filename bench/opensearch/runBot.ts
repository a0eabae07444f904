import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BotReport, BotTask } from './botProcess.ts';

/** Runs a bot in a child process that answers from an archive. Throws if it ends without a report. */
export const runBot = (task: BotTask): Promise<BotReport> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./botProcess.js', import.meta.url)), [], {
      serialization: 'advanced',
    });
    child.once('message', (report) => resolve(report as BotReport));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`a bot of the measurement ended with code ${code}`)));
    child.send(task);
  });
