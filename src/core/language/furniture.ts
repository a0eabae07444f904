import { statesDenial } from './statements/statements.ts';

/** A dateline, the place and the day of an agency's report: "TEHRAN, May 26 (MNA) –", "MOSCOW, May 21. /TASS/.". */
const dateline =
  /^(?:\p{Lu}\p{Ll}+ \d{1,2}, \d{4} (?:\([^)]{1,40}\) ?)?)?\p{Lu}[\p{Lu}.' -]{2,40}(?:, \p{Lu}\p{Ll}+\.? \d{1,2})?(?:, \d{4})?\.?\s*(?:\([\p{L} .]{2,30}\)\s*(?:[-–—]+\s+)?|\/\p{Lu}+\/\.?\s*|[-–—]{1,2}\s+)(?=[\p{Lu}\p{N}"“])/u;

const line =
  /^(?:(?:read|see|watch|listen|learn)(?: also)? more(?::|\s*$|\s+(?:about|on|here|at)\b)|(?:also|must) read\b|related(?: (?:stories|articles|news))?:|watch:|photo(?:graph)?s?(?::| by\b)|file photo|image:|credit:|reporting (?:from|by)\b|sign up\b.*newsletter|subscribe (?:to|now|for)\b|follow us (?:on|at)\b|share this (?:article|story|post|page)|https?:\/\/|pic\.twitter)/iu;
const byline = /^[Bb]y \p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+(?: and \p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+)?$/u;
/** An agency's stamp alone on a line: "/TASS/.", "MOSCOW, May 21." */
const stamp = /^(?:\/\p{Lu}+\/\.?|\p{Lu}[\p{Lu}.' -]{2,40}, \p{Lu}\p{Ll}+\.? \d{1,2}\.?)$/u;
const LEAST_SHOUTED = 4;

/** Returns the offset of a sentence's statement, after its dateline; 0 if it has none. */
export const datelineEnd = (sentence: string): number => dateline.exec(sentence)?.[0].length ?? 0;

/** Returns whether a sentence states nothing: a heading in capitals, a byline, a caption's credit, "READ MORE". */
export const isFurniture = (sentence: string): boolean => {
  const text = sentence.trim();
  if (line.test(text) || byline.test(text) || stamp.test(text)) return true;
  return !/[\p{Ll}\p{Lo}]/u.test(text) && text.split(/\s+/).length >= LEAST_SHOUTED;
};

/** An attribution after a statement: ", Komin told reporters on Monday." */
const attribution =
  /(?:(?<=,["”]?)|(?<=["”])) (?:[\p{L}\p{M}.'’-]+ ){1,7}?(?:said|says|told|reported|added|wrote|noted|stated|according to)(?![\p{L}])[^,;"“”]{0,60}$|(?<=,) according to [^,;"“”]{1,80}$/u;

/**
 * Words that doubt the statement or add a condition, and must be highlighted with it: ", which the ministry said was false."
 */
const doubt =
  /(?<!\p{L})(?:which|that|who|whose|if|unless|but|although|though|however|falsely|wrongly|false|untrue|wrong|lies?|fake|only)(?!\p{L})/iu;

/**
 * Returns the offset of the attribution that ends a sentence. Returns the sentence's length if there is none, or if the
 * attribution also denies, doubts or conditions the statement.
 */
export const attributionStart = (sentence: string): number => {
  const found = attribution.exec(sentence);
  return found && !statesDenial(found[0]) && !doubt.test(found[0]) ? found.index : sentence.length;
};
