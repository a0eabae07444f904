/** The kind of thing that answers a question. `other`: the words of an answer do not show its kind. */
export type QuestionType =
  | 'who'
  | 'where'
  | 'country'
  | 'when'
  | 'why'
  | 'howLong'
  | 'number'
  | 'measure'
  | 'other';

const asks: readonly (readonly [QuestionType, RegExp])[] = [
  [
    'why',
    /\bwhy\b|\bhow come\b|\b(?:what|which)(?:['’]?s| is| was| were| are)? (?:(?:the|a) )?(?:\p{L}+ )?(?:reasons?|causes?|motives?)\b/u,
  ],
  ['howLong', /\bhow long\b|\bfor how many (?:minutes|hours|days|weeks|months|years|decades)\b/],
  ['measure', /\bhow (?:old|far|tall|high|deep|fast|big|large|wide|often|heavy|late|close|soon)\b/],
  [
    'number',
    /\bhow (?:many|much)\b|\bwhat (?:percent|percentage|proportion|share|number|amount|population|price)|\bwhat (?:is|was|were|are) the (?:population|number|percentage|total|average|distance|temperature|height|length|cost)\b/,
  ],
  ['when', /\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time|era|season|week)\b/],
  ['country', /\b(?:what|which) (?:\p{L}+ )?(?:country|countries|nations?)\b/u],
  [
    'where',
    /\bwhere\b|\b(?:what|which) (?:city|cities|states?|place|town|continent|region|location|county|river|island|area|street|capital|province)\b/,
  ],
  [
    'who',
    /\b(?:who|whom|whose)\b|\b(?:what|which) (?:person|people|president|king|queen|man|woman|actor|actress|singer|author|leader|scientist|player|pope|emperor|professor|artist|coach|individual|minister|envoy|official|senator|diplomat)\b/,
  ],
];

const overview =
  /\b(?:summar(?:y|ies|i[sz]e)|overview|recap|tl;?dr|in short|catch me up|tell me about|latest (?:on|in|about|from)|what(?:['’]?s| is) (?:new|going on|happening|the latest|up with)|what happened (?:in|at|with|to|on|during)|(?:any|latest) (?:news|updates?)|news (?:on|about|from)|updates? on)\b/i;
const latest =
  /\b(?:latest|newest|most recent|so far|now|currently|nowadays|lately|as of (?:now|today)|the last (?!(?:time|minute|resort)\b)|last (?:round|call|meeting|talks|session|visit)|next(?! to\b| door)|upcoming|this (?:week|month)|today|(?:any|recent) (?:news|updates?|progress)|what(?:['’]?s| is) (?:new|going on|happening)|news (?:on|about)|updates? on)\b/i;
const asking = /\b(?:who|whom|what|which|where|when|why)\b/i;
const denial = /\b(?:not|never|cannot|without|no longer|refuse[sd]? to|fail(?:s|ed)? to)\b|n['’]t\b/i;

/** Returns whether a question asks for an overview, not for one fact. */
export const asksOverview = (question: string): boolean => overview.test(question);

/** Returns whether a question asks for the newest answer: "so far", "the next round". */
export const asksLatest = (question: string): boolean => latest.test(question);

/**
 * Returns whether a question asks for something that is not so or did not happen: "Who did not sign?", but not "Did they not
 * sign?".
 */
export const asksNegated = (question: string): boolean => {
  const asked = asking.exec(question);
  return asked !== null && denial.test(question.slice(asked.index + asked[0].length));
};

/** "Doctor Who": a capital after another word makes it a name. */
const titledWho = /(?<=\p{L}\s)Who\b/gu;

/** Returns the type of a question by its wording, wherever the asking word is. */
export const questionType = (question: string): QuestionType => {
  const text = question.replace(titledWho, '').toLowerCase();
  return asks.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
};
