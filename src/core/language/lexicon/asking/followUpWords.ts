/** Words that join a question to the text before it; in en, de, fr, es and uk. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(
  `and but so ok okay then also well or und aber also dann et mais alors y pero entonces а і й та але тоді`.split(
    /\s+/,
  ),
);

/** Words after an asking word that add nothing to the question: "when was that exactly?". */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `exactly please then that this it so was is were did happen happened be precisely though genau denn das war geschah exactement donc cela ça
  c était exactamente eso fue pasó саме це було сталося`.split(/\s+/),
);

/** Words that ask for one fact, by their English equivalent; longer ones first. */
export const FOLLOW_UP_ASKS: Readonly<Record<string, readonly string[]>> = {
  'How many': ['how many', 'how much', 'wie viele', 'wieviele', 'combien', 'cuántos', 'cuántas', 'скільки'],
  'How long': ['how long', 'for how long', 'wie lange', 'combien de temps', 'cuánto tiempo', 'як довго'],
  'Since when': ['since when', 'seit wann', 'depuis quand', 'desde cuándo', 'відколи'],
  'With whom': ['with whom', 'with who', 'who with', 'mit wem', 'avec qui', 'con quién', 'з ким'],
  'How much': ['how much money'],
  Why: [
    'why',
    'how come',
    'what for',
    'why not',
    'warum',
    'wieso',
    'weshalb',
    'pourquoi',
    'por qué',
    'чому',
    'навіщо',
  ],
  When: ['when', 'what time', 'what day', 'on what day', 'wann', 'quand', 'cuándo', 'коли'],
  Where: ['where', 'where exactly', 'wo', 'où', 'dónde', 'де'],
  Who: ['who', 'by whom', 'wer', 'qui', 'quién', 'quiénes', 'хто'],
  How: ['how', 'wie', 'comment', 'cómo', 'як'],
};

/** Words before a name that replaces the topic of the question before: "what about Hamas?". */
export const INSTEAD_WORDS: readonly string[] = [
  'what about',
  'how about',
  'what of',
  'same for',
  'was ist mit',
  'wie steht es mit',
  'qu en est il de',
  'et pour',
  'qué hay de',
  'y qué pasa con',
  'а як щодо',
  'щодо',
];

export const PERSON_PRONOUNS: ReadonlySet<string> = new Set('he she him her they them'.split(' '));
export const OWNING_PRONOUNS: ReadonlySet<string> = new Set('his hers their'.split(' '));
/** Words that refer to the matter, not to a person. */
export const MATTER_WORDS: ReadonlySet<string> = new Set(
  'it its that this those these there here one ones instead others other else rest same'.split(' '),
);
