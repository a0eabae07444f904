/** Kinds of quotation marks. A span ends with a mark that closes the style it began with. */
export type MarkStyle =
  | 'curly'
  | 'low'
  | 'singleLow'
  | 'straight'
  | 'treebank'
  | 'guillemet'
  | 'reversedGuillemet'
  | 'angle'
  | 'corner'
  | 'singleCurly'
  | 'singleStraight';

/** A quotation mark in a text, with the roles that its surroundings allow. */
export interface Mark {
  readonly text: string;
  readonly at: number;
  /** The style of the span it would open; null if it cannot open one here. */
  readonly opens: MarkStyle | null;
  /** The styles it would close; empty if it cannot close here. */
  readonly closes: readonly MarkStyle[];
  readonly single: boolean;
  /** It cannot close a span here, whatever is open: a space or "(" precedes it and a word follows. */
  readonly onlyOpens: boolean;
}

const STYLES: Readonly<Record<string, { opens?: MarkStyle; closes?: readonly MarkStyle[] }>> = {
  '“': { opens: 'curly', closes: ['low', 'curly'] },
  '”': { opens: 'curly', closes: ['curly', 'low', 'straight'] },
  '‟': { opens: 'curly' },
  '„': { opens: 'low' },
  '"': { opens: 'straight', closes: ['straight', 'curly'] },
  '``': { opens: 'treebank' },
  "''": { opens: 'treebank', closes: ['treebank'] },
  '«': { opens: 'guillemet', closes: ['reversedGuillemet'] },
  '»': { opens: 'reversedGuillemet', closes: ['guillemet'] },
  '‹': { opens: 'angle' },
  '›': { closes: ['angle'] },
  '「': { opens: 'corner' },
  '」': { closes: ['corner'] },
  '‘': { opens: 'singleCurly', closes: ['low', 'singleLow'] },
  '‛': { opens: 'singleCurly' },
  '‚': { opens: 'singleLow' },
  '’': { opens: 'singleCurly', closes: ['singleCurly', 'singleLow'] },
  "'": { opens: 'singleStraight', closes: ['singleStraight', 'singleCurly'] },
};
const SINGLE = new Set(['‘', '‛', '‚', '’', "'"]);
/** Marks that open in any surroundings. */
const ALWAYS_OPEN = new Set(['‘', '‛', '‚', '„', '“', '‟', '``', '‹', '「', '«']);
/** Marks that open only as a typing error. */
const ODD_OPENERS = new Set(['”', '’', '»']);

const anyMark = /["“”„‟«»‹›「」‘‛’‚]|``|'{1,3}/g;
const space = /^[\s\u200b]?$/u;
const bracket = /^[([{]$/;
const opensBehind = /^[([{—–―\-/:“‘"'«„]$/u;
/** Follows a French closing mark, which has a space before it: « Oui », dit-il. */
const goesOn = /^[,;:.!?…)\]]$/u;
const wordChar = /^[\p{L}\p{N}]$/u;
/** Words that begin with an apostrophe: ’em, ’90s, ’til. */
const elided = /^(?:em|til|tis|twas|cause|bout|round|n|cuz|neath|twere|[0-9]0s|[0-9]{2})(?![\p{L}\p{N}])/iu;
const inches = /\d['’]\s?\d{1,2}$/;

const markAt = (whole: string, text: string, at: number): Mark | null => {
  const before = whole[at - 1] ?? '';
  const after = whole[at + text.length] ?? '';
  const single = SINGLE.has(text);
  if (single && wordChar.test(before) && wordChar.test(after)) return null;
  const elision = single && !wordChar.test(before) && elided.test(whole.slice(at + 1, at + 8));
  if (text === '"' && inches.test(whole.slice(Math.max(0, at - 5), at))) return null;
  const style = STYLES[text];
  const spaced = space.test(before);
  const trails = text === '»' && goesOn.test(after);
  const leading = (spaced || opensBehind.test(before)) && !space.test(after) && !trails;
  const typedToClose = text === '“' && !leading && (space.test(after) || !wordChar.test(after));
  const may = ALWAYS_OPEN.has(text)
    ? !typedToClose
    : ODD_OPENERS.has(text)
      ? spaced && wordChar.test(after)
      : leading;
  const onlyOpens = leading && (spaced || bracket.test(before));
  const closes = onlyOpens || (single && (spaced || wordChar.test(after))) ? [] : (style?.closes ?? []);
  return { text, at, opens: may && !elision ? (style?.opens ?? null) : null, closes, single, onlyOpens };
};

/** Returns the quotation marks of a text in order, without apostrophes inside words. */
export const marksOf = (text: string): Mark[] => {
  const found: Mark[] = [];
  const push = (mark: string, at: number): void => {
    const one = markAt(text, mark, at);
    if (one) found.push(one);
  };
  for (const { 0: run, index } of text.matchAll(anyMark)) {
    if (run !== "'''") push(run, index);
    else if (space.test(text[index - 1] ?? '')) {
      push("''", index);
      push("'", index + 2);
    } else {
      push("'", index);
      push("''", index + 1);
    }
  }
  return found;
};
