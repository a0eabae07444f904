import { describe, expect, it } from 'vitest';
import { SIEVES } from '../../src/quotations/sieves/sieves.ts';
import { attributions, quoted, speakers } from './support.ts';

const WHO = 'Special envoy Steve Witkoff met Russian President Vladimir Putin in Moscow on Thursday.';

type Case = [sieve: string, paragraphs: string[], words: string, speaker: string | null];
const decided: Case[] = [
  ['followed-by-speaker', ['“It was positive,” Witkoff said.'], '“It was positive,”', 'Steve Witkoff'],
  ['followed-by-speaker', ['“It was positive,” said Witkoff.'], '“It was positive,”', 'Steve Witkoff'],
  [
    'followed-by-speaker',
    ['“It was positive,” Hugh Hill, a doctor in Kyiv, said.'],
    '“It was positive,”',
    'Hugh Hill',
  ],
  [
    'followed-by-speaker',
    ['“It was positive,” said Sen. Jane Roe (D-Mo.).'],
    '“It was positive,”',
    'Jane Roe',
  ],
  [
    'followed-by-speaker',
    ['“It was positive,” longtime Democratic pollster Pat Moe said.'],
    '“It was positive,”',
    'Pat Moe',
  ],
  [
    'followed-by-speaker',
    ['“It was positive,” Joel Poe of Fox News observed.'],
    '“It was positive,”',
    'Joel Poe',
  ],
  [
    'followed-by-speaker',
    ['“It was positive,” said chief of staff Mark Doe.'],
    '“It was positive,”',
    'Mark Doe',
  ],
  ['followed-by-speaker', ['“It was positive,” he said.'], '“It was positive,”', 'Steve Witkoff'],
  ['followed-by-speaker', ['“It was positive”, said the envoy.'], '“It was positive”', 'Steve Witkoff'],
  [
    'followed-by-speaker',
    ['“It was positive,” a spokesman for the ministry said.'],
    '“It was positive,”',
    'a spokesman',
  ],
  ['preceded-by-speaker', ['Witkoff said, “It was positive.”'], '“It was positive.”', 'Steve Witkoff'],
  [
    'preceded-by-speaker',
    ['Witkoff said in a statement on Friday: “It was positive.”'],
    '“It was positive.”',
    'Steve Witkoff',
  ],
  [
    'preceded-by-speaker',
    ['Witkoff said that “it was positive” so far.'],
    '“it was positive”',
    'Steve Witkoff',
  ],
  [
    'preceded-by-speaker',
    ['Witkoff, who said “it was positive,” left.'],
    '“it was positive,”',
    'Steve Witkoff',
  ],
  ['followed-loosely', ['“Was it positive?” Witkoff asked.'], '“Was it positive?”', 'Steve Witkoff'],
  ['labelled', ['Steve Witkoff: “It was positive.”'], '“It was positive.”', 'Steve Witkoff'],
  ['labelled', ['“It was positive.” — Steve Witkoff'], '“It was positive.”', 'Steve Witkoff'],
  ['signed-below', ['“It was positive.”', '– Steve Witkoff'], '“It was positive.”', 'Steve Witkoff'],
  [
    'reopened',
    ['“It was long,” Witkoff said. “We talked about land.', '“We talked about peace.”'],
    '“We talked about peace.”',
    'Steve Witkoff',
  ],
  ['announced', ['Witkoff continued:', '“It was positive.”'], '“It was positive.”', 'Steve Witkoff'],
  [
    'announced',
    ['Witkoff released the following statement:', '“It was positive.”'],
    '“It was positive.”',
    'Steve Witkoff',
  ],
  [
    'presented',
    ['Witkoff has a new message for both: “It was positive.”'],
    '“It was positive.”',
    'Steve Witkoff',
  ],
  ['continued', ['“It was long,” Witkoff said. “It was positive.”'], '“It was positive.”', 'Steve Witkoff'],
  [
    'trailing-clause',
    ['The talks were “positive” on the whole, Witkoff said.'],
    '“positive”',
    'Steve Witkoff',
  ],
  [
    'trailing-clause',
    ['The talks were “positive” on the whole, according to Witkoff.'],
    '“positive”',
    'Steve Witkoff',
  ],
  [
    'after-report',
    ['The talks were long, Witkoff said. “But they were positive for us.”'],
    '“But they were positive for us.”',
    'Steve Witkoff',
  ],
  [
    'governed-by-clause',
    ['Witkoff claimed the talks had been “positive” so far.'],
    '“positive”',
    'Steve Witkoff',
  ],
  [
    'governed-by-clause',
    ['Putin predicted that Republicans will claim the “whole of it” soon.'],
    '“whole of it”',
    'Vladimir Putin',
  ],
  [
    'carried',
    ['“It was long,” Witkoff said.', '“And it was positive for all of us.”'],
    '“And it was positive for all of us.”',
    'Steve Witkoff',
  ],
];

const told: [paragraphs: string[], words: string, speaker: string][] = [
  [
    ["The prime minister, Keir Starmer, told the BBC: 'We will not walk away.'"],
    "'We will not walk away.'",
    'Keir Starmer',
  ],
  [
    ['Marco Rubio, who met Sergei Lavrov in Riyadh, said the talks were “constructive”.'],
    '“constructive”',
    'Marco Rubio',
  ],
  [
    ['Steve Witkoff, Trump’s special envoy, told Fox “it is a good day” on Tuesday.'],
    '“it is a good day”',
    'Steve Witkoff',
  ],
  [['“A good day,” Steve Witkoff, Trump’s special envoy, told Fox News.'], '“A good day,”', 'Steve Witkoff'],
  [
    ['Foreign Minister Andrii Sybiha on Thursday called on allies to “act now”.'],
    '“act now”',
    'Andrii Sybiha',
  ],
  [
    ['“The question,” the diplomat, who asked not to be named, said, “is open.”'],
    '“The question,”',
    'the diplomat',
  ],
  [['Said one diplomat: “It is chaos.”'], '“It is chaos.”', 'one diplomat'],
  [
    ['Reuters quoted an aide, Yuri Ushakov, as saying that “nothing is settled”.'],
    '“nothing is settled”',
    'Yuri Ushakov',
  ],
  [['Yuri Ushakov was quoted by Interfax as saying the talks were “useful”.'], '“useful”', 'Yuri Ushakov'],
  [['The minister thanked Donald Trump, who had called him “a great guy”.'], '“a great guy”', 'Donald Trump'],
  [['“We agree,” said Donald Tusk; “we do not,” said Viktor Orban.'], '“we do not,”', 'Viktor Orban'],
  [['Donald Tusk said “we agree” and Viktor Orban said “we do not”.'], '“we do not”', 'Viktor Orban'],
  [
    ['Donald Tusk told Viktor Orban: “We agree.” “We do not,” Orban replied.'],
    '“We do not,”',
    'Viktor Orban',
  ],
  [['Mehmet Oz called it, as Jane Roe put it, “a gift”.'], '“a gift”', 'Mehmet Oz'],
  [['“It was a long night,” reflected the former striker.'], '“It was a long night,”', 'the former striker'],
  [['“There was none,” said a spokeswoman, Sally Poe.'], '“There was none,”', 'Sally Poe'],
  [['NATO Secretary-General Mark Rutte said allies must “step up”.'], '“step up”', 'Mark Rutte'],
  [
    ['WASHINGTON (AP) — Jane Roe has taken a swipe at the plan, saying that “words” do harm.'],
    '“words”',
    'Jane Roe',
  ],
  [['In a speech on Monday, Jane Roe warned of “consequences”.'], '“consequences”', 'Jane Roe'],
  [
    ['Unlike Sergei Lavrov, who called it “dead,” Wang Yi said it “deserved study.”'],
    '“dead,”',
    'Sergei Lavrov',
  ],
  [['Hakan Demir said it was “good”, Jane Roe said it was “a test”.'], '“good”', 'Hakan Demir'],
  [['Jane Roe, who denies it, said it was “a lie”.'], '“a lie”', 'Jane Roe'],
  [
    [
      'The Kremlin denied a report that Putin had agreed, with spokesman Ivan Orlov saying there was “no plan”.',
    ],
    '“no plan”',
    'Ivan Orlov',
  ],
  [
    ['Steve Witkoff, whom Donald Trump called “my guy”, left. He has said Putin is “not bad”.'],
    '“not bad”',
    'Steve Witkoff',
  ],
  [['Jane Roe denied the report as “nonsense”.'], '“nonsense”', 'Jane Roe'],
  [
    ['Asked if Israel would send a team to Doha, his spokesman, Michal Oren, said: “We will not go.”'],
    '“We will not go.”',
    'Michal Oren',
  ],
  [['A person close to the prime minister, Jane Roe, said she “will go”.'], '“will go”', 'A person'],
  [['An aide to the prime minister, Jane Roe, said she “will go”.'], '“will go”', 'An aide'],
];

const undecided: [what: string, paragraphs: string[], words: string][] = [
  ['a verb that is denied', ['Witkoff never said “it was positive” to anybody.'], '“it was positive”'],
  [
    'a new sentence about somebody else',
    ['The deal is “close to done.” Witkoff noted the weather in Moscow.'],
    '“close to done.”',
  ],
  ['a quotation that stands alone', ['It rained.', '“It was positive for us.”'], '“It was positive for us.”'],
  ['a passive without a doer', ['The talks were called “positive” in the press.'], '“positive”'],
  [
    'a claim that is somebody else’s',
    ['Putin rejected Zelenskyy’s claim that Russia was “losing”.'],
    '“losing”',
  ],
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
    'what two say together',
    ['Putin and Witkoff said: “We are tired of it all.”'],
    '“We are tired of it all.”',
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

  it.each(told)('find who speaks: %j', (paragraphs, words, speaker) => {
    expect(speakers(...paragraphs)).toContainEqual([words, speaker]);
  });

  it('each have a case here', () => {
    expect(new Set(decided.map(([sieve]) => sieve))).toEqual(new Set(SIEVES.map(({ name }) => name)));
  });

  it.each(undecided)('name nobody for %s', (_, paragraphs, words) => {
    expect(speakers(WHO, ...paragraphs)).toContainEqual([words, null]);
  });

  it('keep mention and cue, and no mention where a speaker is carried on', () => {
    const [first, second] = quoted(WHO, '“It was long,” he said. “It was positive.”');
    expect(first?.speaker?.mention).toBe('he');
    expect(first?.cue).toBe('said');
    expect(second?.speaker?.mention).toBeNull();
    expect(second?.cue).toBeNull();
  });
});
