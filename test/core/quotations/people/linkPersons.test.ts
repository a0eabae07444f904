import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../../../src/core/quotations/extractQuotations.ts';
import { linkPersons } from '../../../../src/core/quotations/people/linkPersons.ts';
import type { Quotation } from '../../../../src/core/quotations/quotation.ts';

/** Returns the key of the last speaker of each article. "|" separates paragraphs. */
const corpus = (...texts: string[]): (string | undefined)[] =>
  linkPersons(texts.map((text, i) => extractQuotations({ id: `a${i}`, paragraphs: text.split('|') }))).map(
    (quotations) => quotations.at(-1)?.speaker?.person,
  );

/** Counts the persons among the speakers of these articles. */
const persons = (texts: readonly string[]): number => {
  const keys = corpus(...texts);
  expect(keys).not.toContain(undefined);
  return new Set(keys).size;
};

const says = (speaker: string): string => `“It is hot,” ${speaker} said.`;

describe('one key for one person', () => {
  it.each([
    ['a short form of a given name', 'Steve Witkoff', 'Steven Witkoff'],
    ['a middle initial', 'James Comey', 'James B. Comey'],
    ['an initial for a middle name', 'Hillary R. Clinton', 'Hillary Rodham Clinton'],
    ['accents', 'Emmanuel Macrón', 'Emmanuel Macron'],
    ['Slavic endings', 'Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'Volodymyr Zelenskiy'],
    ['the languages of a country', 'Vladimir Zelensky', 'Volodymyr Zelenskyy'],
    ['Slavic given names', 'Sergei Lavrov', 'Sergey Lavrov'],
    ['a Slavic patronymic ending', 'Ilham Aliyev', 'Ilham Aliev'],
    ['Slavic initials', 'Boris Yeltsin', 'Boris Eltsin'],
    ['Arabic given names', 'Mohammed Dahlan', 'Muhammad Dahlan', 'Mohamed Dahlan'],
    ['an Arabic article', 'Bashar al-Assad', 'Bashar Assad'],
    ['hyphens in a name', 'Kim Jong-un', 'Kim Jong Un'],
    ['a title more', 'Ada Lind', 'Transport Minister Ada Lind', 'Dr. Ada Lind'],
    ['an office with the surname', 'Finance Minister Ada Lind', 'Minister Lind'],
    ['an abbreviated office', 'Governor Kent Chenko', 'Gov. Chenko'],
    ['an office with an initial', 'Senator Kent Chenko', 'Sen. K. Chenko'],
    ['an office with Jr.', 'Vice President Joseph R. Biden Jr.', 'Vice President Joe Biden'],
    ['an office with a small word', 'Senator Chris Van Hollen', 'Senator Van Hollen'],
    ['letters without marks', 'Ali Yıldırım', 'Ali Yildirim'],
    ['umlauts', 'Gerhard Schröder', 'Gerhard Schroeder'],
    ['a comma before Jr.', 'Dan Brandel Jr.', 'Dan Brandel, Jr.'],
    ['the same office and surname twice', 'President Obama', 'President Obama'],
  ])('with %s', (_, ...names) => {
    expect(persons(names.map(says))).toBe(1);
    expect(persons(names.toReversed().map(says))).toBe(1);
  });

  it('is the key of the fullest name', () => {
    expect(corpus(says('Joe Dole'), says('Joseph R. Dole'))).toEqual(['joseph-r-dole', 'joseph-r-dole']);
  });
});

describe('another key for another person', () => {
  it.each([
    ['a particle that is a given name', 'Ben Reichel', 'coach Frank Reichel'],
    ['a particle and an office', 'Senator Van Reichel', 'Senator Frank Reichel'],
    ['such a particle in both', 'Al Stone', 'Ben Stone'],
    ['a surname alone', 'Chenko', 'mayor Kent Chenko'],
    ['a surname alone with a form of address', 'Mr. Chenko', 'mayor Kent Chenko'],
    ['a surname with another office', 'Senator Chenko', 'mayor Kent Chenko'],
    ['an initial', 'J. Chenko', 'Jim Chenko'],
    ['forms of address in two articles', 'Ms. Chenko', 'Ms. Chenko'],
    ['short forms of one name', 'Rob Lowen', 'Bob Lowen'],
    ['short forms and the name', 'Rob Lowen', 'Bob Lowen', 'Robert Lowen'],
    ['two names of one short form', 'Steve Lowen', 'Steven Lowen', 'Stephen Lowen'],
    ['a short form with another office', 'Senator Bob Lowen', 'Governor Robert Lowen'],
    ['Jr. and Sr.', 'Dan Brandel Jr.', 'Dan Brandel Sr.'],
    ['Jr. and none', 'Dan Brandel', 'Dan Brandel Jr.'],
    ['numbers', 'Dan Brandel II', 'Dan Brandel III'],
    ['middle initials', 'George W. Bush', 'George H. Bush'],
    ['middle initials and none', 'George W. Bush', 'George H. Bush', 'George Bush'],
    ['middle names of one initial', 'John Adam Brandel', 'John Allen Brandel'],
    ['given names', 'Bill Clinton', 'Hillary Clinton', 'Clinton'],
    ['English spellings', 'Michael Bennet', 'Michael Bennett'],
    ['short surnames', 'John Lee', 'John Li'],
    ['given names that sound alike', 'Louis Lind', 'Luis Lind'],
  ])('with %s', (_, ...names) => {
    expect(persons(names.map(says))).toBe(names.length);
    expect(persons(names.toReversed().map(says))).toBe(names.length);
  });

  it('also if father and son are in one article', () => {
    const [first, second] = linkPersons([
      extractQuotations({
        id: 'a',
        paragraphs: [says('Dan Brandel'), '“It is cold,” Dan Brandel Jr. said.'],
      }),
    ]).flat();
    expect(first?.speaker?.person).toBe('dan-brandel');
    expect(second?.speaker?.person).toBe('dan-brandel-jr');
  });

  it('if an article introduces a stranger with the surname', () => {
    expect(
      persons([`A fan who gave her name as Chenko waited.|${says('Chenko')}`, says('mayor Kent Chenko')]),
    ).toBe(2);
  });
});

describe('one key for one body', () => {
  it.each([
    ['an article', 'the National Rain Service', 'The National Rain Service'],
    ['a possessive', 'the Lind campaign', 'Lind’s campaign'],
    ['spelling', 'the Defence Ministry', 'the Defense Ministry'],
    ['dots', 'the U.K.', 'the UK'],
    ['an alias', 'the United Nations', 'the U.N.'],
    ['the same words', 'the Foreign Ministry', 'the Foreign Ministry'],
    ['the same word', 'Reuters', 'Reuters'],
    ['a name of one word', 'the Kremlin', 'the Kremlin'],
  ])('with %s', (_, ...names) => {
    expect(persons(names.map(says))).toBe(1);
  });

  it.each([
    ['two services', 'the National Rain Service', 'the National Forest Service'],
    ['papers', 'The Independent', 'the Glenfield Post Independent'],
    ['statements', 'a Carver Center statement', 'a Euro Commission statement'],
    ['initials and a place', 'the CDC', 'the Maine CDC'],
    ['ministries', 'the Armenian Foreign Ministry', 'the Israeli Foreign Ministry'],
    ['one word more', 'the Rain Commission', 'the Northern Rain Commission'],
    ['campaigns', 'the Lind campaign', 'the Brand campaign'],
    ['a surname', 'the Chenko Institute', 'Kent Chenko', 'the Kent Chenko Institute'],
  ])('but different keys for different bodies: %s', (_, ...names) => {
    expect(persons(names.map(says))).toBe(names.length);
  });

  it('with the initials that an article explains', () => {
    const crb = 'The Central Rain Bureau (CRB) met.|“It is hot,” the CRB said.';
    const [a, b, c] = corpus(crb, says('the Central Rain Bureau'), says('the CRB'));
    expect([b, c]).toEqual([a, a]);
    const other = 'The Coastal Rowing Board (CRB) met.|“It is hot,” the CRB said.';
    const [d, e, f] = corpus(crb, other, says('the CRB'));
    expect(new Set([d, e, f]).size).toBe(3);
    const before = 'The CRB (Central Rain Bureau) met.|“It is hot,” the CRB said.';
    const small = 'The Bureau of Rain and Snow, or BRS, met.|“It is hot,” the BRS said.';
    expect(persons([before, says('the Central Rain Bureau')])).toBe(1);
    expect(corpus(small)).toEqual(['bureau-of-rain-and-snow']);
    const unlike = 'The Rain Office (CRB) met.|“It is hot,” the CRB said.';
    expect(persons([unlike, says('the Rain Office')])).toBe(2);
  });
});

describe('a role in another article is another person', () => {
  it.each([
    'a spokesman',
    'the Democratic governor',
    'The Florida senator',
    'a State Department official',
    'Democratic sources',
    'Republicans',
    'Some Democrats',
    'the New York businessman',
    'the Kremlin spokesman',
    'the governor of Ohio',
    'His lawyer',
    'The Department',
    'the President',
    'a Rain Bureau report',
    'the Portland native',
    'the Virginian',
    'Virginians',
  ])('%s', (role) => {
    expect(persons([says(role), says(role)])).toBe(2);
  });
});

describe('linking', () => {
  it('does not depend on the order of the articles', () => {
    const texts = [
      'Bob Dole',
      'Robert Dole',
      'Senator Dole',
      'Dole',
      'Senator Robert J. Dole',
      'Elizabeth Dole',
    ].map(says);
    expect(corpus(...texts.toReversed())).toEqual(corpus(...texts).toReversed());
  });

  it('terminates for 8,000 people of one surname', () => {
    const letters = (n: number): string =>
      Array.from(String(n), (digit) => 'abcdefglmn'[Number(digit)]).join('');
    const [quotation] = extractQuotations({ id: 'a', paragraphs: [says('Senator Ada Lind')] });
    if (!quotation?.speaker) throw new Error('nobody said it');
    const { speaker } = quotation;
    const named = (nameOf: (n: number) => string) =>
      Array.from({ length: 8_000 }, (_, n) => [
        { ...quotation, speaker: { ...speaker, name: nameOf(n), person: '' } },
      ]);
    const keysOf = (articles: readonly (readonly Quotation[])[]): number =>
      new Set(linkPersons(articles).map(([one]) => one?.speaker?.person)).size;
    expect(keysOf([...named((n) => `X${letters(n)} Lind`), [quotation]])).toBe(8_001);
    expect(keysOf(named((n) => `Ada M${letters(n)} Lind`))).toBe(8_000);
    expect(keysOf(named((n) => `${n % 2 ? 'Bob' : 'Robert'} M${letters(n)} Lind`))).toBe(8_000);
  });
});
