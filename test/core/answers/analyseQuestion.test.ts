import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseQuestion, nameHolder, splitQuestion } from '../../../src/core/answers/analyseQuestion.ts';
import { cut } from '../../../src/core/language/span.ts';

const asked = (question: string) =>
  analyseQuestion(question)
    .terms.filter(({ isAsked }) => isAsked)
    .map(({ form }) => form);

describe('analyseQuestion', () => {
  it('tells asked terms from given terms', () => {
    expect(asked('Which European countries have offered troops?')).toEqual(['european', 'countries']);
    expect(asked('How many months did it last?')).toEqual(['months']);
    expect(asked('Did it rain?')).toEqual([]);
  });

  it('takes capitalised words as names, except the first word', () => {
    const names = analyseQuestion('Presidents met Anna Nowak').terms.filter(({ isName }) => isName);
    expect(names.map(({ form }) => form)).toEqual(['anna', 'nowak']);
  });

  it('keeps each term once, and drops function words', () => {
    expect(analyseQuestion('peace, peace and peace').terms).toHaveLength(1);
    expect(analyseQuestion('What is it?').terms).toEqual([]);
  });

  it('reads the mended question', () => {
    const { text, type } = analyseQuestion('wehn didnt they meet Nowak');
    expect({ text, type }).toEqual({ text: 'when didn’t they meet Nowak', type: 'when' });
  });

  it('sets the flags isOverview, isLatest and isNegated', () => {
    const traits = (question: string) => {
      const { isOverview, isLatest, isNegated } = analyseQuestion(question);
      return [isOverview, isLatest, isNegated];
    };
    expect(traits('What’s new in Gdynia?')).toEqual([true, true, false]);
    expect(traits('Who did not sign?')).toEqual([false, false, true]);
    expect(traits('Who signed?')).toEqual([false, false, false]);
  });
});

describe('nameHolder', () => {
  it('inserts the name after its office, and returns the spans of both', () => {
    const question = 'What did the Spanish foreign minister say in Gdynia?';
    const { text, alike, terms } = nameHolder(question, [13, 37], 'Ana Lima');
    expect(text).toBe('What did the Spanish foreign minister Ana Lima say in Gdynia?');
    expect(alike?.map((span) => cut(text, span))).toEqual(['Spanish foreign minister', 'Ana Lima']);
    expect(terms.filter(({ isName }) => isName).map(({ form }) => form)).toEqual([
      'spanish',
      'ana',
      'lima',
      'gdynia',
    ]);
  });
});

describe('splitQuestion', () => {
  it.each([
    ['When did Nowak leave and where did she go?', ['When did Nowak leave?', 'where did she go?']],
    ['Who signed it, and why did Lima leave?', ['Who signed it?', 'why did Lima leave?']],
    ['Did the ferry leave? And did it sink?', ['Did the ferry leave?', 'did it sink?']],
    ['Who met Lima; how long did it last', ['Who met Lima?', 'how long did it last?']],
    [
      'When did it open? Where is the ferry? Who saw it?',
      ['When did it open?', 'Where is the ferry?', 'Who saw it?'],
    ],
  ])('%s', (text, questions) => {
    expect(splitQuestion(text).map(({ question }) => question)).toEqual(questions);
  });

  it.each([
    'What did Nowak and Lima say?',
    'Who met the envoy and who left?',
    'What happened and when?',
    'The ferry left. When did it come back?',
    'When did it open? Where is the ferry? Who saw it? Why did it sink?',
    '? and what ?',
    '',
  ])('does not split: %s', (text) => expect(splitQuestion(text)).toEqual([]));

  it('gives context only to a part that refers back: the content words before it', () => {
    const contexts = (text: string) => splitQuestion(text).map(({ context }) => context);
    expect(contexts('When did Nowak leave Gdynia and where did she go?')).toEqual(['', 'Nowak leave Gdynia']);
    expect(contexts('When did Nowak leave Gdynia and where did Lima go?')).toEqual(['', '']);
  });

  it('cuts no, two or three parts from the text', () => {
    const piece = fc.constantFrom(
      ...[
        'who ',
        'Where did ',
        'he ',
        'Nowak ',
        'go',
        ' and ',
        ', and also ',
        'when ',
        '? ',
        '?',
        '; ',
        'it is ',
      ],
      ...['\n', '😀', 'é'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const parts = splitQuestion(typed);
        expect([0, 2, 3]).toContain(parts.length);
        let from = 0;
        for (const { question } of parts) {
          const at = typed.indexOf(question.slice(0, -1), from);
          expect([question, at >= from]).toEqual([question, true]);
          from = at + question.length - 1;
        }
      }),
    );
  });
});
