import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../shared/index.ts';
import { followingFolder } from './subscriptions.ts';

const moment = z.number();

const form = z.object({
  /** Recently arrived articles, the oldest first, each once. */
  articles: z.array(z.object({ id: z.string(), at: moment })),
  channels: z.record(
    z.string(),
    z.object({
      /** Articles up to this arrival time were posted, or did not match. */
      seenAt: moment,
      /** The time of the earliest next post. */
      nextAt: moment,
    }),
  ),
});

/** The arrived articles, and the state of each channel. Moments are milliseconds since 1970. */
export type Heard = z.infer<typeof form>;

const fileOf = (dataDir: string): string => join(followingFolder(dataDir), 'heard.json');

/** Reads the state from what was kept; an empty one if it is missing or damaged. */
export const heardIn = (kept: unknown): Heard => form.safeParse(kept).data ?? { articles: [], channels: {} };

/** Loads the state; an empty one if the file is missing or damaged. */
export const loadHeard = async (dataDir: string): Promise<Heard> => {
  const kept = await readFile(fileOf(dataDir), 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  return heardIn(kept);
};

/** Saves the state atomically. Throws the errors of the file system. */
export const saveHeard = (heard: Heard, dataDir: string): Promise<void> =>
  replaceFile(fileOf(dataDir), (file) => file.writeFile(JSON.stringify(heard)));
