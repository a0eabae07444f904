import { CLAUSE_VERBS, PHRASE_VERBS, THOUGHT_VERBS, UTTERANCE_VERBS } from './lexicon/speechVerbs.ts';

/** What a verb of saying can take: see the table of these verbs. */
type Complement = 'clause' | 'thought' | 'utterance' | 'phrase';
/** `past` may be a participle too ("was called"), `base` an infinitive. */
type VerbForm = 'base' | 's' | 'past' | 'ing';

export interface SpeechVerb {
  readonly lemma: string;
  readonly takes: Complement;
  readonly form: VerbForm;
}

/** Verbs whose person addressed stands right behind them. */
export const ADDRESSING = new Set(
  'tell remind assure inform advise ask urge call accuse thank warn'.split(' '),
);

/** Verbs that double their last letter: "quipped", "beginning". */
const DOUBLING = new Set(
  'admit beg begin blog brag dub pan quip refer rip slam slap snap sum wrap'.split(' '),
);
const consonantY = /[^aeiou]y$/;
const hissing = /(?:s|x|z|ch|sh|o)$/;

const stemOf = (lemma: string): string => (DOUBLING.has(lemma) ? `${lemma}${lemma.at(-1)}` : lemma);
const pastOf = (lemma: string): string => {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return consonantY.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stemOf(lemma)}ed`;
};
const presentOf = (lemma: string): string => {
  if (consonantY.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return hissing.test(lemma) ? `${lemma}es` : `${lemma}s`;
};
const participleOf = (lemma: string): string =>
  lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${stemOf(lemma)}ing`;

const formsOf = (entry: string, takes: Complement): [string, SpeechVerb][] => {
  const [lemma = '', irregular] = entry.split('=');
  const pasts = irregular?.split(',') ?? [pastOf(lemma)];
  return [
    [lemma, { lemma, takes, form: 'base' }],
    [presentOf(lemma), { lemma, takes, form: 's' }],
    [participleOf(lemma), { lemma, takes, form: 'ing' }],
    ...pasts.map((past): [string, SpeechVerb] => [past, { lemma, takes, form: 'past' }]),
  ];
};

const table = (list: string, takes: Complement): [string, SpeechVerb][] =>
  list
    .trim()
    .split(/\s+/)
    .flatMap((entry) => formsOf(entry, takes));

/** Every form of every verb of saying, lower case. */
export const SPEECH_CUES: ReadonlyMap<string, SpeechVerb> = new Map([
  ...table(PHRASE_VERBS, 'phrase'),
  ...table(UTTERANCE_VERBS, 'utterance'),
  ...table(THOUGHT_VERBS, 'thought'),
  ...table(CLAUSE_VERBS, 'clause'),
]);
