import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/core/answers/analyseQuestion.ts';
import { bindQuestion } from '../../../src/core/answers/boundQuestion.ts';
import { createMarker } from '../../../src/core/answers/createMarker.ts';
import { FEATURE_AT, RANKING_FEATURES, type RankingFeature } from '../../../src/core/answers/features.ts';
import { rankPassages } from '../../../src/core/answers/rankPassages.ts';
import { createPassageScan } from '../../../src/core/answers/scanPassage.ts';
import { RANKING_WEIGHTS } from '../../../src/core/answers/weights.ts';
import { article, indexOf } from './support.ts';

/** The value of a feature for each of two paragraphs of one article, or of two articles. */
const compare = (
  feature: RankingFeature,
  question: string,
  one: string,
  other: string,
  titles = ['', ''],
) => {
  const index = indexOf(article('one', titles[0] ?? '', one), article('other', titles[1] ?? '', other));
  const bound = bindQuestion(analyseQuestion(question), index);
  return createMarker(index)(bound, (marks) => {
    const reader = createPassageScan(bound, index.forward, marks);
    const { ranked, features } = rankPassages(bound, index, reader, RANKING_WEIGHTS);
    const of = (passage: number): number => {
      const row = ranked.find((candidate) => candidate.passage === passage)?.row;
      return row === undefined ? Number.NaN : (features[row + FEATURE_AT[feature]] as number);
    };
    return [of(0), of(1)] as const;
  });
};

type Case = readonly [
  feature: RankingFeature,
  question: string,
  one: string,
  other: string,
  titles?: string[],
];
const cases: readonly Case[] = [
  ['bm25', 'ferry strike', 'The ferry strike, a ferry strike of weeks.', 'A ferry left.'],
  ['coverage', 'ferry strike harbour', 'A ferry strike hit the harbour.', 'A ferry left the harbour.'],
  [
    'window',
    'ferry strike',
    'The ferry strike ended.',
    `The ferry left. ${'So it went on and on. '.repeat(9)} A strike.`,
  ],
  ['pairs', 'ferry strike', 'The ferry strike ended.', 'A strike of the ferry ended.'],
  ['title', 'ferry strike', 'The strike ended.', 'The strike ended.', ['Ferry news', 'Other news']],
  ['spelling', 'striking ferries', 'The striking ferries left.', 'The ferry strike ended.'],
  ['sentenceBeyondTitle', 'ferry strike', 'The ferry strike ended.', 'The ferry left. The strike ended.'],
  ['answerType', 'When did the ferry leave?', 'The ferry left on Monday.', 'The ferry left early.'],
  [
    'lead',
    'ferry strike',
    'The ferry strike ended. All went home.',
    'All went home. The ferry strike ended.',
  ],
];

describe('the features of ranking', () => {
  it.each(cases.map((fields) => ({ fields })))('$fields.0 prefers what it is for', ({ fields }) => {
    const [feature, question, one, other, titles] = fields;
    const [better, worse] = compare(feature, question, one, other, titles);
    expect(better).toBeGreaterThan(worse);
  });

  it('missingNames weighs the names that are not there', () => {
    const text = 'The ferry met Kowalska. It met Nowak too.';
    const [without, withName] = compare('missingNames', 'Did the ferry meet Nowak?', 'The ferry left.', text);
    expect(without).toBeGreaterThan(withName);
    expect(withName).toBe(0);
  });

  it('neighbour and article look at the rest of the article', () => {
    const index = indexOf(
      article('one', '', 'The ferry strike ended.', 'A ferry left.'),
      article('other', '', 'A ferry left.'),
    );
    const bound = bindQuestion(analyseQuestion('ferry strike'), index);
    createMarker(index)(bound, (marks) => {
      const reader = createPassageScan(bound, index.forward, marks);
      const { ranked, features } = rankPassages(bound, index, reader, RANKING_WEIGHTS);
      const rowOf = (passage: number) => ranked.find((candidate) => candidate.passage === passage)?.row ?? -1;
      for (const feature of ['neighbour', 'article'] as const) {
        expect(features[rowOf(1) + FEATURE_AT[feature]]).toBeGreaterThan(
          features[rowOf(2) + FEATURE_AT[feature]] as number,
        );
      }
    });
  });

  it('has a test for each', () => {
    const tested = new Set<string>([
      ...cases.map(([feature]) => feature),
      'missingNames',
      'neighbour',
      'article',
    ]);
    expect(RANKING_FEATURES.filter((feature) => !tested.has(feature))).toEqual([]);
  });
});
