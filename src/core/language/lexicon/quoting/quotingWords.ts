import { wordSet } from '../wordSet.ts';

/** The role of a verb form next to a quotation. */
export type CueKind =
  /** A verb of saying anywhere in the sentence. */
  | 'says'
  /** A verb of many meanings that is a verb of saying right next to a quotation: "fügte … hinzu", "lança". */
  | 'adjacent'
  /** Describes something in quoted words: "nannte es …", "qualifie". */
  | 'terms'
  /** Denies the quoted words: "bestritt". */
  | 'denies';

/** The gender that a word shows of its subject or bearer. */
export type CueGender = 'male' | 'female' | 'unknown';

/**
 * The words with which news in one language attributes quotations. Every word is lower case, with straight apostrophes. The
 * forms are those of one speaker: words that several people say together belong to none of them.
 */
export interface QuotingWords {
  /** Finite forms: present, past. */
  readonly verbs: ReadonlyMap<string, CueKind>;
  /** Forms that need an auxiliary before them: "déclaré". */
  readonly participles: ReadonlyMap<string, CueKind>;
  readonly auxiliaries: ReadonlySet<string>;
  /** The commonest other finite verbs, and the words before one: they end the words for a subject. */
  readonly finite: ReadonlySet<string>;
  /** Returns the gender of the subject that a verb form shows. */
  readonly genderOfVerb?: (form: string) => CueGender;
  /** A sentence may leave its subject out: "dijo". */
  readonly dropsSubject: boolean;
  /** Pronouns as subjects of one person, with their gender. */
  readonly pronouns: ReadonlyMap<string, CueGender>;
  /** Pronouns after a preposition: "selon lui". */
  readonly obliques: ReadonlyMap<string, CueGender>;
  /** Articles, possessives and the like in the nominative. */
  readonly determiners: ReadonlyMap<string, CueGender>;
  readonly indefinite: ReadonlySet<string>;
  /** Possessives: the "sein" of "sein Anwalt" never names the speaker. */
  readonly possessives: ReadonlySet<string>;
  /** Words before quotation marks that distance the writer from the words inside: "das sogenannte „…“". */
  readonly soCalled: RegExp;
  readonly prepositions: ReadonlySet<string>;
  /** Prepositions inside the words for one person: "ministre de la Mer". */
  readonly joining: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Words that begin a reported clause. */
  readonly complementisers: ReadonlySet<string>;
  /** Whether a comma ends the clause of a verb before it, unless a complementiser follows the comma. */
  readonly commaEnds: boolean;
  readonly adverbs: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Days, months and the like: no names. */
  readonly times: ReadonlySet<string>;
  /** Other words that open sentences with a capital and are no names. */
  readonly openers: ReadonlySet<string>;
  /** Words before a source: "laut", "selon"; each as the words of the phrase. */
  readonly according: readonly (readonly string[])[];
  /** The same after the source: "Meier zufolge". */
  readonly postposed: ReadonlySet<string>;
  /** Prepositions that give somebody’s view if they open a sentence: "Pour la ministre, …". */
  readonly views: ReadonlySet<string>;
  /** "so Meier", after a comma. */
  readonly bareCues: ReadonlySet<string>;
  /** "wie Meier sagte". */
  readonly asWords: ReadonlySet<string>;
  /** Forms of address before a name, with their gender. */
  readonly titles: ReadonlyMap<string, CueGender>;
  /** Nouns for people, as words and as ends of words, with their gender. */
  readonly roles: ReadonlyMap<string, CueGender>;
  readonly roleEnds: ReadonlyMap<string, CueGender>;
  /** Words for people of any role: "der Offizier" may be a colonel, "la mandataria" a president. */
  readonly anyRole: RegExp;
  /** Bodies that speak. */
  readonly bodies: RegExp;
  /** A role needs no article: "sagte Ministerin Roe". */
  readonly bareRoles: boolean;
  /** Common nouns have capitals. */
  readonly capitalNouns: boolean;
  /** Endings of inflected names, the longest first; empty for a language that does not inflect names. */
  readonly nameEndings: readonly string[];
  /** Given names that are common in the language: such a name is a person’s. */
  readonly givenNames: ReadonlyMap<string, CueGender>;
  /** Returns the gender that another given name shows by its form. */
  readonly givenName?: (lower: string) => CueGender;
  /** Particles inside names. */
  readonly particles: ReadonlySet<string>;
  /** Nouns before a title or name in quotation marks: "die Zeitung „…“". */
  readonly naming: RegExp;
  /** A paragraph that opens with a dash is somebody’s utterance up to the verb of saying. */
  readonly dialogueDash: 'closed' | 'comma' | null;
  /** A verb of saying may be inside the marks: « …, a-t-il dit. … ». */
  readonly insideMarks: boolean;
  /** Words joined to the next by an apostrophe: "l'évêque". */
  readonly elisions: RegExp | null;
  /** A verb with its pronoun after a hyphen: "dit-il". */
  readonly inverted: RegExp | null;
}

/** Maps each word of the lists to the key of its list. */
export const valueOfWords = <Value extends string>(
  lists: Partial<Record<Value, string>>,
): ReadonlyMap<string, Value> =>
  new Map(
    Object.entries<string | undefined>(lists).flatMap(([value, words]) =>
      [...wordSet(words ?? '')].map((word) => [word, value as Value] as const),
    ),
  );

/** Maps each word to the gender of its list; a word of two lists is `unknown`. */
export const genderOfWords = (lists: Partial<Record<CueGender, string>>): ReadonlyMap<string, CueGender> => {
  const found = new Map<string, CueGender>();
  for (const [gender, words] of Object.entries(lists) as [CueGender, string][])
    for (const word of wordSet(words)) {
      const known = found.get(word);
      found.set(word, known === undefined || known === gender ? gender : 'unknown');
    }
  return found;
};

/** Splits phrases, one a line, into their words. */
export const phrases = (lines: string): string[][] =>
  lines
    .trim()
    .split(/(?<!\s)\s*\n\s*/)
    .map((line) => line.split(' '));
