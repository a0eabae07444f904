import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleFile, articlePath, writeCorpusFolder } from '../generated/writeCorpusFolder.ts';
import { BACK_WITHIN, type Fault } from './fault.ts';
import type { Stage } from './stage.ts';

/** Milliseconds after which a reload of this small corpus counts as lost. */
const PATIENCE = 60_000;

const reload = async ({ owner }: Stage): Promise<void> => {
  const outcome = await owner.slash('corpus reload');
  await outcome.settled(PATIENCE);
};

const restore = async ({ corpus, articles }: Stage): Promise<void> => {
  await rm(corpus, { recursive: true, force: true });
  await writeCorpusFolder(corpus, articles);
};

/** Breaks the corpus during a reload, reloads the broken corpus, then restores it and reloads. */
const inMidReload = (name: string, times: number, spoil: (corpus: string) => Promise<void>): Fault => ({
  name,
  times,
  backWithin: BACK_WITHIN.resumed,
  run: async (stage) => {
    const reloading = reload(stage);
    await spoil(stage.corpus);
    await reloading;
    await reload(stage);
    await restore(stage);
    await reload(stage);
  },
});

/** Returns the faults of the worker and of the articles. The corpus holds the questions' answers before and after each. */
export const corpusFaults = ({
  times,
  reloads,
}: {
  readonly times: number;
  readonly reloads: number;
}): Fault[] => [
  {
    name: 'worker killed',
    times,
    backWithin: BACK_WITHIN.resumed,
    run: async ({ bot }) => bot().killWorker(),
  },
  inMidReload('corpus emptied in mid-reload', times, async (corpus) => {
    // At once: a reload that finds half of the files is right to forget the others.
    await rename(corpus, `${corpus}-away`);
    await mkdir(corpus);
    await rm(`${corpus}-away`, { recursive: true });
  }),
  inMidReload('corpus unreadable in mid-reload', times, async (corpus) => {
    await rename(corpus, `${corpus}-away`);
    await writeFile(corpus, new Uint8Array([0xff, 0xfe, 0xfd]));
    await rm(`${corpus}-away`, { recursive: true });
  }),
  {
    name: 'reload, every other one of broken articles',
    times: reloads,
    backWithin: BACK_WITHIN.resumed,
    run: async (stage, round) => {
      const at = round % stage.articles.length;
      const article = stage.articles[at];
      if (!article) return;
      const changed = { ...article, paragraphs: [`Edition ${round}.`, ...article.paragraphs] };
      const text = round % 2 === 0 ? articleFile(changed) : '---\ntitle: [never closed\n---\nText.\n';
      await writeFile(join(stage.corpus, articlePath(at, article.id)), text);
      await reload(stage);
    },
  },
];
