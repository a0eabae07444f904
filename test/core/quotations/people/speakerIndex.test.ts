import { describe, expect, it } from 'vitest';
import { buildSpeakerIndex } from '../../../../src/core/quotations/people/speakerIndex.ts';
import { madeCorpus } from '../verification/madeCorpus.ts';

const said = (names: readonly string[], kind: 'direct' | 'indirect' = 'direct') =>
  names.map((name) => ({ text: '“Yes,” it was said.', quotes: [['“Yes,”', name, { kind }]] as const }));

const { quotations } = madeCorpus({
  a: said([
    'Steve Witkoff',
    'Steve Witkoff',
    'Steve Witkoff',
    'Donald Trump',
    'Donald Trump',
    'Melania Trump',
    'Recep Tayyip Erdoğan',
    'Will Smith',
    'Georgia Smith',
    'the Kremlin',
  ]),
  b: said(['Volodymyr Zelenskyy', 'Donald Trump'], 'indirect'),
});
const speakers = buildSpeakerIndex(quotations);
const named = (typed: string) => speakers.named(typed).map(({ name }) => name);
const near = (typed: string) => speakers.near(typed).map(({ name }) => name);

describe('the speaker index', () => {
  it('counts quotations without reported speech, most quoted first', () => {
    expect(speakers.all.slice(0, 2)).toMatchObject([
      { name: 'Steve Witkoff', quotations: 3 },
      { name: 'Donald Trump', quotations: 2 },
    ]);
    expect(speakers.all.at(-1)).toMatchObject({ name: 'Volodymyr Zelenskyy', quotations: 0 });
  });

  it.each([
    ['Steve Witkoff', ['Steve Witkoff']],
    ['witkoff', ['Steve Witkoff']],
    ['Trump', ['Donald Trump', 'Melania Trump']],
    ['Donald Trump', ['Donald Trump']],
    ['Donald J. Trump', ['Donald Trump']],
    ['President Trump', ['Donald Trump', 'Melania Trump']],
    ['U.S. special envoy Steve Witkoff', ['Steve Witkoff']],
    ['Steven Witkoff', ['Steve Witkoff']],
    ['Zelensky', ['Volodymyr Zelenskyy']],
    ['erdogan', ['Recep Tayyip Erdoğan']],
    ['Will Smith', ['Will Smith']],
    ['Kremlin', ['the Kremlin']],
    ['Virginia Smith', []],
    ['Tony Witkoff', []],
    ['Witkof', []],
    ['', []],
    ['!?', []],
  ])('%j names %j', (typed, names) => {
    expect(named(typed)).toEqual(names);
  });

  it.each([
    ['wit', ['Steve Witkoff']],
    ['tr', ['Donald Trump', 'Melania Trump']],
    ['Witkof', ['Steve Witkoff']],
    ['Wittkoff', ['Steve Witkoff']],
    ['Erdogam', ['Recep Tayyip Erdoğan']],
    ['zzz', []],
  ])('%j is near %j', (typed, names) => {
    expect(near(typed)).toEqual(names);
  });
});

describe('a surname without a given name', () => {
  const { quotations: alone } = madeCorpus({
    a: said(['Kent Chenko', 'Kent Chenko', 'the Chenko Institute']),
    b: said(['Chenko', 'the Democratic governor']),
    c: said(['the Democratic governor']),
  });
  const index = buildSpeakerIndex(alone);

  it('is offered separately from the full name, and each name once', () => {
    expect(index.near('chen').map(({ name }) => name)).toEqual([
      'Kent Chenko',
      'Chenko',
      'the Chenko Institute',
    ]);
    expect(index.near('democ').map(({ name }) => name)).toEqual(['the Democratic governor']);
  });

  it('names everybody of that surname if typed, but a full name does not name it', () => {
    expect(index.named('Chenko').map(({ name }) => name)).toContain('Kent Chenko');
    expect(index.named('Kent Chenko').map(({ name }) => name)).toEqual(['Kent Chenko']);
    expect(index.alone('Kent Chenko').map(({ name }) => name)).toEqual(['Chenko']);
    expect(index.alone('Chenko')).toEqual([]);
  });
});
