import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type LoopbackMessage, startLoopback } from 'loopback-discord';
import { createLibrary } from '../src/admin/index.ts';
import { connectBot, deploy } from '../src/bot/index.ts';
import { DEFAULT_THRESHOLD, openCorpus } from '../src/core/index.ts';
import { createLogger, createMetrics, measureCorpus } from '../src/operations/index.ts';
import { PACKAGE_ROOT } from '../src/shared/index.ts';
import { readHouse } from './house/readHouse.ts';
import { surveyHouse } from './house/surveyHouse.ts';
import { say } from './timing.ts';

const QUESTION = 'Which countries offered peacekeeping troops?';
const MORE = /more passage/;
/** Milliseconds for the bot's work after an answer: its log line and its counts. */
const LINGER = 500;

const sayList = (what: string, list: readonly string[]): void => {
  say(`${what}: ${list.length}`);
  for (const one of list) say(`  ${one}`);
};

const sayHouse = async (): Promise<void> => {
  const survey = surveyHouse(await readHouse());
  const { rooms, arrows, otherArrows, circles, largestFolder, files, median, largestFile, crumbs } = survey;
  sayList('rooms', rooms);
  sayList('arrows between them', arrows);
  sayList('arrows of main and tools', otherArrows);
  sayList(
    'circles of rooms',
    circles.rooms.map((circle) => circle.join(', ')),
  );
  sayList(
    'circles of files',
    circles.files.map((circle) => circle.join(', ')),
  );
  say(`largest folder: ${largestFolder.path}, ${largestFolder.files} files`);
  say(`files: ${files}, median ${median} lines; largest ${largestFile.path}, ${largestFile.lines} lines`);
  sayList('crumbs', crumbs);
};

const OWN = `${pathToFileURL(join(PACKAGE_ROOT, 'dist')).href}/`;

/** Watches which files of `src/` and `commands/` run in this thread. */
const watchFiles = async () => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    /** Returns the files of which a function ran since the last call. */
    called: async (): Promise<string[]> => {
      await wait(LINGER);
      const { result } = await session.post('Profiler.takePreciseCoverage');
      return result
        .filter(({ functions }) => functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0))
        .map(({ url }) => (url.startsWith(OWN) ? url.slice(OWN.length).replace(/\.js$/, '.ts') : ''))
        .filter((path) => /^(?:src|commands)\//.test(path))
        .sort();
    },
    stop: () => session.disconnect(),
  };
};

interface Node {
  readonly custom_id?: string;
  readonly label?: string;
  readonly components?: readonly Node[];
}

/** The id of the button that brings more passages. */
const moreButton = ({ json }: LoopbackMessage): string => {
  const all = ({ components = [], ...node }: Node): Node[] => [node, ...components.flatMap(all)];
  const found = all(json as Node).find(({ label = '' }) => MORE.test(label));
  if (found?.custom_id === undefined) throw new Error('the answer has no button for more passages');
  return found.custom_id;
};

/** Asks a real bot on the shipped articles, its corpus in this thread, and prints the files that ran. */
const sayRoad = async (): Promise<void> => {
  const corpus = join(PACKAGE_ROOT, 'corpus');
  const metrics = createMetrics();
  const served = await openCorpus({ corpus, threshold: DEFAULT_THRESHOLD });
  const discord = await startLoopback();
  await deploy({ token: discord.token, dryRun: false, api: discord.restUrl });
  const dataDir = join(tmpdir(), 'talks-bot-unused');
  const bot = await connectBot({
    corpus: measureCorpus(served, metrics),
    library: createLibrary({ corpus, dataDir }),
    following: { dataDir },
    settings: { token: discord.token, adminUsers: [], adminRoles: [] },
    logger: createLogger({ level: 'silent', secrets: [] }),
    metrics,
    api: discord.restUrl,
  });
  const files = await watchFiles();
  try {
    const member = discord.member();
    const ask = async () => (await member.slash('ask', { question: QUESTION })).settled();
    const more = async (message: LoopbackMessage) =>
      (await member.click(message, moreButton(message))).settled();
    // The first answer also fills caches for all later ones.
    await more(await ask());
    await files.called();
    const answer = await ask();
    sayList('own files that one /ask executes', await files.called());
    await more(answer);
    sayList('own files that "more passages" executes', await files.called());
  } finally {
    files.stop();
    await bot.close();
    await discord.close();
    await served.close();
  }
};

/** Prints figures of the code, and the files that run between a question and its answer. Types count as imports. */
export const benchRoad = async (): Promise<void> => {
  await sayHouse();
  await sayRoad();
};
