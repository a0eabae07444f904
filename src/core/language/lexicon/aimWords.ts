/** The words that state somebody's aims in one language, as alternatives of a regular expression. */
interface AimWords {
  /** Follow the actor: "wants", "calls for". */
  readonly verbs: string;
  /** Small words between the actor and the verb: "has long". */
  readonly between: string;
  /** Nouns: "demands". */
  readonly nouns: string;
  /** Between such a noun and the actor right behind it: "demands of". */
  readonly of: string;
}

const said = '(?:said|says|asserted|asserts|argued|argues|stated|maintained|reiterated|stressed|warned)';

/** By language. */
export const AIM_WORDS: Readonly<Record<string, AimWords>> = {
  en: {
    verbs: [
      'wants?|wanted|wish(?:es|ed)?|seeks?|sought|seeking|demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|requires?',
      'aim(?:s|ed|ing)?|intend(?:s|ed)?|oppos(?:es?|ed|ing)|reject(?:s|ed|ing)?|refus(?:es?|ed|ing)|favou?rs?',
      '(?:call|push|press|ask)(?:s|ed|es|ing)? for',
      `${said}[^.;:“”"]{0,60}(?<!\\p{L})(?:must|should|needs? to|ha[sd] to)`,
    ].join('|'),
    between:
      'has|have|had|is|are|was|were|been|also|now|still|long|repeatedly|always|clearly|reportedly|itself|does|did|do|not|no|longer|only|simply|really|said|says|it|he|she|they|that|would|and|his|her|its|the|government|officials?|leadership|state|side',
    nouns: 'demands?|conditions?|goals?|aims|objectives?|red lines?|requirements?',
    of: 'of|from|by|set by|made by',
  },
  de: {
    verbs:
      'will|wollen|wollte|fordert|fordern|forderte|verlangt|verlangen|besteht auf|bestehen auf|strebt|lehnt',
    between: 'hat|haben|auch|jetzt|weiterhin|nicht|nur|die|der|Regierung',
    nouns: 'Forderung(?:en)?|Bedingung(?:en)?|Ziele?',
    of: 'von|aus|der|des',
  },
  fr: {
    verbs:
      'veut|veulent|voulait|exige(?:nt|ait)?|réclame(?:nt)?|demande(?:nt)?|refuse(?:nt)?|souhaite(?:nt)?',
    between: 'a|ont|ne|aussi|toujours|le|la|gouvernement',
    nouns: 'exigences?|conditions?|objectifs?|demandes?',
    of: 'de|du|de la|des',
  },
  es: {
    verbs: 'quieren?|quería|exigen?|exigió|piden?|pidió|reclaman?|rechazan?|buscan?',
    between: 'ha|han|no|también|siempre|el|la|gobierno',
    nouns: 'exigencias?|condiciones|objetivos?|demandas?',
    of: 'de|del|de la',
  },
  uk: {
    verbs: 'хоче|хочуть|вимагає|вимагають|прагне|прагнуть|наполягає|відкидає|відмовляється',
    between: 'не|також|досі|завжди|це|уряд',
    nouns: 'вимог[аиу]?|умов[аи]|цілі',
    of: '',
  },
};

/** Titles of people who speak for a state; "prime" stands for "prime minister", because other ministers do not. */
export const LEADERS: ReadonlySet<string> = new Set(
  'president premier prime chancellor leader king queen präsident kanzler président présidente presidente presidenta президент'.split(
    ' ',
  ),
);
