import { describe, expect, it } from 'vitest';
import { oneSpelling } from '../../../../src/core/language/lexicon/spellings.ts';
import { termOf } from '../../../../src/core/language/terms.ts';

const NUMBERS = ['zero', 'two', 'three', 'seven', 'ten', 'eleven', 'twelve', 'sixteen', 'twenty'];
const DIGITS = ['0', '2', '3', '7', '10', '11', '12', '16', '20'];

describe('termOf', () => {
  it.each([
    ['centre', 'center'],
    ['kilometres', 'kilometers'],
    ['defence', 'defense'],
    ['licences', 'licenses'],
    ['programme', 'program'],
    ['sceptical', 'skeptical'],
    ['ageing', 'aging'],
    ['dialogue', 'dialog'],
    ['manoeuvres', 'maneuvers'],
    ['cheques', 'checks'],
    ['organise', 'organize'],
    ['organisations', 'organizations'],
    ['recognised', 'recognized'],
    ['criticising', 'criticizing'],
    ['labour', 'labor'],
    ['neighbourhood', 'neighborhood'],
    ['honourable', 'honorable'],
    ['labourers', 'laborers'],
    ['travelled', 'traveled'],
    ['cancellation', 'cancelation'],
    ['modelling', 'modeling'],
    ...NUMBERS.map((word, at) => [word, DIGITS[at] ?? '']),
  ])('%s is %s', (british = '', american = '') => {
    expect(termOf(british)).toBe(termOf(american));
    expect(termOf(british)).not.toBe('');
  });

  it.each([
    ['hour', 'hor'],
    ['four', 'for'],
    ['tour', 'tor'],
    ['wise', 'wize'],
    ['rise', 'rize'],
    ['noise', 'noize'],
    ['crisis', 'crizis'],
    ['tens', '10'],
    ['ten', 'tent'],
    ['two', '3'],
    ['advise', 'advice'],
    ['prise', 'prize'],
    ['tourist', 'torist'],
  ])('%s is not %s', (one, other) => expect(termOf(one)).not.toBe(termOf(other)));

  it('takes "one" as a pronoun, not as a number', () => expect(termOf('one')).toBe(''));
});

it('oneSpelling is idempotent', () => {
  for (const word of ['organisation', 'neighbours', 'travelling', 'theatre', 'seven', 'promise', 'ferry'])
    expect(oneSpelling(oneSpelling(word))).toBe(oneSpelling(word));
});
