import {
  ASKING,
  BARE_VERBS,
  CLAUSE_VERBS,
  DESCRIBING,
  DOUBLING,
  PHRASE_VERBS,
  STANCES,
  THOUGHT_VERBS,
  UTTERANCE_VERBS,
} from './lexicon/speechVerbs.ts';

/** The complement that a verb of saying takes apart from a quotation: see `lexicon/speechVerbs.ts`. */
type Complement = 'clause' | 'thought' | 'utterance' | 'phrase' | 'nothing';
/** `past` may be a participle too ("was called"), `base` an infinitive. */
type VerbForm = 'base' | 's' | 'past' | 'ing';

export interface SpeechVerb {
  readonly lemma: string;
  readonly takes: Complement;
  readonly form: VerbForm;
  /** Whether the verb in a question asks for uttered words, not for a thought, a stance or a description. */
  readonly isUttered: boolean;
}

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

const isUttered = (lemma: string, takes: Complement): boolean =>
  takes === 'phrase' ? DESCRIBING.has(lemma) : takes !== 'thought' && !STANCES.has(lemma);

const formsOf = (entry: string, takes: Complement): [string, SpeechVerb][] => {
  const [lemma = '', irregular] = entry.split('=');
  const pasts = irregular?.split(',') ?? [pastOf(lemma)];
  const verb = { lemma, takes, isUttered: isUttered(lemma, takes) };
  return [
    [lemma, { ...verb, form: 'base' }],
    [presentOf(lemma), { ...verb, form: 's' }],
    [participleOf(lemma), { ...verb, form: 'ing' }],
    ...pasts.map((past): [string, SpeechVerb] => [past, { ...verb, form: 'past' }]),
  ];
};

const table = (list: string, takes: Complement): [string, SpeechVerb][] =>
  list
    .trim()
    .split(/\s+/)
    .flatMap((entry) => formsOf(entry, takes));

/** Every form of every verb of saying, lower case. */
export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = new Map([
  ...table(BARE_VERBS, 'nothing'),
  ...table(PHRASE_VERBS, 'phrase'),
  ...table(UTTERANCE_VERBS, 'utterance'),
  ...table(THOUGHT_VERBS, 'thought'),
  ...table(CLAUSE_VERBS, 'clause'),
]);

/** The verbs of saying that news puts next to a quotation. */
export const SPEECH_CUES: ReadonlyMap<string, SpeechVerb> = new Map(
  [...SPEECH_VERBS].filter(([, { takes }]) => takes !== 'nothing'),
);

/**
 * Returns whether a verb of saying in a question asks for somebody’s words; `next` is the folded word after it. The "talks"
 * of "talks about" is a noun: a verb after "did" and the like has no -s.
 */
export const asksForWords = ({ lemma, form }: SpeechVerb, next: string): boolean =>
  ASKING.has(lemma) || (next === 'about' && form !== 's');
