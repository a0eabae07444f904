import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/core/answers/analyseQuestion.ts';
import {
  RANKING_FEATURES,
  type RankingFeature,
  type RankingWeights,
} from '../../../src/core/answers/features.ts';
import { rankPassages, scorePassage } from '../../../src/core/answers/rankPassages.ts';
import { readQuestion } from '../../../src/core/answers/readQuestion.ts';
import { MEANING, WORDS } from '../../../src/core/answers/weights.ts';
import { passageId } from '../../../src/core/corpus/article.ts';
import { createLocalSource } from '../../../src/core/search/local/localSource.ts';
import { article, indexOf, read, sourceOf } from './support.ts';

/** Returns a feature of each candidate, by passage id. */
const featureOf = async (
  feature: RankingFeature,
  question: string,
  ...articles: ReturnType<typeof article>[]
) => {
  const { bound, candidates } = await read(question, sourceOf(...articles));
  const ranked = rankPassages(bound, candidates, WORDS.ranking);
  return new Map(ranked.map(({ candidate, features }) => [passageId(candidate.passage), features[feature]]));
};

/** Returns a feature for each of two articles of one paragraph. */
const compare = async (
  feature: RankingFeature,
  question: string,
  one: string,
  other: string,
  titles = ['', ''],
) => {
  const pair = [article('one', titles[0] ?? '', one), article('other', titles[1] ?? '', other)];
  const values = await featureOf(feature, question, ...pair);
  return [values.get('one#1') ?? Number.NaN, values.get('other#1') ?? Number.NaN] as const;
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
  ['tellingType', 'Why did the ferry leave?', 'The ferry left because of ice.', 'The ferry left on Monday.'],
  ['tellingType', 'Who did not leave?', 'Nowak refused to leave.', 'Nowak chose to leave.'],
  [
    'answerNear',
    'When did the ferry sink?',
    'The ferry sank on Monday.',
    'On Monday Nowak saw, after a long and stormy night with much rain and wind, the ferry.',
  ],
  [
    'lead',
    'ferry strike',
    'The ferry strike ended. All went home.',
    'All went home. The ferry strike ended.',
  ],
  ['namesMet', 'Did Nowak and Kowalska strike?', 'Nowak met Kowalska.', 'There was a strike. Nowak left.'],
  ['wordsMet', 'Did Nowak plan a strike?', 'They plan a strike.', 'There Nowak had a plan.'],
];

describe('the features of ranking', () => {
  it.each(cases.map((fields) => ({ fields })))(
    '$fields.0 is greater for the better passage',
    async ({ fields }) => {
      const [feature, question, one, other, titles] = fields;
      const [better, worse] = await compare(feature, question, one, other, titles);
      expect(better).toBeGreaterThan(worse);
    },
  );

  it('missingNames weighs the names that the passage lacks', async () => {
    const text = 'The ferry met Kowalska. It met Nowak too.';
    const question = 'Did the ferry meet Nowak?';
    const [without, withName] = await compare('missingNames', question, 'The ferry left.', text);
    expect(without).toBeGreaterThan(withName);
    expect(withName).toBe(0);
  });

  it.each(['neighbour', 'article'] as const)('%s looks at the rest of the article', async (feature) => {
    const values = await featureOf(
      feature,
      'ferry strike',
      article('one', '', 'The ferry strike ended.', 'A ferry left.'),
      article('other', '', 'A ferry left.'),
    );
    expect(values.get('one#2')).toBeGreaterThan(values.get('other#1') ?? Number.NaN);
  });

  it('overviewLead prefers the opening of an article, for overview questions only', async () => {
    const reports = article('one', '', 'The ferry left.', 'The ferry came.');
    const values = (question: string) => featureOf('overviewLead', question, reports);
    expect(await values('What is going on with the ferry?')).toEqual(
      new Map([
        ['one#1', 1],
        ['one#2', 0],
      ]),
    );
    expect(new Set((await values('When did the ferry leave?')).values())).toEqual(new Set([0]));
  });

  it('nearnessBefore is the nearness of the passage before, or its own if it is the first', async () => {
    const near = [
      { passage: 0.8, sentences: [] },
      { passage: 0.7, sentences: [], before: 0.8 },
    ];
    const source = createLocalSource(indexOf(article('one', '', 'The ferry left.', 'A ferry came.')), {
      nearest: () => [],
      nearness: async (_, places) => places.map((place) => near[place]),
    });
    const vectorOf = async () => new Float32Array(2);
    const { bound, candidates } = await readQuestion(analyseQuestion('ferry'), source, { vectorOf });
    const ranked = rankPassages(bound, candidates, MEANING.ranking);
    for (const { features } of ranked) expect(features.nearnessBefore).toBeCloseTo(8);
    expect(ranked).toHaveLength(2);
  });

  it('nearness is that of the nearest sentence, or the average of the candidates if a passage has no vector', async () => {
    const near = [
      { passage: 0.8, sentences: [0.7, 0.9] },
      { passage: 0.7, sentences: [] },
    ];
    const index = indexOf(
      article('one', '', 'The ferry strike ended. All went home.'),
      article('other', '', 'A ferry left.'),
      article('third', '', 'The ferry strike was long.'),
    );
    const source = createLocalSource(index, {
      nearest: () => [],
      nearness: async (_, places) => places.map((place) => near[place]),
    });
    const vectorOf = async () => new Float32Array(2);
    const { bound, candidates } = await readQuestion(analyseQuestion('ferry strike'), source, { vectorOf });
    const ranked = rankPassages(bound, candidates, MEANING.ranking);
    const values = new Map(
      ranked.map(({ candidate, features }) => [candidate.passage.article.id, features.nearness]),
    );
    expect(values.get('one')).toBeCloseTo(9);
    expect(values.get('other')).toBeCloseTo(7);
    expect(values.get('third')).toBeCloseTo(7.5);
  });

  it('all count in the score', () => {
    const ones = Object.fromEntries(RANKING_FEATURES.map((name) => [name, 1])) as RankingWeights;
    for (const name of RANKING_FEATURES)
      expect(scorePassage({ ...ones, [name]: 3 }, ones)).toBe(RANKING_FEATURES.length + 2);
  });

  it('have a test each', () => {
    const tested = new Set<string>([
      ...cases.map(([feature]) => feature),
      'missingNames',
      'neighbour',
      'article',
      'nearness',
      'nearnessBefore',
      'overviewLead',
    ]);
    expect(RANKING_FEATURES.filter((feature) => !tested.has(feature))).toEqual([]);
  });
});
