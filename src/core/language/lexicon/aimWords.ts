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
  /** Stand in the actor's own words: "we want", "must". */
  readonly wishes: string;
}

const said =
  '(?:said|says|insists?|insisted|asserted|asserts|argued|argues|stated|maintained|reiterated|stressed|warned)';

/** The actor tells its own aims: "said on Tuesday that it". */
const reported = '(?:said|says)(?:\\s+(?:on|\\p{Lu}\\p{Ll}{2,7}day|that)){0,3}\\s+(?:it|he|she|they)';
/** Behind a form of "to be", a participle tells what others do: "is urged". */
const active =
  '(?<!(?<!\\p{L})(?:is|are|was|were|be|been|being)\\s(?:(?:also|now|still|not|repeatedly)\\s)?)';

/** By language. */
export const AIM_WORDS: Readonly<Record<string, AimWords>> = {
  en: {
    verbs: [
      'wants?|wish(?:es)?|seeks?|demands?|insists? (?:up)?on|requires?|aims?|intends?|hopes?|urges?|proposes?|advocates?|prefers?',
      'oppos(?:es?|ing)|rejects?|refuses?|favou?rs|(?:calls?|asks?|pushes|presses) for|calls? on|plans? to|would like',
      'seeking|demanding|insisting (?:up)?on|aiming|rejecting|hoping|urging|proposing|advocating|(?:call|push|press|ask)ing for|calling on',
      // "Russia demanded", but not "Russia was asked for".
      `${active}(?:wanted|wished|sought|demanded|insisted (?:up)?on|aimed|intended|hoped|urged|proposed|advocated|opposed|rejected|refused|favou?red)`,
      `${active}(?:(?:call|push|press|ask)ed for|called on|planned to)`,
      `insist(?:s|ed)? that [^.;:“”"]{0,80}(?<!to|will|can|could|would|may|might) be(?!\\p{L})`,
      `${said}[^.;:“”"]{0,60}(?<!\\p{L})(?:must|should|needs to|(?<!the )need to|ha(?:s|d|ve) to(?! do with))`,
    ].join('|'),
    between: `has|have|had|is|are|was|were|been|also|now|still|long|already|again|always|\\p{Ll}{2,16}ly|itself|does|did|do|not|no|longer|${reported}|would|and|his|her|its|the|government|officials?|leadership|state|side`,
    nouns: 'demands?|conditions?|goals?|aims|objectives?|red lines?|requirements?',
    // "Demand from China" is what it buys.
    of: 'of|by|set by|made by|(?<=s\\s)from',
    wishes:
      '(?:must(?! be (?!\\p{L}+e[dn](?!\\p{L})))|should|ought to|needs to|(?:we|they) (?:need|have) to)(?! (?:not )?have)|(?:i|we) (?:\\p{L}+ )?(?:want|demand|insist|seek|urge|propose|ask for|call (?:for|on)|hope)|(?:i|we) (?:would like|will not accept|will never accept)',
  },
  de: {
    verbs:
      'will|wollen|wollte|fordert|fordern|forderte|hofft|hoffen|appelliert|appellieren|verlangt|verlangen|besteht auf|bestehen auf|strebt|lehnt',
    between: 'hat|haben|auch|jetzt|weiterhin|nicht|nur|die|der|Regierung',
    nouns: 'Forderung(?:en)?|Bedingung(?:en)?|Ziele?',
    of: 'von|aus|der|des',
    wishes: 'muss|müssen|sollte|sollten|(?:ich|wir) (?:wollen|will|fordern|fordere|verlangen|hoffen)',
  },
  fr: {
    verbs:
      'veut|veulent|voulait|exige(?:nt|ait)?|espère(?:nt)?|appelle(?:nt)? à|propose(?:nt)?|réclame(?:nt)?|demande(?:nt)?|refuse(?:nt)?|souhaite(?:nt)?',
    between: 'a|ont|ne|aussi|toujours|le|la|gouvernement',
    nouns: 'exigences?|conditions?|objectifs?|demandes?',
    of: 'de|du|de la|des',
    wishes:
      'doit|doivent|devrait|devraient|il faut|(?:nous|je) (?:voulons|veux|demandons|demande|exigeons|exige|espérons)',
  },
  es: {
    verbs:
      'quieren?|quería|exigen?|exigió|piden?|pidió|reclaman?|rechazan?|buscan?|esperan?|proponen?|instan?',
    between: 'ha|han|no|también|siempre|el|la|gobierno',
    nouns: 'exigencias?|condiciones|objetivos?|demandas?',
    of: 'de|del|de la',
    wishes:
      'debe|deben|debería|deberían|tiene que|tienen que|hay que|queremos|quiero|exigimos|pedimos|esperamos',
  },
  uk: {
    verbs:
      'хоче|хочуть|вимагає|вимагають|прагне|прагнуть|сподівається|закликає|закликав|пропонує|наполягає|відкидає|відмовляється',
    between: 'не|також|досі|завжди|це|уряд',
    nouns: 'вимог[аиу]?|умов[аи]|цілі',
    of: '',
    wishes:
      '(?:має|мають) (?:\\p{L}+ )?\\p{L}+ти(?:ся)?|мусить|мусять|повинен|повинна|повинно|повинні|треба|потрібно|(?:ми|я) (?:хочемо|хочу|вимагаємо|закликаємо)',
  },
};

/** Titles of people who speak for a state; "prime" stands for "prime minister", because other ministers do not. */
export const LEADERS: ReadonlySet<string> = new Set(
  'president premier prime chancellor leader king queen präsident kanzler président présidente presidente presidenta президент'.split(
    ' ',
  ),
);
