import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { createAnswerer } from '../src/answers/createAnswerer.ts';
import { DEFAULT_THRESHOLD } from '../src/answers/noAnswerThreshold.ts';
import { type Passage, passagesOf } from '../src/corpus/passage.ts';
import { readCorpus } from '../src/corpus/readCorpus.ts';
import { readJudgedQuestions } from '../src/evaluation/readJudgedQuestions.ts';
import { fold } from '../src/language/fold.ts';
import { termOf } from '../src/language/terms.ts';
import { PACKAGE_ROOT } from '../src/packageRoot.ts';
import { buildPassageIndex } from '../src/search/passageIndex.ts';
import { quantile } from './quantile.ts';

const SET = join(PACKAGE_ROOT, '../shared/eval/squad');
const ROUNDS = 6;
const BUILDS = 5;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const timed = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** The peer: plain MiniSearch with this project's stemmer and stop words, its defaults otherwise. */
const buildPeer = (passages: readonly Passage[]) => {
  const peer = new MiniSearch({
    fields: ['text', 'title'],
    processTerm: (word) => termOf(fold(word)) || null,
  });
  peer.addAll(passages.map(({ article, text }, id) => ({ id, text, title: article.title ?? '' })));
  return peer;
};

const report = (what: string, ours: readonly number[], peers: readonly number[]): void => {
  const at = (share: number): string => {
    const [our, peer] = [quantile(ours, share), quantile(peers, share)];
    return `${our.toFixed(3)} / ${peer.toFixed(3)} ms, ratio ${(our / peer).toFixed(2)}`;
  };
  say(`${what}: median ${at(0.5)}; 95th percentile ${at(0.95)}`);
};

/**
 * Times the whole of answering against one plain `MiniSearch.search`, question by question, the two in turn; the first
 * round of each only warms up.
 */
export const benchAnswers = async (): Promise<void> => {
  if (!existsSync(SET)) return say(`skipped: ${SET} is not here`);
  const { articles } = await readCorpus(join(SET, 'articles.jsonl'));
  const passages = articles.flatMap(({ article }) => passagesOf(article));
  const questions: string[] = [];
  for await (const { question } of readJudgedQuestions(join(SET, 'questions.jsonl')))
    questions.push(question);
  say(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`,
  );
  say(`${passages.length} passages, ${questions.length} questions, ${ROUNDS} rounds; ours / peer`);

  const builds = Array.from({ length: BUILDS + 1 }, () => [
    timed(() => buildPassageIndex(passages)),
    timed(() => buildPeer(passages)),
  ]).slice(1);
  report(
    'building',
    builds.map(([ours = 0]) => ours),
    builds.map(([, peers = 0]) => peers),
  );

  const answer = createAnswerer(buildPassageIndex(passages), DEFAULT_THRESHOLD);
  const peer = buildPeer(passages);
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ours: number[] = [];
    const peers: number[] = [];
    questions.forEach((question, at) => {
      const runs = [
        () => ours.push(timed(() => answer(question))),
        () => peers.push(timed(() => peer.search(question))),
      ];
      for (const run of at % 2 === 0 ? runs : runs.reverse()) run();
    });
    if (round > 0) report(`round ${round}`, ours, peers);
  }
};
