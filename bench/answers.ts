import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createAnswerer, DEFAULT_THRESHOLD } from '../src/core/answers/index.ts';
import { passagesOf, readCorpus } from '../src/core/corpus/index.ts';
import { readJudgedQuestions } from '../src/core/evaluation/index.ts';
import { buildPassageIndex, createLocalSource } from '../src/core/search/index.ts';
import { PACKAGE_ROOT } from '../src/shared/index.ts';
import { buildPeer } from './peer.ts';
import { inTurn, report, say, sayMachine, timedAnswer } from './timing.ts';

const SET = join(PACKAGE_ROOT, '../shared/eval/squad');
const ROUNDS = 6;
const BUILDS = 5;
/** Uncounted rounds, in which V8 compiles both sides. */
const WARMING = 2;

/**
 * Times whole answers against a plain `MiniSearch.search`, the two in turn for each question. Two warm-up rounds come first.
 */
export const benchAnswers = async (): Promise<void> => {
  if (!existsSync(SET)) return say(`skipped: ${SET} is not here`);
  const { articles } = await readCorpus(join(SET, 'articles.jsonl'));
  const passages = articles.flatMap(({ article }) => passagesOf(article));
  const questions: string[] = [];
  for await (const { question } of readJudgedQuestions(join(SET, 'questions.jsonl')))
    questions.push(question);
  sayMachine();
  say(`${passages.length} passages, ${questions.length} questions, ${ROUNDS} rounds; ours / peer`);

  report(
    'building',
    ...inTurn(
      BUILDS,
      () => buildPassageIndex(passages),
      () => buildPeer(passages),
    ),
  );

  const answer = createAnswerer(createLocalSource(buildPassageIndex(passages)), DEFAULT_THRESHOLD);
  const peer = buildPeer(passages);
  for (let round = 1 - WARMING; round <= ROUNDS; round += 1) {
    const ours: number[] = [];
    const peers: number[] = [];
    for (const [at, question] of questions.entries()) {
      const runs = [
        async () => ours.push(await timedAnswer(() => answer(question))),
        async () => peers.push(await timedAnswer(async () => peer.search(question))),
      ];
      for (const run of at % 2 === 0 ? runs : runs.reverse()) await run();
    }
    if (round > 0) report(`round ${round}`, ours, peers);
  }
};
