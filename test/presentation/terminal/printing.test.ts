import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answers/answer.ts';
import type { Passage } from '../../../src/core/corpus/article.ts';
import type { QuotationResult } from '../../../src/core/quotations/findQuotations.ts';
import { processOutput } from '../../../src/presentation/terminal/output.ts';
import { printAnswer } from '../../../src/presentation/terminal/printAnswer.ts';
import { printNotes } from '../../../src/presentation/terminal/printNotes.ts';
import { printQuotations } from '../../../src/presentation/terminal/printQuotations.ts';

/** Returns an output of that width, and its lines; without a width the lines are plain. */
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

/** Characters that could control a terminal or the direction of writing. */
const STEERING = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

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
  it('prints one plain line per paragraph without a terminal', () => {
    const { output, lines } = collect();
    printAnswer(answer(), output);
    const marked = 'Nobody objected. **The harbour opens on Friday, she said.** More is to come.';
    expect(lines()).toEqual(['Friday', marked, '— Harbour deal · paragraph 1 · no date', '']);
  });

  it('wraps to the width, with the sentence bold and the short answer coloured on each line', () => {
    const { output, lines } = collect(30);
    printAnswer(answer(), output);
    expect(lines()).toEqual([
      '\u001B[1mFriday\u001B[22m',
      'Nobody objected. \u001B[1mThe harbour\u001B[22m',
      '\u001B[1mopens on \u001B[22m\u001B[36m\u001B[1mFriday\u001B[22m\u001B[39m\u001B[1m, she said.\u001B[22m',
      'More is to come.',
      '\u001B[2m— Harbour deal · paragraph 1 ·\u001B[22m',
      '\u001B[2mno date\u001B[22m',
      '',
    ]);
  });

  it('says that it has no clear answer, and prints the missing words and the closest passages', () => {
    const long = `${'So it went. '.repeat(60)}${TEXT}`;
    const sentence = [720 + SENTENCE[0], 720 + SENTENCE[1]] as const;
    const near = { passage: passage(long), highlights: [sentence], focus: [], score: 1 };
    const { output, lines } = collect();
    const missing = { words: ['Or\u001B[5mbán'], unknown: ['Or\u001B[5mbán'], kind: 'date' } as const;
    printAnswer({ ...answer(TEXT, 'not-in-corpus'), passages: [near, near, near], missing }, output);
    const [heading, lacks, closest, empty, words = '', ...others] = lines();
    expect([heading, lacks, closest, empty]).toEqual([
      'I found no clear answer.',
      'My articles don’t mention Or [5mbán. The closest passages give no date.',
      'Closest passages:',
      '',
    ]);
    expect(words).toMatch(/^….*The harbour opens on Friday, she said\..*$/);
    expect(words.length).toBeLessThanOrEqual(300);
    const place = '— Harbour deal · paragraph 1 · no date';
    expect(others).toEqual([place, '', words, place, '']);
  });

  it('says so if no passage is near', () => {
    const { output, lines } = collect();
    printAnswer({ ...answer(TEXT, 'not-in-corpus'), passages: [] }, output);
    expect(lines()).toEqual(['Not in my articles', 'None of my articles comes close to this.', '']);
  });

  it('prints several questions in one, each with or without its passage', () => {
    const { passages } = answer();
    const { output, lines } = collect();
    const parts = [
      { kind: 'answered', question: 'When?', passages },
      { kind: 'not-in-corpus', question: 'Where?', passages: [] },
    ] as const;
    printAnswer({ ...answer(), parts }, output);
    expect(lines()).toEqual([
      'When?',
      'Nobody objected. **The harbour opens on Friday, she said.** More is to come.',
      '— Harbour deal · paragraph 1 · no date',
      '',
      'Where?',
      'I found no clear answer to this.',
      '',
    ]);
  });

  it('prints no control character of an article', () => {
    const { output, lines } = collect();
    const hostile = 'a\u001B[2Jb\u001B]0;title\u0007c\rd\u009B31me\u202Ef\u2028g\nh\u0000i';
    const { passages } = answer(`${hostile} ${TEXT}`);
    const cited = passages.map((one) => ({ ...one, highlights: [], focus: [] }));
    printAnswer({ ...answer(), passages: cited }, output);
    expect(lines()[0]).toBe(`a [2Jb ]0;title c d 31me f g h i ${TEXT}`);
  });

  it('fits any article into the width, without control characters, and shows every word', () => {
    const anything = fc.string({ unit: 'binary', minLength: 60, maxLength: 200 });
    const solid = (shown: string): string => shown.replace(/\s/gu, '');
    fc.assert(
      fc.property(anything, fc.integer({ min: 20, max: 100 }), (text, columns) => {
        const { output, lines } = collect(columns);
        printAnswer(answer(text), output);
        const plain = lines().map((line) => stripVTControlCharacters(line));
        for (const line of plain) {
          expect(stringWidth(line)).toBeLessThanOrEqual(columns);
          expect(line).not.toMatch(STEERING);
        }
        expect(solid(plain.join(''))).toContain(solid(text.replace(new RegExp(STEERING, 'gu'), '')));
      }),
    );
  });
});

describe('printNotes', () => {
  it('notes the holder of an office in the question, apart from the answer', () => {
    const notes: string[] = [];
    const roles = [{ name: 'Ana\u001B[5m Costa', role: 'harbour master' }];
    printNotes({ ...answer(), roles }, { note: (text) => void notes.push(text) });
    expect(notes).toEqual(['Ana [5m Costa: harbour master']);
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

  it('prints a paragraph once, with all its quotations and the words of each of several speakers', () => {
    const [first] = quotations().quotations;
    if (!first) throw new Error('no quotation');
    const here = passage('“It opens,” she said. “Good,” he said. “At noon.”');
    const said = (from: number, end: number, name: string) => ({
      ...first,
      passage: here,
      span: [from, end] as const,
      speaker: { name, mention: 'x', person: name },
    });
    const shown = (...spoken: QuotationResult['quotations']) => {
      const { output, lines } = collect();
      printQuotations(quotations({ quotations: spoken }), output);
      return lines();
    };
    expect(shown(said(0, 11, 'Ana Costa'), said(39, 49, 'Ana Costa'))).toEqual([
      'Ana Costa',
      '**“It opens,”** she said. “Good,” he said. **“At noon.”**',
      '— Harbour deal · paragraph 1',
      '',
    ]);
    expect(shown(said(0, 11, 'Ana Costa'), said(22, 29, 'Rui Lima'), said(39, 49, 'Ana Costa'))).toEqual([
      'Ana Costa',
      '  “It opens,”',
      '  “At noon.”',
      'Rui Lima',
      '  “Good,”',
      '**“It opens,”** she said. **“Good,”** he said. **“At noon.”**',
      '— Harbour deal · paragraph 1',
      '',
    ]);
  });

  it('says that there is none, and suggests speakers', () => {
    const { output, lines } = collect();
    const ana = { name: 'Ana\u001B[5m Costa', person: 'ana costa', quotations: 2 };
    printQuotations(quotations({ quotations: [], suggestions: [ana] }), output);
    expect(lines()).toEqual([
      'No quotation from Costa',
      'My articles don’t mention Costa.',
      'Did you mean:',
      '  Ana [5m Costa, 2 quotations',
    ]);
  });

  it('limits its statement to the filtered articles, and names speakers quoted elsewhere', () => {
    const ana = { name: 'Ana\u001B[5m Costa', person: 'ana costa', quotations: 2 };
    const shown = (query: QuotationResult['query'], mentions: readonly Passage[] = []) => {
      const { output, lines } = collect();
      printQuotations(quotations({ query, quotations: [], speakers: [ana], mentions }), output);
      return lines();
    };
    expect(shown({ speaker: 'Costa', after: '2025-03-18' })).toEqual([
      'after: 2025-03-18',
      'No quotation from Costa',
      'Quoted elsewhere, but not from these days:',
      '  Ana [5m Costa, 2 quotations',
    ]);
    expect(shown({ speaker: 'Costa', article: 'bridge' }, [passage('Costa left.')])).toEqual([
      'article: bridge',
      'No quotation from Costa',
      'My articles mention Costa in 1 paragraph:',
      '  Harbour deal · paragraph 1',
      'Quoted elsewhere, but not in this article:',
      '  Ana [5m Costa, 2 quotations',
    ]);
    expect(shown({ speaker: 'Costa', about: 'rust' })).toEqual([
      'No quotation from Costa about rust',
      'My articles don’t mention Costa.',
      'Quoted elsewhere, but not about this:',
      '  Ana [5m Costa, 2 quotations',
    ]);
    expect(shown({ speaker: 'Costa', about: 'rust', before: '2025' })[2]).toBe(
      'Quoted elsewhere, but nothing matches all of this:',
    );
  });
});
