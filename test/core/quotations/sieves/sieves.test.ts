import { describe, expect, it } from 'vitest';
import { SIEVES } from '../../../../src/core/quotations/sieves/sieves.ts';
import { attributions, quoted, speakers } from '../support.ts';
import { decided, told, WHO } from './sieveCases.ts';

const undecided: [what: string, paragraphs: string[], words: string][] = [
  ['a verb that is denied', ['Witkoff never said “it was positive” to anybody.'], '“it was positive”'],
  [
    'a new sentence about somebody else',
    ['The deal is “close to done.” Witkoff noted the weather in Moscow.'],
    '“close to done.”',
  ],
  ['a quotation that stands alone', ['It rained.', '“It was positive for us.”'], '“It was positive for us.”'],
  ['a passive without a doer', ['The talks were called “positive” in the press.'], '“positive”'],
  ['what is only supposed', ['If Putin says “yes”, the war ends.'], '“yes”'],
  ['what might have been said', ['Had Putin said “yes”, the war would be over.'], '“yes”'],
  ['what somebody denies', ['Witkoff denied that he had called it “positive”.'], '“positive”'],
  ['what is refused', ['Witkoff never said “good,” and he refused to call it “positive”.'], '“positive”'],
  [
    'what is only claimed',
    ['A post shared by many claims that Putin said: “I am tired of it all.”'],
    '“I am tired of it all.”',
  ],
  [
    'what is only claimed above',
    ['A post shared by many claims that Putin said:', '“I am tired of it all.”'],
    '“I am tired of it all.”',
  ],
  [
    'a sentence behind somebody else’s deed',
    ['Putin said, “The train has left.” The aide, Boris Orlov, nodded. “It left long ago.”'],
    '“It left long ago.”',
  ],
  ['what lasted', ['The speech, which many called “a eulogy,” lasted four minutes.'], '“a eulogy,”'],
  ['what nobody said', ['Nobody said “ceasefire” in the room.'], '“ceasefire”'],
  ['what neither said', ['Neither Witkoff nor Putin used the word “ceasefire”.'], '“ceasefire”'],
  [
    'a pronoun that may be either',
    ['Vladimir Putin and Donald Trump spoke. He called it “useful”.'],
    '“useful”',
  ],
  ['what is only behind a noun', ['The report of the “positive talks” surprised many.'], '“positive talks”'],
];

describe('the sieves', () => {
  it.each(decided)('%s: %j', (sieve, paragraphs, words, speaker) => {
    expect(attributions(WHO, ...paragraphs)).toContainEqual([words, speaker, sieve]);
  });

  it.each(told)('find the speaker: %j', (paragraphs, words, speaker) => {
    expect(speakers(...paragraphs)).toContainEqual([words, speaker]);
  });

  it('each have a case here', () => {
    expect(new Set(decided.map(([sieve]) => sieve))).toEqual(new Set(SIEVES.map(({ name }) => name)));
  });

  it.each(undecided)('name no speaker for %s', (_, paragraphs, words) => {
    expect(speakers(WHO, ...paragraphs)).toContainEqual([words, null]);
  });

  it('keep mention and cue, but neither if the speaker continues', () => {
    const [first, second] = quoted(WHO, '“It was long,” he said. “It was positive.”');
    expect(first?.speaker?.mention).toBe('he');
    expect(first?.cue).toBe('said');
    expect(second?.speaker?.mention).toBeNull();
    expect(second?.cue).toBeNull();
  });
});
