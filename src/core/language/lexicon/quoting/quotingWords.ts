import { wordSet } from '../wordSet.ts';

/** What a verb form does with a quotation. */
export type CueKind =
  /** Says that something is said, wherever it stands in the sentence. */
  | 'says'
  /** Means many things, and saying right next to a quotation: "fügte … hinzu", "lança". */
  | 'adjacent'
  /** Speaks of something in quoted words: "nannte es …", "qualifie". */
  | 'terms'
  /** Takes back what is quoted with it: "bestritt". */
  | 'denies';

/** What the verb form tells of its subject. */
export type CueGender = 'male' | 'female' | 'unknown';

/**
 * The words by which news in one language tells who is quoted. Every word is lower case, apostrophes straight; forms are
 * those of one speaker: what several say together is nobody's own.
 */
export interface QuotingWords {
  /** Finite forms: present, past. */
  readonly verbs: ReadonlyMap<string, CueKind>;
  /** Forms that need an auxiliary before them: "déclaré". */
  readonly participles: ReadonlyMap<string, CueKind>;
  readonly auxiliaries: ReadonlySet<string>;
  /** The commonest other finite verbs, and what stands before one: they end the words for a subject. */
  readonly finite: ReadonlySet<string>;
  /** Whether a form of the verb tells the gender of its subject. */
  readonly genderOfVerb?: (form: string) => CueGender;
  /** A sentence may leave its subject out: "dijo". */
  readonly dropsSubject: boolean;
  /** Pronouns as subjects of one person, with their gender. */
  readonly pronouns: ReadonlyMap<string, CueGender>;
  /** The same behind a preposition: "selon lui". */
  readonly obliques: ReadonlyMap<string, CueGender>;
  /** Articles, possessives and the like in the nominative. */
  readonly determiners: ReadonlyMap<string, CueGender>;
  readonly indefinite: ReadonlySet<string>;
  /** "sein Anwalt": never whom "sein" stands for. */
  readonly possessives: ReadonlySet<string>;
  /** Words before marks that keep what stands in them at a distance: "das sogenannte „…“". */
  readonly soCalled: RegExp;
  readonly prepositions: ReadonlySet<string>;
  /** Prepositions inside the words for one person: "ministre de la Mer". */
  readonly joining: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Words that lead to a reported clause. */
  readonly complementisers: ReadonlySet<string>;
  /** Whether only a complementiser behind a comma keeps up the clause of a verb before it. */
  readonly commaEnds: boolean;
  readonly adverbs: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Days, months and the like: no names. */
  readonly times: ReadonlySet<string>;
  /** Other words that open sentences with a capital and are no names. */
  readonly openers: ReadonlySet<string>;
  /** "Laut", "selon": whose words are given; each as the words of the phrase. */
  readonly according: readonly (readonly string[])[];
  /** The same behind the words for somebody: "Meier zufolge". */
  readonly postposed: ReadonlySet<string>;
  /** Prepositions that give somebody’s view where they open a sentence: "Pour la ministre, …". */
  readonly views: ReadonlySet<string>;
  /** "so Meier", behind a comma. */
  readonly bareCues: ReadonlySet<string>;
  /** "wie Meier sagte". */
  readonly asWords: ReadonlySet<string>;
  /** Forms of address before a name, with the gender they tell. */
  readonly titles: ReadonlyMap<string, CueGender>;
  /** What people are: words and ends of words, with the gender they tell. */
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
  /** Endings by which a name is inflected, the longest first; none for a language whose names stay as they are. */
  readonly nameEndings: readonly string[];
  /** Given names that are common where the language is spoken: such a name is a person’s. */
  readonly givenNames: ReadonlyMap<string, CueGender>;
  /** The gender that another given name tells by its form. */
  readonly givenName?: (lower: string) => CueGender;
  /** Particles inside names. */
  readonly particles: ReadonlySet<string>;
  /** Nouns that a title or name in marks stands behind: "die Zeitung „…“". */
  readonly naming: RegExp;
  /** A paragraph that opens with a dash is somebody’s utterance up to the verb of saying. */
  readonly dialogueDash: 'closed' | 'comma' | null;
  /** A verb of saying may stand inside the marks: « …, a-t-il dit. … ». */
  readonly insideMarks: boolean;
  /** Words joined to the next by an apostrophe: "l'évêque". */
  readonly elisions: RegExp | null;
  /** A verb with its pronoun behind a hyphen: "dit-il". */
  readonly inverted: RegExp | null;
}

/** A map from each of the words of the lists to the value the list stands under. */
export const valueOfWords = <Value extends string>(
  lists: Partial<Record<Value, string>>,
): ReadonlyMap<string, Value> =>
  new Map(
    Object.entries<string | undefined>(lists).flatMap(([value, words]) =>
      [...wordSet(words ?? '')].map((word) => [word, value as Value] as const),
    ),
  );

/** Words with the gender they tell; those of two lists tell none. */
export const genderOfWords = (lists: Partial<Record<CueGender, string>>): ReadonlyMap<string, CueGender> => {
  const found = new Map<string, CueGender>();
  for (const [gender, words] of Object.entries(lists) as [CueGender, string][])
    for (const word of wordSet(words)) {
      const known = found.get(word);
      found.set(word, known === undefined || known === gender ? gender : 'unknown');
    }
  return found;
};

/** Phrases, one a line, as their words. */
export const phrases = (lines: string): string[][] =>
  lines
    .trim()
    .split(/(?<!\s)\s*\n\s*/)
    .map((line) => line.split(' '));
