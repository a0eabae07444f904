import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answers/answer.ts';
import type { Passage } from '../../../src/core/corpus/article.ts';
import type { QuotationResult } from '../../../src/core/quotations/findQuotations.ts';
import { processOutput } from '../../../src/presentation/terminal/output.ts';
import { printAnswer } from '../../../src/presentation/terminal/printAnswer.ts';
import { printQuotations } from '../../../src/presentation/terminal/printQuotations.ts';

/** The lines a terminal of that width gets; plain ones without a width. */
const collect = (columns?: number, environment: Readonly<Record<string, string>> = {}) => {
  let written = '';
  const write = (text: string) => {
    written += text;
  };
  const output = processOutput(
    environment,
    columns === undefined ? { isTTY: false, write } : { isTTY: true, columns, write },
  );
  return { output, lines: () => written.split('\n').slice(0, -1) };
};

const passage = (text: string, title = 'Harbour deal'): Passage => ({
  article: { id: 'harbour', title },
  paragraph: 1,
  text,
});

const TEXT = 'Nobody objected. The harbour opens on Friday, she said. More is to come.';
const SENTENCE = [17, 55] as const;
const FRIDAY = [38, 44] as const;

const answer = (text = TEXT, kind: Answer['kind'] = 'answered'): Answer => ({
  kind,
  question: 'When?',
  confidence: 0.9,
  passages: [{ passage: passage(text), highlights: [SENTENCE], focus: [FRIDAY], score: 1 }],
});

const quotations = (extra: Partial<QuotationResult> = {}): QuotationResult => ({
  query: { speaker: 'Costa' },
  reported: 0,
  quotations: [
    {
      passage: passage('“It opens,” she said.'),
      span: [0, 11],
      kind: 'direct',
      cue: 'said',
      sieve: 'subject',
      secondhand: false,
      speaker: { name: 'Ana Costa', mention: 'she', person: 'ana costa' },
    },
  ],
  speakers: [],
  suggestions: [],
  mentions: [],
  ...extra,
});

describe('printAnswer', () => {
  it('is one plain line a paragraph where no terminal reads', () => {
    const { output, lines } = collect();
    printAnswer(answer(), output);
    expect(lines()).toEqual([TEXT, '— Harbour deal · paragraph 1 · date not stated', '']);
  });

  it('wraps to the width, the answer bold and what was asked for coloured, on every line anew', () => {
    const { output, lines } = collect(30);
    printAnswer(answer(), output);
    expect(lines()).toEqual([
      'Nobody objected. \u001B[1mThe harbour\u001B[22m',
      '\u001B[1mopens on \u001B[22m\u001B[36m\u001B[1mFriday\u001B[22m\u001B[39m\u001B[1m, she said.\u001B[22m',
      'More is to come.',
      '\u001B[2m— Harbour deal · paragraph 1 ·\u001B[22m',
      '\u001B[2mdate not stated\u001B[22m',
      '',
    ]);
  });

  it('says first that the corpus does not answer', () => {
    const { output, lines } = collect(80, { NO_COLOR: '1' });
    printAnswer(answer(TEXT, 'not-in-corpus'), output);
    expect(lines().slice(0, 4)).toEqual([
      'Not in the corpus',
      'No article here answers this. The nearest passages:',
      '',
      TEXT,
    ]);
  });

  it('lets no article steer the terminal', () => {
    const { output, lines } = collect();
    const hostile = 'a\u001B[2Jb\u001B]0;title\u0007c\rd\u009B31me\u202Ef\u2028g\nh\u0000i';
    printAnswer(answer(`${hostile} ${TEXT}`), output);
    expect(lines()[0]).toBe(`a [2Jb ]0;title c d 31me f g h i ${TEXT}`);
  });

  it('shows every word of any article within the width, and nothing of it as a control', () => {
    const anything = fc.string({ unit: 'binary', minLength: 60, maxLength: 200 });
    fc.assert(
      fc.property(anything, fc.integer({ min: 20, max: 100 }), (text, columns) => {
        const { output, lines } = collect(columns);
        printAnswer(answer(text), output);
        for (const line of lines()) {
          expect(stringWidth(line)).toBeLessThanOrEqual(columns);
          expect(stripVTControlCharacters(line)).not.toMatch(
            /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u,
          );
        }
      }),
    );
  });
});

describe('printQuotations', () => {
  it('names the speaker in colour and makes the quotation bold', () => {
    const { output, lines } = collect(60);
    printQuotations(quotations(), output);
    expect(lines()).toEqual([
      '\u001B[36mAna Costa\u001B[39m',
      '\u001B[1m“It opens,”\u001B[22m she said.',
      '\u001B[2m— Harbour deal · paragraph 1\u001B[22m',
      '',
    ]);
  });

  it('says when there is none, and what comes near', () => {
    const { output, lines } = collect();
    const ana = { name: 'Ana\u001B[5m Costa', person: 'ana costa', quotations: 2 };
    printQuotations(quotations({ quotations: [], suggestions: [ana] }), output);
    expect(lines()).toEqual([
      'No quotation of Costa',
      'The corpus does not mention Costa.',
      'Did you mean:',
      '  Ana [5m Costa, 2 quotations',
    ]);
  });

  it('says of some articles alone only what holds of them, and who is quoted elsewhere', () => {
    const ana = { name: 'Ana\u001B[5m Costa', person: 'ana costa', quotations: 2 };
    const shown = (query: QuotationResult['query'], mentions: readonly Passage[] = []) => {
      const { output, lines } = collect();
      printQuotations(quotations({ query, quotations: [], speakers: [ana], mentions }), output);
      return lines();
    };
    expect(shown({ speaker: 'Costa', after: '2025-03-18' })).toEqual([
      'after: 2025-03-18',
      'No quotation of Costa',
      'Quoted in the corpus, but not from those days:',
      '  Ana [5m Costa, 2 quotations',
    ]);
    expect(shown({ speaker: 'Costa', article: 'bridge' }, [passage('Costa left.')])).toEqual([
      'article: bridge',
      'No quotation of Costa',
      'Costa is mentioned in 1 paragraph:',
      '  Harbour deal · paragraph 1',
      'Quoted in the corpus, but not there:',
      '  Ana [5m Costa, 2 quotations',
    ]);
    expect(shown({ speaker: 'Costa', about: 'rust' })).toEqual([
      'No quotation of Costa about rust',
      'The corpus does not mention Costa.',
      'Quoted in the corpus, but not about this:',
      '  Ana [5m Costa, 2 quotations',
    ]);
    expect(shown({ speaker: 'Costa', about: 'rust', before: '2025' })[2]).toBe(
      'Quoted in the corpus, but nothing fits all of this:',
    );
  });
});
