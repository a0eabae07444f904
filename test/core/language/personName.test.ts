import { expect, it } from 'vitest';
import {
  FEMALE_NAMES,
  MALE_NAMES,
  OTHER_GIVEN_NAMES,
} from '../../../src/core/language/lexicon/personNames.ts';
import { genderOfGivenName, isGivenName } from '../../../src/core/language/personName.ts';

it.each([
  ['steve', true, 'male'],
  ['olena', true, 'female'],
  ['kim', true, 'unknown'],
  ['ceasefire', false, 'unknown'],
])('%s: given name %s, gender %s', (word, isGiven, gender) => {
  expect(isGivenName(word)).toBe(isGiven);
  expect(genderOfGivenName(word)).toBe(gender);
});

it('has every given name in one list', () => {
  const lists = [MALE_NAMES, FEMALE_NAMES, OTHER_GIVEN_NAMES];
  const all = lists.flatMap((names) => [...names]);
  expect(all.filter((name) => lists.filter((names) => names.has(name)).length > 1)).toEqual([]);
});
