import { stemmer } from 'stemmer';

/**
 * Countries and organisations that news writes in several ways, each folded to one term. Whole names only: adjectives
 * ("British", "American") keep their own terms. First words lead to the phrases that begin with them.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  usa: ['united states of america', 'united states', 'usa'],
  uk: ['united kingdom', 'great britain', 'britain', 'uk'],
  eu: ['european union', 'eu'],
  un: ['united nations', 'un'],
  uae: ['united arab emirates', 'uae'],
  ussr: ['soviet union', 'ussr'],
  prc: ["people's republic of china", 'prc', 'china'],
  dprk: ['north korea', 'dprk'],
  nato: ['north atlantic treaty organization', 'north atlantic treaty organisation', 'nato'],
  imf: ['international monetary fund', 'imf'],
  iaea: ['international atomic energy agency', 'iaea'],
  icc: ['international criminal court', 'icc'],
  kyiv: ['kiev', 'kyiv'],
  odesa: ['odessa', 'odesa'],
  turkey: ['turkiye', 'turkey'],
  myanmar: ['burma', 'myanmar'],
};

/** Words that news also writes in two, with a hyphen or without: folded to the term of the one word, plural or not. */
const COMPOUNDS = [
  'air strike',
  'cease fire',
  'co operate',
  'co operation',
  'counter offensive',
  'counter terrorism',
  'e mail',
  'non proliferation',
  'peace keeper',
  'peace keeping',
  're election',
];

/** The words of each name behind its first, and the term it stands for; longer names first. */
const byFirstWord = new Map<string, { rest: readonly string[]; term: string }[]>();
const learn = (term: string, words: string): void => {
  const [first = '', ...rest] = words.split(' ');
  const entries = byFirstWord.get(first) ?? [];
  entries.push({ rest, term });
  entries.sort((a, b) => b.rest.length - a.rest.length);
  byFirstWord.set(first, entries);
};
for (const [term, names] of Object.entries(NAMES)) for (const name of names) learn(term, name);
for (const words of COMPOUNDS.flatMap((one) => [one, `${one}s`]))
  learn(stemmer(words.replace(' ', '')), words);

/**
 * The name that starts with the word at `at`, as its term and how many words it has; undefined where none does.
 * `formAt` gives the folded word at an index, '' beyond the end.
 */
export const aliasAt = (
  formAt: (at: number) => string,
  at: number,
): { term: string; words: number } | undefined => {
  for (const { rest, term } of byFirstWord.get(formAt(at)) ?? []) {
    if (rest.every((word, behind) => formAt(at + 1 + behind) === word))
      return { term, words: rest.length + 1 };
  }
  return undefined;
};
