import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../shared/index.ts';
import { followingFolder } from './subscriptions.ts';

const moment = z.number();

const form = z.object({
  /** Articles that came in of late, oldest first, each once. */
  articles: z.array(z.object({ id: z.string(), at: moment })),
  channels: z.record(
    z.string(),
    z.object({
      /** What came in until then has been told, or was not of interest. */
      seenAt: moment,
      /** Nothing is posted before. */
      nextAt: moment,
    }),
  ),
});

/** What came in and how far each channel knows it. Moments are milliseconds since 1970. */
export type Heard = z.infer<typeof form>;

const fileOf = (dataDir: string): string => join(followingFolder(dataDir), 'heard.json');

/** What is kept; nothing where there is no such file, or none that is whole. */
export const loadHeard = async (dataDir: string): Promise<Heard> => {
  const kept = await readFile(fileOf(dataDir), 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  return form.safeParse(kept).data ?? { articles: [], channels: {} };
};

/** Writes it whole or not at all. Throws what the file system throws. */
export const saveHeard = (heard: Heard, dataDir: string): Promise<void> =>
  replaceFile(fileOf(dataDir), (file) => file.writeFile(JSON.stringify(heard)));
