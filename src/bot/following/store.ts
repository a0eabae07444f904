import { mkdir } from 'node:fs/promises';
import { whileOwned } from '../../admin/index.ts';
import { type Heard, loadHeard, saveHeard } from './heard.ts';
import { createSubscriptions, followingFolder, type Subscriptions } from './subscriptions.ts';

/** Keeps what channels follow, and what they were told. */
export interface FollowingStore {
  readonly subscriptions: Subscriptions;
  load(): Promise<Heard>;
  save(heard: Heard): Promise<void>;
  /** Runs work that only one process does at a time. Throws `UserError` (corpus-owned) while another process does it. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Keeps it under `DATA_DIR`, for the processes that share the folder. */
export const createFileStore = (dataDir: string, now?: () => number): FollowingStore => ({
  subscriptions: createSubscriptions(dataDir, now),
  load: () => loadHeard(dataDir),
  save: (heard) => saveHeard(heard, dataDir),
  alone: async (work) => {
    const folder = followingFolder(dataDir);
    await mkdir(folder, { recursive: true });
    return whileOwned(folder, work);
  },
});
