import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type ConfidenceFeature,
  MEANING,
  RANKING_FEATURES,
  type RankingFeature,
  type SentenceFeature,
  type Weights,
  WORDS,
} from '../src/core/answers/index.ts';
import { openMeaning } from '../src/core/meaning/index.ts';
import { PACKAGE_ROOT } from '../src/shared/index.ts';
import { say } from './timing.ts';
import { fitConfidence } from './tune/fitConfidence.ts';
import { fitRanking } from './tune/fitRanking.ts';
import { fitSentences } from './tune/fitSentences.ts';
import { type Judged, readSet } from './tune/readSet.ts';

const SETS = ['talks', 'talks-2', 'domain', 'squad', 'squad-near', 'trecqa', 'wikiqa', 'multihop'];
const SENTENCE_PENALTY = 0.002;

/** The features that a model is fitted without, and the penalty on its weights. */
interface Mode {
  readonly name: keyof typeof MODES;
  readonly before: Weights;
  readonly without: {
    readonly ranking: readonly RankingFeature[];
    readonly sentences: readonly SentenceFeature[];
    readonly confidence: readonly ConfidenceFeature[];
  };
  readonly penalty: { readonly ranking: number; readonly confidence: number };
}
const MODES = {
  WORDS: {
    before: WORDS,
    without: {
      ranking: ['nearness', 'nearnessBefore'],
      sentences: ['nearness'],
      confidence: ['nearness', 'sentenceNearness', 'nearnessAhead'],
    },
    penalty: { ranking: 0.002, confidence: 0.04 },
  },
  MEANING: {
    before: MEANING,
    // News repeats itself: the lead of the first passage over its rivals says nothing there.
    without: { ranking: [], sentences: [], confidence: ['ahead', 'titleMet'] },
    penalty: { ranking: 0.02, confidence: 0.04 },
  },
} satisfies Record<string, Omit<Mode, 'name'>>;

const data = resolve(
  process.argv.find((word, at) => at > 1 && !word.startsWith('--')) ?? join(PACKAGE_ROOT, '../shared/eval'),
);
const short = (figure: number | undefined): string => figure?.toFixed(3) ?? '-';

/**
 * Fits all three models of a mode and prints their figures. `--without` also prints the cost of leaving out each feature.
 */
const fitMode = async ({ name, before, without, penalty }: Mode): Promise<Weights> => {
  const meaning =
    name === 'MEANING'
      ? openMeaning(
          { dataDir: join(PACKAGE_ROOT, 'data'), threads: 2 },
          { onFault: (error) => say(String(error)) },
        )
      : undefined;
  const questions: Judged[] = [];
  for (const set of SETS) questions.push(...(await readSet(data, set, before, meaning)));
  if (meaning) {
    const { state, reason } = meaning.status();
    await meaning.close();
    if (state !== 'ready') throw new Error(`there is no encoder to fit with: ${reason ?? state}`);
  }
  const sizes = new Map(SETS.map((set) => [set, questions.filter((judged) => judged.set === set).length]));
  /**
   * A set counts by the square root of its size: a large set counts more than a small one, but less than in proportion. News
   * about talks, asked as members ask, counts twice: the bot serves nothing else.
   */
  const weightOf = ({ set }: Judged): number => (set === 'domain' ? 2 : 1) / Math.sqrt(sizes.get(set) ?? 1);

  const ranking = fitRanking(questions, weightOf, without.ranking, penalty.ranking);
  const sentences = fitSentences(questions, weightOf, without.sentences, SENTENCE_PENALTY);
  const confidence = fitConfidence(
    questions,
    weightOf,
    ranking.weights,
    without.confidence,
    penalty.confidence,
  );
  say(`${name}, cross-validated; calibration error pooled ${short(confidence.pooled)}`);
  for (const set of SETS) {
    const ranks = ranking.figures.get(set);
    const shown = sentences.figures.get(set);
    const sure = confidence.figures.get(set);
    say(
      `  ${set}: hit@1 ${short(ranks?.hit)}, MRR@10 ${short(ranks?.reciprocal)}; answer shown ${short(shown?.right)} of ${short(shown?.share)}; AUROC ${short(sure?.auroc)}, refused ${short(sure?.refused)} at ${short(sure?.threshold)}, calibration error ${short(sure?.calibration)}`,
    );
  }
  const features = process.argv.includes('--without') ? RANKING_FEATURES : [];
  for (const feature of features.filter((each) => !without.ranking.includes(each as never))) {
    const { figures } = fitRanking(questions, weightOf, [...without.ranking, feature], penalty.ranking);
    const costs = SETS.map((set) => {
      const cost = (figures.get(set)?.reciprocal ?? 0) - (ranking.figures.get(set)?.reciprocal ?? 0);
      return `${set} ${cost < 0 ? '' : '+'}${cost.toFixed(3)}`;
    });
    say(`  MRR@10 without ${feature}: ${costs.join(', ')}`);
  }
  return { ranking: ranking.weights, sentences: sentences.weights, confidence: confidence.weights };
};

/** A record as the formatter prints it. */
const literal = (record: Readonly<Record<string, number>>): string =>
  `{\n${Object.entries(record)
    .map(([name, value]) => `    ${name}: ${value},\n`)
    .join('')}  }`;
const written = ({ ranking, sentences, confidence }: Weights): string =>
  `{\n  ranking: ${literal(ranking)},\n  sentences: ${literal(sentences)},\n  confidence: ${literal(confidence)},\n}`;

const words = await fitMode({ name: 'WORDS', ...MODES.WORDS });
const meaning = await fitMode({ name: 'MEANING', ...MODES.MEANING });

if (process.argv.includes('--write')) {
  const path = join(PACKAGE_ROOT, 'src/core/answers/weights.ts');
  const [head = ''] = (await readFile(path, 'utf8')).split('/** For candidates that words found. */');
  await writeFile(
    path,
    `${head}/** For candidates that words found. */
export const WORDS: Weights = ${written(words)};

/** For candidates that an encoder tells the nearness of. */
export const MEANING: Weights = ${written(meaning)};
`,
  );
  say(`written: ${path}`);
}
