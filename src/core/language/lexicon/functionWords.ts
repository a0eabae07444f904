import { MONTHS, SHORT_MONTHS, WEEKDAYS } from './calendar.ts';
import { SMALL_NUMBERS } from './quantities.ts';
import { wordSet } from './wordSet.ts';

export const DETERMINERS: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS,
  ...wordSet(`a an the this these those his her its their my our your some any no every each another both
  several many most one other such all few more`),
]);
export const PREPOSITIONS =
  wordSet(`of in on at by for from with to about against after before during since until till under over into onto
  through throughout between among amid around across behind beyond near within without despite regarding concerning like unlike toward
  towards upon via versus per alongside besides except following including off outside inside up down out`);
export const SUBORDINATORS =
  wordSet(`that if when while because as although though where whereas whether unless since once so than
  which what how why who whom whose until lest after before`);
export const CONJUNCTIONS = wordSet('and but or nor yet');
/** Each word with either apostrophe, because the tokens of quotations keep theirs. */
const withApostrophes = (list: string): string => `${list} ${list.replaceAll("'", '’')}`;
const NEGATED = withApostrophes(
  "isn't wasn't didn't don't doesn't hasn't haven't won't wouldn't couldn't can't cannot",
);
/** Forms of "be": a participle after one is passive or progressive. */
export const BE_FORMS = wordSet(`is are was were be been being ${withApostrophes("isn't wasn't 're 'm")}`);
export const AUXILIARIES =
  wordSet(`has have had having is are was were be been being am do does did will would shall should can could
  may might must ${withApostrophes("'d 'll 've 're 'm")} ${NEGATED}`);
export const NEGATIONS = wordSet(`not never hardly n't without neither nor ${NEGATED}`);
export const SUBJECT_PRONOUNS = wordSet('he she they it i we who');
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  ...SHORT_MONTHS,
  ...wordSet(`today yesterday tomorrow tonight now then later earlier recently afterward afterwards
  ago once already meanwhile again also still soon first finally just even only too ever always often sometimes
  repeatedly quickly simply perhaps maybe instead rather further separately meantime alike thus therefore however indeed nonetheless nevertheless moreover furthermore`),
]);
/** Words for a stretch of time: "last week", "this month". */
export const TIME_NOUNS =
  wordSet(`day week month year morning afternoon evening night weekend summer winter spring fall hour hours days weeks months years
  minute minutes decade moment`);
/** Words that often open a sentence with a capital and are never a name. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS,
  ...wordSet(`here there how why what when where who yes well but and or so if as in on at by for from with to of it its
  he she they we i you his her their my our your me him them us this that these those the a an not no nor now then thus both each some many most
  much more few all any one another others several such same even also still just only yet
  too very again once perhaps maybe however meanwhile moreover instead indeed later earlier recently today yesterday tomorrow while although
  though because since until unless after before during despite amid among between against about over under without within like unlike
  asked told according speaking following given using being having including regarding during both either neither
  is are was were be been do does did has have had can could would should may might must let please thanks thank oh ok okay
  first second third last next finally there's it's that's he's she's they're we're i'm you're don't didn't
  minutes hours days weeks months years moments nearly almost about roughly more than
  related read more photo video image advertisement story editor's note q`),
]);
