import { describe, expect, it } from 'vitest';
import { quoted, speakers } from '../support.ts';

const speakerOf = (...paragraphs: string[]): string | null => speakers(...paragraphs).at(-1)?.[1] ?? null;

describe('resolving a mention', () => {
  it('gives the fullest name in the article, wherever it is', () => {
    expect(speakerOf('“Yes,” Trump said.', 'President Donald J. Trump left.')).toBe('Donald J. Trump');
  });

  it('leaves titles out', () => {
    expect(speakerOf('“Yes,” said Ukrainian President Volodymyr Zelenskyy.')).toBe('Volodymyr Zelenskyy');
    expect(speakerOf('“Yes,” Secretary of State John F. Kerry said.')).toBe('John F. Kerry');
    expect(speakerOf('“Yes,” said Ohio Gov. John Kasich.')).toBe('John Kasich');
  });

  it('keeps particles, suffixes and names in other alphabets', () => {
    expect(speakerOf('“Yes,” said Ursula von der Leyen.')).toBe('Ursula von der Leyen');
    expect(speakerOf('“Yes,” said Robert F. Kennedy Jr. on Friday.')).toBe('Robert F. Kennedy Jr.');
    expect(speakerOf('“Yes,” said Тарас Шевченко.')).toBe('Тарас Шевченко');
  });

  it('distinguishes two people of one surname by their titles and given names', () => {
    const who = 'Bill Clinton and Hillary Clinton met voters.';
    expect(speakerOf(who, '“Yes,” Mrs. Clinton said.')).toBe('Hillary Clinton');
    expect(speakerOf(who, '“Yes,” Bill Clinton said.')).toBe('Bill Clinton');
    expect(speakerOf(who, '“Yes,” Clinton said.')).toBeNull();
  });

  it('takes two full names with one surname as two people, even without further clues', () => {
    const who = 'Prime Minister Elif Kaya wrote a letter. The opposition leader, Deniz Kaya, posted it.';
    expect(speakerOf(who, '“Yes,” Deniz Kaya said.')).toBe('Deniz Kaya');
    expect(speakerOf(who, '“Yes,” Elif Kaya said.')).toBe('Elif Kaya');
    expect(speakerOf(who, '“Yes,” Kaya said.')).toBeNull();
  });

  it('does not give the words of a well-known person to a relative who is introduced first', () => {
    const who = ['Trump smiled.', 'Melania Trump had written to Putin, Trump said.', 'Donald Trump left.'];
    expect(speakerOf(...who, '“Yes,” Trump said.')).toBeNull();
    expect(speakerOf(...who, '“Yes,” Melania Trump said.')).toBe('Melania Trump');
  });

  it('takes the one of two people with one surname that the paragraph names before', () => {
    const who = 'Angela Lund is the prime minister. Lund left. Lund came. Lund spoke.';
    expect(speakerOf(who, 'The mayor, Lars Lund, was blunt. “Yes,” Lund said.')).toBe('Lars Lund');
    expect(speakerOf(who, 'The mayor, Lars Lund, was blunt.', '“Yes,” Lund said.')).toBe('Angela Lund');
  });

  it('does not take a syllable of a name for an organisation', () => {
    const who = 'Kim Jong Un sent his sister, Kim Yo Jong.';
    expect(speakerOf(who, '“Yes,” Kim Jong Un said.')).toBe('Kim Jong Un');
    expect(speakerOf(who, '“Yes,” Kim said.')).toBeNull();
    expect(speakerOf(who, '“Yes,” the UN said.')).toBe('the UN');
  });

  it('resolves a pronoun to the nearest earlier subject that agrees', () => {
    expect(speakerOf('Steve Witkoff met Angela Merkel.', '“Yes,” he said.')).toBe('Steve Witkoff');
    expect(speakerOf('Steve Witkoff met Angela Merkel.', '“Yes,” she said.')).toBe('Angela Merkel');
    expect(speakerOf('Ivan Petrov met Oleg Orlov.', '“Yes,” she said.')).toBeNull();
    expect(speakerOf('Steve Witkoff spoke. He met Vladimir Putin.', '“Yes,” he said.')).toBe('Steve Witkoff');
  });

  it('does not resolve a pronoun to a person inside a quotation', () => {
    expect(speakerOf('Steve Witkoff spoke. “John Kerry was here,” he said.')).toBe('Steve Witkoff');
  });

  it('prefers the subject of the sentence before to an earlier speaker, and takes neither on a tie', () => {
    const said = 'Ali Khamenei said on Monday that talks were not wise.';
    expect(speakerOf(`${said} It rained. Mr. Rahimi left the room.`, '“Yes,” he said.')).toBe('Rahimi');
    expect(speakerOf(`${said} Mr. Rahimi left the room.`, '“Yes,” he said.')).toBeNull();
  });

  it('resolves a pronoun to the person of an epithet, and to nobody after a speaker without a name', () => {
    const who = 'John Kasich met Marco Rubio.';
    expect(speakerOf(who, 'The Ohio governor said that Marco Rubio will win.', '“Yes,” he said.')).toBe(
      'John Kasich',
    );
    expect(speakerOf(who, 'A diplomat said that Marco Rubio will win.', '“Yes,” he said.')).toBeNull();
    expect(speakerOf(who, 'His wife, Jane Roe, said that Marco Rubio will win.', '“Yes,” she said.')).toBe(
      'Jane Roe',
    );
  });

  it('does not resolve “he” or “she” inside a quotation to its own speaker', () => {
    const who = 'Paul Wexler met Vladimir Putin. Anna Roe stayed at home.';
    expect(speakers(who, '“He told me, ‘Of course I do,’” Wexler said.')).not.toContainEqual([
      '‘Of course I do,’',
      'Paul Wexler',
    ]);
    expect(speakers(who, '“She told me, ‘Of course I do,’” Wexler said.')).toContainEqual([
      '‘Of course I do,’',
      'Anna Roe',
    ]);
    expect(speakers(who, '“The aide said no. He told me, ‘Of course,’” Anna Roe said.')).not.toContainEqual([
      '‘Of course,’',
      expect.anything(),
    ]);
    expect(speakerOf('AMBASSADOR PAUL WEXLER: He said, “Let us see.” That is not a no.')).toBeNull();
  });

  it('does not take a former prime minister for the prime minister', () => {
    const who = 'The former prime minister Lars Lund met Kasper Juhl.';
    expect(speakerOf(who, '“Yes,” the prime minister said.')).toBe('the prime minister');
  });

  it('does not take a vice president for the president', () => {
    const who = 'Vice President JD Vance met Marco Rubio.';
    expect(speakerOf(who, '“Yes,” the president said.')).toBe('the president');
    expect(speakerOf(who, '“Yes,” the vice president said.')).toBe('JD Vance');
  });

  it('resolves a role if only one person fills it', () => {
    const who = 'Russian President Vladimir Putin met U.S. President Donald Trump and envoy Steve Witkoff.';
    expect(speakerOf(who, '“Yes,” the Russian president said.')).toBe('Vladimir Putin');
    expect(speakerOf(who, '“Yes,” the envoy said.')).toBe('Steve Witkoff');
    expect(speakerOf(who, '“Yes,” Trump’s envoy said.')).toBe('Steve Witkoff');
    expect(speakerOf(who, '“Yes,” the president said.')).toBe('the president');
  });

  it('accepts organisations as speakers', () => {
    expect(speakerOf('“Yes,” the Foreign Ministry said in a statement.')).toBe('the Foreign Ministry');
    expect(speakerOf('“Yes,” the ministry said.')).toBe('the ministry');
  });

  it('binds a bare role to its article', () => {
    expect(quoted('“Yes,” the ministry said.')[0]?.speaker?.person).toBe('ministry@test');
  });
});
