import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHouse } from '../bench/house/readHouse.ts';
import { expressionsIn, expressionsMade } from './expressions/findExpressions.ts';
import { hostileTexts } from './expressions/hostileText.ts';
import { slowText } from './expressions/timing.ts';

/** Texts per expression; each run draws new ones. */
const TEXTS = 50;

/** Returns a search for all matches in a text, because expressions also split and replace. */
const scanning = ({ source, flags }: RegExp): ((text: string) => void) => {
  const expression = new RegExp(source, `${flags.replace(/[gy]/g, '')}g`);
  return (text) => {
    expression.lastIndex = 0;
    for (let from = 0; expression.test(text); from = expression.lastIndex)
      if (expression.lastIndex === from) expression.lastIndex += 1;
  };
};

/** Signs of a repetition without a bound, or of a reference back. Without them, an expression reads a bounded text at each place. */
const unbounded = /[*+]|\{\d+,\}|\\[k1-9]/;

const files = [...(await readHouse())]
  .filter(([path]) => path.startsWith('src/'))
  .map(([file, text]) => ({ file, ...expressionsIn(text) }));

it('every regular expression takes at most twelve times as long for ten times the text', async () => {
  const made = await expressionsMade(() =>
    Promise.all([
      import('../src/core/index.ts'),
      import('../src/admin/index.ts').then(({ loadReadSource }) => loadReadSource()),
      import('../src/presentation/index.ts'),
      import('../src/bot/index.ts'),
    ]),
  );
  const calling = files.filter(({ calls }) => calls > 0).map(({ file }) => file);
  expect(new Set(made.map(({ file }) => file))).toEqual(new Set(calling));
  const all = [
    ...files.flatMap(({ file, literals }) => literals.map((expression) => ({ file, expression }))),
    ...made,
  ];
  expect(all.length).toBeGreaterThan(300);
  const slow: string[] = [];
  const timed = new Map(all.map((one) => [`${one.expression}`, one]));
  for (const { file, expression } of timed.values()) {
    if (!unbounded.test(expression.source)) continue;
    const text = slowText(scanning(expression), fc.sample(hostileTexts(expression), TEXTS));
    if (text) slow.push(`${file}: ${expression} on ${JSON.stringify(text)}`);
    // Lets this thread report to the test runner.
    await setImmediate();
  }
  expect(slow).toEqual([]);
});

describe('a planted expression is found', () => {
  it.each([
    ['white space at the end', /\s+$/],
    ['a label that opens another', /\[([^\]\n]+)\]\(https?:[^\s)]*\)/g],
    ['words before a sign', /\p{L}[\p{L}\p{N}]*:/gu],
    ['one repetition in another', /^(?:\w+\s?)+!$/],
    ['two repetitions of one thing', /^#[ \t]+(.+?)[ \t]*#*$/],
    ['whatever follows', /\bwho\b.*not/i],
  ])('%s', (_, expression) => {
    const texts = fc.sample(hostileTexts(expression), { numRuns: 300, seed: 1 });
    expect(slowText(scanning(expression), texts, 500)).toBeDefined();
  });

  it('unless it is linear', () => {
    const expression = /(?<!\s)\s+$|<[^<>]+>|\p{Lu}\p{Ll}*/gu;
    const texts = fc.sample(hostileTexts(expression), { numRuns: 300, seed: 1 });
    expect(slowText(scanning(expression), texts)).toBeUndefined();
  });
});

describe('expressionsIn', () => {
  it('distinguishes an expression from a division, a comment, a string and a template', () => {
    const text = [
      'const half = (a as number) / 2 / b; // not /this/g',
      'const path = "/nor/this/";',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is the text's own.
      'const url = `/${parts.map((p) => p.replace(/[/"`]\\//gu, "/"))}/`;',
      'const made = new RegExp("x", "u") ?? RegExp(url);',
      'class Kept { readonly #own = /(?<year>\\d{4})/ }',
    ].join('\n');
    const { literals, calls } = expressionsIn(text);
    expect(literals.map(String).sort()).toEqual(['/(?<year>\\d{4})/', '/[/"`]\\//gu']);
    expect(calls).toBe(2);
  });
});
