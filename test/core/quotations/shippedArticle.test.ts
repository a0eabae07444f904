import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cut } from '../../../src/core/language/span.ts';
import { extractQuotations } from '../../../src/core/quotations/extractQuotations.ts';
import { linkPersons } from '../../../src/core/quotations/people/linkPersons.ts';

const file = new URL('../../../corpus/hopes-rise-for-ukraine-ceasefire.txt', import.meta.url);
const [title = '', ...paragraphs] = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');
const [quotations = []] = linkPersons([extractQuotations({ id: 'hopes-rise', title, paragraphs })]);

const by = (person: string, indirect = false): string[] =>
  quotations
    .filter(({ speaker, kind }) => speaker?.person === person && (kind === 'indirect') === indirect)
    .map(({ passage, span }) => `${passage.paragraph} ${cut(passage.text, span)}`);

describe('the shipped article', () => {
  it('gives Witkoff his five utterances, under his full name', () => {
    expect(by('steve-witkoff')).toEqual([
      '3 "I expect that there will be a call with both presidents this week, and we’re also continuing to engage and have conversation with the Ukrainians,"',
      '9 "It was positive,"',
      '9 "It was a solutions-based discussion."',
      '11 "As the president said, he really expects there to be some sort of deal in the coming weeks,"',
      '11 "And I believe that that’s the case."',
    ]);
    const his = quotations.filter(({ speaker }) => speaker?.person === 'steve-witkoff');
    expect(new Set(his.map(({ kind }) => kind))).toEqual(new Set(['direct']));
    expect(new Set(his.map(({ speaker }) => speaker?.name))).toEqual(new Set(['Steve Witkoff']));
    expect(his.every(({ secondhand }) => !secondhand)).toBe(true);
  });

  it('gives Putin his phrase and his assertion', () => {
    expect(by('vladimir-putin')).toEqual(['6 "root causes"']);
    expect(quotations.find(({ passage }) => passage.paragraph === 6)?.kind).toBe('partial');
    expect(by('vladimir-putin', true)).toEqual([
      '7 any ceasefire agreement must include a cessation of Western arms supplies to Ukraine',
    ]);
  });

  it('gives Trump two secondhand phrases, from reports in quotation marks', () => {
    const words = [
      '13 ‘a very good chance that this horrible, bloody war can finally come to an end.’',
      '14 ‘strongly requested’',
    ];
    expect(by('donald-trump')).toEqual(words);
    const his = quotations.filter(
      ({ speaker, kind }) => speaker?.person === 'donald-trump' && kind !== 'indirect',
    );
    expect(his.map(({ kind, secondhand }) => [kind, secondhand])).toEqual([
      ['partial', true],
      ['partial', true],
    ]);
  });

  it('quotes nothing else: the outer marks of 10, 13 and 14 have no speaker, ‘Putin’ is a name', () => {
    const places = quotations
      .filter(({ kind }) => kind !== 'indirect')
      .map(({ passage }) => passage.paragraph);
    expect(places).toEqual([3, 6, 9, 9, 11, 11, 13, 14]);
  });

  it('separates the announcement of Trump from the words of Zelenskyy', () => {
    expect(by('donald-trump', true)).toEqual([
      '16 Ukrainian President Volodymyr Zelenskyy had sent him a letter expressing gratitude for U.S. support in the war',
    ]);
    expect(by('volodymyr-zelenskyy', true)).toEqual([
      '16 he was willing to sign a deal to allow American access to Ukrainian natural resources',
    ]);
  });
});
