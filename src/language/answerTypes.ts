/** What a sentence holds that could answer a question of a type, as bits. */
export const HOLDS = { date: 1, measure: 2, number: 4 } as const;

const dates =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\b1\d{3}s?\b|\b20\d\d\b|\bcentur(?:y|ies)\b|\b(?:yesterday|today|tomorrow|tonight)\b|\b(?:last|next|this|past|coming|previous|earlier)\s+(?:few\s+|two\s+|several\s+)?(?:week|month|year|day|weekend|summer|winter|spring|fall|autumn|night|morning|decade)s?\b|\b\d+ (?:BC|AD|BCE|CE)\b/;
const numberWords =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|dozens?|several|half|third|quarter)';
const numbers = new RegExp(`\\d|\\b${numberWords}\\b`, 'i');
const measures = new RegExp(
  `(?:\\d|\\b(?:one|${numberWords.slice(3)})[\\s-]*(?:percent|per cent|%|(?:year|month|week|day|hour|minute|second|decade|mile|kilomet(?:er|re)|met(?:er|re)|acre|ton|tonne|pound|degree)s?|centur(?:y|ies)|km|feet|foot|inch(?:es)?|kg|°)`,
  'i',
);

/** Bits of `HOLDS` for a sentence. */
export const typesHeld = (sentence: string): number =>
  (dates.test(sentence) ? HOLDS.date : 0) |
  (numbers.test(sentence) ? HOLDS.number : 0) |
  (measures.test(sentence) ? HOLDS.measure : 0);
