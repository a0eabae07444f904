import { describe, expect, it } from 'vitest';
import { reported, wordsOf } from '../support.ts';

const found = (text: string): (string | undefined)[][] =>
  reported(text).map((quotation) => [
    wordsOf(quotation),
    quotation.speaker?.name,
    quotation.cue ?? undefined,
  ]);

describe('indirect speech', () => {
  it.each([
    ['Vladimir Putin asserted that the war must end.', 'the war must end', 'Vladimir Putin', 'asserted'],
    [
      'Steve Witkoff said he believes there will be a deal.',
      'he believes there will be a deal',
      'Steve Witkoff',
      'said',
    ],
    [
      'Steve Witkoff said in a statement on Friday that the talks had begun.',
      'the talks had begun',
      'Steve Witkoff',
      'said',
    ],
    [
      'Steve Witkoff told reporters that the talks had begun.',
      'the talks had begun',
      'Steve Witkoff',
      'told',
    ],
    [
      'According to Steve Witkoff, the talks had begun.',
      'the talks had begun',
      'Steve Witkoff',
      'according to',
    ],
    [
      'The talks had begun, according to Steve Witkoff.',
      'The talks had begun',
      'Steve Witkoff',
      'according to',
    ],
    ['The talks had begun, Steve Witkoff said on Friday.', 'The talks had begun', 'Steve Witkoff', 'said'],
    ['Hugh Hill, a doctor, said the wards were full.', 'the wards were full', 'Hugh Hill', 'said'],
    [
      'Steve Witkoff said that the talks had begun, but Kyiv had not agreed.',
      'the talks had begun',
      'Steve Witkoff',
      'said',
    ],
  ])('%s', (text, words, name, cue) => expect(found(text)).toEqual([[words, name, cue]]));

  it('separates two reports in one sentence', () => {
    expect(found('Steve Witkoff said the talks had begun, and added that they were long.')).toEqual([
      ['the talks had begun', 'Steve Witkoff', 'said'],
      ['they were long', 'Steve Witkoff', 'added'],
    ]);
  });

  it.each([
    ['denies', 'Steve Witkoff denied that the talks had begun.'],
    ['does not say', 'Steve Witkoff did not say that the talks had begun.'],
    ['would say', 'Steve Witkoff would say that the talks had begun.'],
    ['refuses to say', 'Steve Witkoff declined to say that the talks had begun.'],
    ['only thinks', 'Steve Witkoff believes that the talks have begun.'],
    ['may have said', 'If Steve Witkoff said that the talks had begun, nobody heard it.'],
    ['asks', 'Did Steve Witkoff say that the talks had begun?'],
    ['announces a thing', 'Steve Witkoff announced new measures that had been planned.'],
    ['is quoted in marks', 'Steve Witkoff said that the talks had “just begun” there.'],
    ['said something else', 'As Steve Witkoff said, the talks had begun.'],
  ])('is not found if the person %s', (_, text) => expect(found(text)).toEqual([]));
});
