import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  CONFIDENCE_FEATURES,
  type ConfidenceFeature,
  chooseSentences,
  confidenceFeatures,
  RANKING_FEATURES,
  RANKING_WEIGHTS,
  type RankingFeatures,
  SENTENCE_FEATURES,
  weighted,
} from '../src/core/answers/index.ts';
import { auroc, calibrationError, firstRight, mean } from '../src/core/evaluation/index.ts';
import { PACKAGE_ROOT } from '../src/shared/index.ts';
import { say } from './timing.ts';
import { fitCases, fitChoices } from './tune/fit.ts';
import { type Judged, readSet } from './tune/readSet.ts';

const SETS = ['talks', 'squad', 'squad-near', 'trecqa', 'wikiqa', 'multihop'];
const FOLDS = 5;
const PENALTY = 0.002;
/** Answerable questions that may be refused: the threshold is where this share of them falls below. */
const REFUSABLE = 0.05;

const data = resolve(process.argv[2] ?? join(PACKAGE_ROOT, '../shared/eval'));

const named = <Name extends string>(
  names: readonly Name[],
  values: readonly number[],
): Record<Name, number> =>
  Object.fromEntries(names.map((name, at) => [name, Number((values[at] ?? 0).toPrecision(3))])) as Record<
    Name,
    number
  >;

/** A record as the formatter prints it. */
const literal = (record: Readonly<Record<string, number>>): string =>
  `{\n${Object.entries(record)
    .map(([name, value]) => `  ${name}: ${value},\n`)
    .join('')}}`;

/** Fits on all but one fold, uses what was fitted on that fold, and so for each; then fits on everything. */
const crossValidate = <Item, Model>(
  items: readonly Item[],
  learn: (items: readonly Item[]) => Model,
): { folded: { item: Item; model: Model }[]; model: Model } => {
  const folded = Array.from({ length: FOLDS }, (_, fold) => {
    const model = learn(items.filter((_, at) => at % FOLDS !== fold));
    return items.flatMap((item, at) => (at % FOLDS === fold ? [{ item, model }] : []));
  }).flat();
  return { folded, model: learn(items) };
};

const rowOf = (features: RankingFeatures): number[] => RANKING_FEATURES.map((name) => features[name]);

const questions = (await Promise.all(SETS.map((set) => readSet(data, set, RANKING_WEIGHTS)))).flat();
const sizes = new Map(SETS.map((set) => [set, questions.filter((judged) => judged.set === set).length]));
/** A set counts by the root of its size: a large one more than a small one, but not by as much as it is larger. */
const weightOf = ({ set }: Judged): number => 1 / Math.sqrt(sizes.get(set) ?? 1);

const answerable = questions.filter(({ question }) => question.answerable);
const ranking = crossValidate(answerable, (items) =>
  named(
    RANKING_FEATURES,
    fitChoices(
      items.map((judged) => ({
        rows: judged.ranked.map(({ features }) => rowOf(features)),
        isRight: judged.isRight,
        weight: weightOf(judged),
      })),
      PENALTY,
    ),
  ),
);
say('ranking, cross-validated: hit@1 / MRR@10');
for (const set of SETS) {
  const ranks = ranking.folded
    .filter(({ item }) => item.set === set)
    .map(({ item: { ranked, isRight }, model }) => {
      const scored = ranked.map(({ features }, at) => ({
        score: weighted(RANKING_FEATURES, model, features),
        right: isRight[at] === true,
      }));
      return firstRight(scored.sort((a, b) => b.score - a.score).map(({ right }) => right));
    });
  say(
    `  ${set}: ${mean(ranks.map((rank) => Number(rank === 1))).toFixed(3)} / ${mean(ranks.map((rank) => (rank <= 10 ? 1 / rank : 0))).toFixed(3)}`,
  );
}

const sentences = crossValidate(
  answerable.flatMap((judged) =>
    judged.sentences.map((sentence) => ({ ...sentence, set: judged.set, weight: weightOf(judged) })),
  ),
  (items) =>
    named(
      SENTENCE_FEATURES,
      fitChoices(
        items.map(({ features, isRight, weight }) => ({
          rows: features.map((row) => SENTENCE_FEATURES.map((name) => row[name])),
          isRight,
          weight,
        })),
        PENALTY,
      ),
    ),
);
say(
  'sentences, cross-validated: those shown of a relevant passage hold an answer; their share of the passage',
);
for (const set of SETS) {
  const chosen = sentences.folded
    .filter(({ item }) => item.set === set)
    .map(({ item: { features, isRight, lengths }, model }) => {
      const scores = features.map((row) => weighted(SENTENCE_FEATURES, model, row));
      const shown = chooseSentences(scores, lengths);
      return {
        right: shown.some((at) => isRight[at]),
        shown: shown.reduce((sum, at) => sum + (lengths[at] ?? 0), 0),
        all: lengths.reduce((sum, length) => sum + length, 0),
      };
    });
  if (chosen.length > 0) {
    const share = mean(chosen.map(({ shown }) => shown)) / mean(chosen.map(({ all }) => all));
    say(`  ${set}: ${mean(chosen.map(({ right }) => Number(right))).toFixed(3)}; ${share.toFixed(3)}`);
  }
}

const judgedFirst = questions.flatMap((judged) => {
  const ranked = judged.ranked
    .map((one, at) => ({
      right: judged.isRight[at] === true,
      one: { ...one, score: weighted(RANKING_FEATURES, ranking.model, one.features) },
    }))
    .sort((a, b) => b.one.score - a.one.score);
  const [first] = ranked;
  if (!first) return [];
  const scored = ranked.map(({ one }) => one);
  const features = confidenceFeatures(judged.bound, scored, first.one);
  return [{ judged, isRight: judged.question.answerable && first.right, features }];
});
const mixed = SETS.filter((set) =>
  questions.some(({ set: of, question }) => of === set && !question.answerable),
);
/**
 * Answered rightly against not in the corpus, within each set: a level for every set takes up what only tells the sets
 * apart. What is answerable but ranked wrong would blur the direction and is left out.
 */
const learnDirection = (items: readonly (typeof judgedFirst)[number][]): number[] =>
  fitCases(
    items
      .filter(({ judged, isRight }) => mixed.includes(judged.set) && (isRight || !judged.question.answerable))
      .map(({ judged, features, isRight }) => ({
        row: [
          ...CONFIDENCE_FEATURES.map((name) => features[name]),
          ...mixed.map((set) => Number(set === judged.set)),
        ],
        isRight,
        weight: weightOf(judged),
      })),
    PENALTY,
  );
const dot = (weights: readonly number[], features: Record<ConfidenceFeature, number>): number =>
  CONFIDENCE_FEATURES.reduce((sum, name, at) => sum + (weights[at] as number) * features[name], 0);
const confidence = crossValidate(judgedFirst, (items) => {
  const direction = learnDirection(items);
  const [slope = 1, bias = 0] = fitCases(
    items.map(({ judged, features, isRight }) => ({
      row: [dot(direction, features)],
      isRight,
      weight: weightOf(judged),
    })),
    0,
  );
  return named(
    [...CONFIDENCE_FEATURES, 'bias'],
    [...CONFIDENCE_FEATURES.map((_, at) => slope * (direction[at] as number)), bias],
  );
});
const estimated = confidence.folded.map(({ item: { judged, isRight, features }, model }) => ({
  set: judged.set,
  answerable: judged.question.answerable,
  isRight,
  confidence: 1 / (1 + Math.exp(-model.bias - weighted(CONFIDENCE_FEATURES, model, features))),
}));
say(`confidence, cross-validated: calibration error pooled ${calibrationError(estimated).toFixed(3)}`);
for (const set of SETS) {
  const of = estimated.filter((estimate) => estimate.set === set);
  const yes = of.filter((estimate) => estimate.answerable).map((estimate) => estimate.confidence);
  const no = of.filter((estimate) => !estimate.answerable).map((estimate) => estimate.confidence);
  const cut = yes.sort((a, b) => a - b)[Math.floor(yes.length * REFUSABLE)] ?? 0;
  const refusal =
    no.length === 0
      ? ''
      : `; AUROC ${auroc(yes, no).toFixed(3)}, refused at ${REFUSABLE} of the answerable ${mean(no.map((value) => Number(value < cut))).toFixed(3)}, threshold there ${cut.toFixed(3)}`;
  say(`  ${set}: calibration error ${calibrationError(of).toFixed(3)}${refusal}`);
}

if (process.argv.includes('--write')) {
  const path = join(PACKAGE_ROOT, 'src/core/answers/weights.ts');
  await writeFile(
    path,
    [
      "import type { ConfidenceWeights } from './estimateConfidence.ts';",
      "import type { RankingWeights } from './features.ts';",
      "import type { SentenceWeights } from './sentenceFeatures.ts';",
      '',
      '// Written by `npm run tune -- --write`; what each feature means stands where it is listed.',
      '',
      `export const RANKING_WEIGHTS: RankingWeights = ${literal(ranking.model)};`,
      '',
      `export const SENTENCE_WEIGHTS: SentenceWeights = ${literal(sentences.model)};`,
      '',
      `export const CONFIDENCE_WEIGHTS: ConfidenceWeights = ${literal(confidence.model)};`,
      '',
    ].join('\n'),
  );
  say(`written: ${path}`);
}
