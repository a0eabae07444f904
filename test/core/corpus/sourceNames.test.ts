import { expect, it } from 'vitest';
import { comesFrom } from '../../../src/core/corpus/sourceNames.ts';

const bbc = { id: 'a1', publisher: 'BBC News', url: 'https://www.bbc.co.uk/news/1' };
const times = { id: 'a2', publisher: 'The Times', url: 'https://www.thetimes.com/1' };
const bare = { id: 'a3' };

it.each([
  ['bbc', [bbc]],
  ['BBC news', [bbc]],
  ['times', [times]],
  ['The Times', [times]],
  ['newspaper', []],
  // Too short for a prefix match.
  ['th', []],
])('%s', (typed, found) => expect([bbc, times, bare].filter(comesFrom(typed))).toEqual(found));
