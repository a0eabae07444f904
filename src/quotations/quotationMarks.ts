/** What stands between a pair of quotation marks. Offsets are UTF-16 units of the paragraph. */
export interface MarkedSpan {
  /** At the opening mark. */
  readonly start: number;
  /** Behind the closing mark; the end of the paragraph's text where it is never closed. */
  readonly end: number;
  /** The words between the marks. */
  readonly inner: readonly [start: number, end: number];
  readonly closed: boolean;
  /** Single marks: ‘…’, '…'. */
  readonly single: boolean;
  /** Spans inside this one, in order. */
  readonly children: readonly MarkedSpan[];
}

type Style =
  | 'curly'
  | 'straight'
  | 'treebank'
  | 'guillemet'
  | 'angle'
  | 'corner'
  | 'low'
  | 'singleCurly'
  | 'singleStraight';
interface Open {
  readonly style: Style;
  readonly start: number;
  readonly width: number;
  readonly children: MarkedSpan[];
}

const marks = /["“”„‟«»‹›「」‘‛’‚]|``|'{1,3}/g;
const CLOSERS: Readonly<Record<string, readonly Style[]>> = {
  '”': ['curly', 'low', 'straight'],
  '“': ['low', 'curly'],
  '"': ['straight', 'curly'],
  '»': ['guillemet'],
  '«': ['guillemet'],
  '›': ['angle'],
  '」': ['corner'],
  '’': ['singleCurly', 'low'],
  "'": ['singleStraight', 'singleCurly'],
  "''": ['treebank'],
};
const OPENERS: Readonly<Record<string, Style>> = {
  '“': 'curly',
  '”': 'curly',
  '‟': 'curly',
  '„': 'low',
  '"': 'straight',
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'angle',
  '「': 'corner',
  '``': 'treebank',
  "''": 'treebank',
  '‘': 'singleCurly',
  '‛': 'singleCurly',
  '‚': 'singleCurly',
  '’': 'singleCurly',
  "'": 'singleStraight',
};
const ONE_WAY_OPENERS = new Set(['‘', '‛', '„', '``', '‹', '「']);
const SINGLE = new Set<Style>(['singleCurly', 'singleStraight']);
const MAX_DEPTH = 8;

const isSpace = (char: string): boolean => char === '' || /[\s\u200b]/u.test(char);
const opensAfter = (char: string): boolean => isSpace(char) || /[([{—–―\-/:“‘"'«„]/u.test(char);
const isWordChar = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
/** Words that begin with an apostrophe: ’em, ’90s, ’til. */
const apostropheWord =
  /^(?:em|til|tis|twas|cause|bout|round|n|cuz|neath|twere|d|ll|s|re|ve|[0-9]0s|[0-9]{2})(?![\p{L}\p{N}])/iu;

interface Mark {
  readonly text: string;
  readonly at: number;
}

const splitApostrophes = (text: string, at: number, before: string): Mark[] => {
  if (text.length < 2) return [{ text, at }];
  if (text.length === 2) return [{ text, at }];
  return opensAfter(before)
    ? [
        { text: "''", at },
        { text: "'", at: at + 2 },
      ]
    : [
        { text: "'", at },
        { text: "''", at: at + 1 },
      ];
};

const marksOf = (text: string): Mark[] => {
  const found: Mark[] = [];
  for (const match of text.matchAll(marks)) {
    const before = text[match.index - 1] ?? '';
    if (match[0].startsWith("'")) found.push(...splitApostrophes(match[0], match.index, before));
    else found.push({ text: match[0], at: match.index });
  }
  return found;
};

/** A single mark that could close: behind words, and no letter follows it. */
const couldCloseSingle = (text: string, at: number): boolean =>
  !isSpace(text[at - 1] ?? '') && !isWordChar(text[at + 1] ?? '');
/** "the workers’ rights": behind an s, a word following. */
const looksPossessive = (text: string, at: number): boolean =>
  /s/i.test(text[at - 1] ?? '') && /^ \p{L}/u.test(text.slice(at + 1, at + 3));

/** For each mark, the index of the next single mark behind it that could close and is no possessive, or -1. */
const nextSingleCloser = (text: string, all: readonly Mark[]): Int32Array => {
  const next = new Int32Array(all.length).fill(-1);
  let last = -1;
  for (let i = all.length - 1; i >= 0; i--) {
    next[i] = last;
    const mark = all[i];
    if (
      mark &&
      (mark.text === '’' || mark.text === "'") &&
      couldCloseSingle(text, mark.at) &&
      !looksPossessive(text, mark.at)
    )
      last = i;
  }
  return next;
};

/**
 * The spans between quotation marks of one paragraph, outermost first, nested ones as children: straight, curly, low,
 * treebank and single marks, guillemets. Apostrophes and possessives are no marks. A double mark that is never closed runs to
 * the end of the text; a single one that is never closed counts as an apostrophe.
 */
export const markedSpans = (text: string): MarkedSpan[] => {
  const all = marksOf(text);
  if (all.length === 0) return [];
  const closerAfter = nextSingleCloser(text, all);
  const end = text.trimEnd().length;
  const roots: MarkedSpan[] = [];
  const stack: Open[] = [];

  const emit = (open: Open, inner: number, until: number, closed: boolean): void => {
    const span: MarkedSpan = {
      start: open.start,
      end: until,
      inner: [open.start + open.width, inner],
      closed,
      single: SINGLE.has(open.style),
      children: open.children,
    };
    (stack.at(-1)?.children ?? roots).push(span);
  };
  const drop = (): void => {
    const open = stack.pop();
    if (open) (stack.at(-1)?.children ?? roots).push(...open.children);
  };
  const openWith = (style: Style, at: number, width: number): void => {
    if (stack.length < MAX_DEPTH) stack.push({ style, start: at, width, children: [] });
  };
  const close = (depth: number, mark: Mark): void => {
    while (stack.length - 1 > depth) drop();
    const open = stack.pop();
    if (open && mark.at > open.start + open.width) emit(open, mark.at, mark.at + mark.text.length, true);
  };
  const openDepth = (styles: readonly Style[]): number =>
    stack.findLastIndex((open) => styles.includes(open.style));

  for (const [i, mark] of all.entries()) {
    const before = text[mark.at - 1] ?? '';
    const after = text[mark.at + mark.text.length] ?? '';
    const style = OPENERS[mark.text];
    const mayOpen = style !== undefined && !isSpace(after) && opensAfter(before);
    const depth = openDepth(CLOSERS[mark.text] ?? []);
    const single = mark.text === "'" || mark.text === '’' || mark.text === '‘';
    if (single && isWordChar(before) && isWordChar(after)) continue;
    if (single && mayOpen && apostropheWord.test(text.slice(mark.at + 1, mark.at + 8)) && !(depth >= 0))
      continue;
    if (ONE_WAY_OPENERS.has(mark.text)) {
      if (style && (!single || (closerAfter[i] ?? -1) >= 0)) openWith(style, mark.at, mark.text.length);
      continue;
    }
    if (single) {
      if (depth >= 0 && couldCloseSingle(text, mark.at) && !mayOpen) {
        if (!(looksPossessive(text, mark.at) && (closerAfter[i] ?? -1) >= 0)) close(depth, mark);
      } else if (style && mayOpen && (closerAfter[i] ?? -1) >= 0 && mark.text === "'")
        openWith(style, mark.at, 1);
      continue;
    }
    const top = stack.at(-1);
    if (
      depth >= 0 &&
      !(mayOpen && mark.text === '“') &&
      !(mayOpen && !isSpace(after) && isSpace(before) && top && SINGLE.has(top.style))
    ) {
      const opener = stack[depth];
      // A mark that can only open while its own kind is open: the earlier one is odd and counts for nothing.
      if (mayOpen && isSpace(before) && opener && opener.style === 'straight' && mark.text === '"') {
        while (stack.length > depth) drop();
        openWith('straight', mark.at, 1);
      } else close(depth, mark);
      continue;
    }
    if (style && (mayOpen || (mark.text === '“' && !isSpace(after)) || (mark.text === '«' && depth < 0)))
      openWith(style, mark.at, mark.text.length);
  }
  while (stack.length > 0) {
    const open = stack.pop();
    if (!open) break;
    if (SINGLE.has(open.style) || stack.length > 0) {
      (stack.at(-1)?.children ?? roots).push(...open.children);
    } else if (end > open.start + open.width) emit(open, end, end, false);
  }
  return roots;
};
