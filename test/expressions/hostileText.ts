import fc from 'fast-check';

/** Characters of every kind that the code distinguishes: letters of several scripts, digits, marks, spaces, signs. */
const ALPHABET = [
  ...'axsZNKéÉßйД中ひカกاب09٣ \t\n\r\u00A0\u2003\u0301\u200F\u202E\u2028\0',
  ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~«»„“”‘’‚‹›ʼ–—…·•€№。，！？「」🙂',
];

/** A part of an expression: a set of characters, a choice of sequences, or a repeated part. */
type Part =
  | { readonly kind: 'set'; readonly source: string }
  | { readonly kind: 'group'; readonly branches: readonly (readonly Part[])[] }
  | { readonly kind: 'times'; readonly part: Part; readonly least: number; readonly most: number };

const opening = /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>|[a-z-]+:))?/;
const atom =
  /^(?:\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|.)/su;
const quantifier = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/;

/**
 * Parses the source of an expression into parts. The content of a negative look-around is a part as well, because it ends a
 * match late.
 */
const partsOf = (source: string): readonly (readonly Part[])[] => {
  let at = 0;
  const branches = (): Part[][] => {
    const all: Part[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      const rest = source.slice(at);
      if (rest[0] === '|') {
        at += 1;
        all.push([]);
        continue;
      }
      let part: Part;
      if (rest[0] === '(') {
        at += opening.exec(rest)?.[0].length ?? 1;
        part = { kind: 'group', branches: branches() };
        at += 1;
      } else {
        const [set = ''] = atom.exec(rest) ?? [];
        at += set.length;
        part = { kind: 'set', source: set };
      }
      const [times, sign, least = '', comma, most = ''] = quantifier.exec(source.slice(at)) ?? [];
      if (times !== undefined) {
        at += times.length;
        const from = sign ? Number(sign === '+') : Number(least);
        const to = sign ? (sign === '?' ? 1 : 4) : comma ? Number(most || from + 3) : from;
        part = { kind: 'times', part, least: from, most: Math.min(to, from + 3) };
      }
      all.at(-1)?.push(part);
    }
    return all;
  };
  return branches();
};

const setExpression = (source: string, flags: string): RegExp | undefined => {
  try {
    return new RegExp(`^(?:${source})$`, flags);
  } catch {
    // A part of an expression may not be one by itself.
    return undefined;
  }
};

/** The characters that each set matches, by flags and source: expressions share most of their sets. */
const pools = new Map<string, readonly string[]>();

const poolOf = (source: string, flags: string): readonly string[] => {
  const key = `${flags}/${source}`;
  const known = pools.get(key);
  if (known) return known;
  const literal = source.length === 1 ? source : source.replace(/^\\(?=[^\p{L}\p{N}]$)/u, '');
  const expression = setExpression(source, flags);
  const characters = [...ALPHABET, ...(literal.length === 1 ? [literal] : [])];
  const allowed = characters.filter((character) => expression?.test(character));
  pools.set(key, allowed);
  return allowed;
};

/** Generates pieces of text that the parts of an expression match, in order. */
const piecesOf = (expression: RegExp): fc.Arbitrary<readonly string[]> => {
  const flags = expression.flags.replace(/[gy]/g, '');
  const ofPart = (part: Part): fc.Arbitrary<readonly string[]> => {
    if (part.kind === 'set') {
      const allowed = poolOf(part.source, flags);
      return allowed.length === 0 ? fc.constant([]) : fc.constantFrom(...allowed).map((one) => [one]);
    }
    if (part.kind === 'group') return ofBranches(part.branches);
    return fc
      .array(ofPart(part.part), { minLength: part.least, maxLength: part.most })
      .map((pieces) => pieces.flat());
  };
  const ofBranches = (branches: readonly (readonly Part[])[]): fc.Arbitrary<readonly string[]> =>
    fc.oneof(...branches.map((parts) => fc.tuple(...parts.map(ofPart)).map((pieces) => pieces.flat())));
  return ofBranches(partsOf(expression.source));
};

/** A text that repeats `again`. */
export interface HostileText {
  readonly before: string;
  readonly again: string;
  readonly after: string;
}

export const ofLength = ({ before, again, after }: HostileText, length: number): string =>
  before + again.repeat(Math.ceil(length / again.length)) + after;

/** Generates texts that repeat pieces of an expression, so that it begins to match again and again, mostly in vain. */
export const hostileTexts = (expression: RegExp): fc.Arbitrary<HostileText> => {
  const pieces = piecesOf(expression);
  const end = fc.oneof(fc.constant(''), fc.constantFrom(...ALPHABET));
  return fc
    .tuple(pieces, fc.nat(), fc.nat(), end, end, fc.constantFrom('', '', ' ', '\n', 'a'))
    .map(([list, from, size, start, after, gap]) => {
      const first = from % Math.max(1, list.length);
      const most = Math.max(1, list.length - first);
      const last = first + 1 + (size % 2 === 0 ? 0 : (size >> 1) % most);
      const again = list.slice(first, last).join('') + gap;
      return {
        before: size % 3 === 0 ? start : list.slice(0, first).join(''),
        again: again || start || 'a',
        after,
      };
    });
};
