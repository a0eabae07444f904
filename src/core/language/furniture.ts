/** "TEHRAN, May 26 (MNA) –", "MOSCOW, May 21. /TASS/.": where and when an agency wrote what follows. */
const dateline =
  /^(?:\p{Lu}\p{Ll}+ \d{1,2}, \d{4} (?:\([^)]{1,40}\) ?)?)?\p{Lu}[\p{Lu}.' -]{2,40}(?:, \p{Lu}\p{Ll}+\.? \d{1,2})?(?:, \d{4})?\.?\s*(?:\([\p{L} .]{2,30}\)\s*(?:[-–—]+\s+)?|\/\p{Lu}+\/\.?\s*|[-–—]{1,2}\s+)(?=[\p{Lu}\p{N}"“])/u;

const line =
  /^(?:(?:read|see|watch|listen|learn)(?: also)? more\b|(?:also|must) read\b|related(?: (?:stories|articles|news))?:|watch:|photo(?:graph)?s?(?::| by\b)|file photo|image:|credit:|by \p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+(?: and \p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+)?\s*$|reporting (?:from|by)\b|sign up\b|subscribe\b|follow us\b|share (?:this|on)\b|https?:\/\/|pic\.twitter)/iu;
/** A line of an agency alone: "/TASS/.", "MOSCOW, May 21." */
const stamp = /^(?:\/\p{Lu}+\/\.?|\p{Lu}[\p{Lu}.' -]{2,40}, \p{Lu}\p{Ll}+\.? \d{1,2}\.?)$/u;
const LEAST_SHOUTED = 4;

/** Where the statement of a sentence begins: behind its dateline; 0 where it has none. */
export const datelineEnd = (sentence: string): number => dateline.exec(sentence)?.[0].length ?? 0;

/** Whether a sentence says nothing itself: a heading in capitals, a byline, a caption's credit, "READ MORE". */
export const isFurniture = (sentence: string): boolean => {
  const text = sentence.trim();
  if (line.test(text) || stamp.test(text)) return true;
  return !/[\p{Ll}\p{Lo}]/u.test(text) && text.split(/\s+/).length >= LEAST_SHOUTED;
};

/** ", Komin told reporters on Monday.": who said it, behind what was said. */
const attribution =
  /(?:(?<=,["”]?)|(?<=["”])) (?:[\p{L}\p{M}.'’-]+ ){1,7}?(?:said|says|told|reported|added|wrote|noted|stated|according to)(?![\p{L}])[^,;"“”]{0,60}$|(?<=,) according to [^,;"“”]{1,80}$/u;

/** Where the attribution begins that ends a sentence; its length where none does. */
export const attributionStart = (sentence: string): number => {
  const found = attribution.exec(sentence);
  return found ? found.index : sentence.length;
};
