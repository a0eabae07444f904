import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChoice, UnfitReply } from '../../../src/core/reading/parseChoice.ts';
import { choiceOf } from './scriptedModel.ts';

/** Passages 1 and 3, the latter without its second sentence. */
const GIVEN = [
  { passage: 0, sentences: [0, 1] },
  { passage: 2, sentences: [0, 2] },
];
const parse = (content: string) => parseChoice(content, GIVEN);

describe('parseChoice', () => {
  it('reads given numbers, counted from 1, each passage once', () => {
    const chosen = [
      { passage: 3, sentences: [3, 1] },
      { passage: 1, sentences: [] },
      { passage: 3, sentences: [1] },
    ];
    expect(parse(choiceOf('answered', chosen))).toEqual({
      verdict: 'answered',
      chosen: [
        { passage: 2, sentences: [0, 2] },
        { passage: 0, sentences: [] },
      ],
      search: [],
    });
  });

  it('reads an object inside other text', () => {
    const json = choiceOf('partly', [{ passage: 1, sentences: [2] }]);
    const read = { verdict: 'partly', chosen: [{ passage: 0, sentences: [1] }], search: [] };
    for (const said of [
      `Here you are:\n\`\`\`json\n${json}\n\`\`\`\nI hope it helps.`,
      `<think>Is it {3}? {"verdict":"none"}</think>${json}`,
      `The form {verdict} says "all: ${json}`,
      `First {"verdict":"none"}, but "now" ${json.replace('[]', '["a } in \\" braces {"]')} } I hope it helps.`,
    ])
      expect(parse(said)).toEqual(read);
  });

  it('keeps at most three search phrases, one line each, and only for the verdict none', () => {
    const phrases = ['ferry\nstrike', '', '?!', 'x'.repeat(101), 'harbour', 'envoy left', 'fourth'];
    expect(parse(choiceOf('none', [{ passage: 1, sentences: [1] }], phrases))).toEqual({
      verdict: 'none',
      chosen: [],
      search: ['ferry strike', 'harbour', 'envoy left'],
    });
    expect(parse(choiceOf('answered', [{ passage: 1, sentences: [1] }], ['ferry'])).search).toEqual([]);
  });

  it.each([
    ['a passage that was not given', choiceOf('answered', [{ passage: 2, sentences: [] }])],
    ['a passage beyond all', choiceOf('answered', [{ passage: 7, sentences: [1] }])],
    ['a sentence that was left out', choiceOf('answered', [{ passage: 3, sentences: [2] }])],
    ['zero', choiceOf('answered', [{ passage: 0, sentences: [1] }])],
    ['a negative number', choiceOf('answered', [{ passage: -1, sentences: [1] }])],
    ['a fraction', choiceOf('answered', [{ passage: 1.5, sentences: [1] }])],
    ['a number in words', choiceOf('answered', [{ passage: '1', sentences: [1] }])],
    [
      'one good number and one bad',
      choiceOf('answered', [
        { passage: 1, sentences: [1] },
        { passage: 9, sentences: [1] },
      ]),
    ],
    ['ten thousand numbers', choiceOf('answered', Array(10_000).fill({ passage: 1, sentences: [1] }))],
    ['ten thousand sentences', choiceOf('answered', [{ passage: 1, sentences: Array(10_000).fill(1) }])],
    ['no passage', choiceOf('answered')],
    ['another verdict', choiceOf('certainly', [{ passage: 1, sentences: [1] }])],
    ['another form', '{"answer":"The ferry left."}'],
    ['prose', 'The ferry left on Monday.'],
    ['nothing', ''],
    ['half an object', '{"verdict":"answered","chosen":[{"pass'],
    ['a broken object after a whole one', '{"verdict":"none"} {"verdict":answered}'],
    ['thousands of open braces', '{"a":'.repeat(6_000)],
    ['a list', '[1,2,3]'],
    ['a megabyte', choiceOf('none', [], ['x'.repeat(1_000_000)])],
    ['deep nesting', `{"verdict":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
  ])('throws for %s', (_, content) => {
    expect(() => parse(content)).toThrow(UnfitReply);
  });

  it('returns only given numbers, or throws UnfitReply, for any content', () => {
    const some = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({
          verdict: fc.constantFrom('answered', 'partly', 'none', 'x'),
          chosen: fc.array(
            fc.record({
              passage: fc.integer({ min: -1, max: 5 }),
              sentences: fc.array(fc.integer({ min: -1, max: 4 })),
            }),
          ),
          search: fc.array(fc.string()),
        })
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(some, (content) => {
        try {
          const { verdict, chosen, search } = parse(content);
          expect(chosen.length > 0).toBe(verdict !== 'none');
          expect(search.length).toBeLessThanOrEqual(3);
          for (const { passage, sentences } of chosen)
            expect(GIVEN.find((one) => one.passage === passage)?.sentences).toEqual(
              expect.arrayContaining([...sentences]),
            );
        } catch (error) {
          expect(error).toBeInstanceOf(UnfitReply);
        }
      }),
    );
  });
});
