import type { Emphasis, InlineNode } from './markdownNode.ts';
import { webUrl } from './webUrl.ts';

export interface InlineState {
  /** Inside a link's label, where neither escapes nor other links count. */
  readonly inLink: boolean;
  readonly depth: number;
}

type ParseInside = (text: string, state: InlineState) => readonly InlineNode[];

interface InlineRule {
  /** Sticky: matches at the parser's position. */
  readonly pattern: RegExp;
  /** Undefined: the match is no such markup; the parser tries the next rule. */
  readonly build: (
    match: RegExpExecArray,
    state: InlineState,
    parse: ParseInside,
  ) => readonly InlineNode[] | undefined;
}

const wrapped = (kind: Emphasis, pattern: RegExp): InlineRule => ({
  pattern,
  build: ([, inner = ''], state, parse) => [{ kind, children: parse(inner, state) }],
});

const link = (address: string, label: readonly InlineNode[]): readonly InlineNode[] | undefined => {
  const url = webUrl(address);
  return url === undefined ? undefined : [{ kind: 'link', url, children: label }];
};

const mentioned = { '@': 'user', '@!': 'user', '@&': 'role', '#': 'channel' } as const;

/** The rules of Discord's client, most binding first. Its library simple-markdown has the same patterns for emphasis. */
export const INLINE_RULES: readonly InlineRule[] = [
  {
    pattern: /\\([^0-9A-Za-z\s])/uy,
    build: ([, text = ''], { inLink }) => (inLink ? undefined : [{ kind: 'text', text }]),
  },
  {
    pattern: /(`+)([\s\S]*?[^`])\1(?!`)/y,
    build: ([, , text = '']) => [{ kind: 'code', text: text.replace(/^ (?=.*\S.* $)([\s\S]*) $/, '$1') }],
  },
  {
    pattern: /<(https?:\/\/[^\s<>]+)>/y,
    build: ([, url = ''], { inLink }) => (inLink ? undefined : link(url, [{ kind: 'text', text: url }])),
  },
  {
    pattern: /<(@[!&]?|#)(\d{1,20})>/y,
    build: ([, sign, id = '']) => [
      { kind: 'named-mention', of: mentioned[sign as keyof typeof mentioned], id },
    ],
  },
  {
    pattern: /<(\/[^\s:<>]+(?: [^\s:<>]+){0,2}):\d+>/y,
    build: ([, text = '']) => [{ kind: 'mention', text }],
  },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y,
    build: ([, seconds, style = 'f']) => [{ kind: 'time', seconds: Number(seconds), style }],
  },
  { pattern: /<a?(:\w{2,32}:)\d{1,20}>/y, build: ([, text = '']) => [{ kind: 'text', text }] },
  { pattern: /@everyone|@here/y, build: ([text]) => [{ kind: 'mention', text }] },
  {
    pattern: /https?:\/\/[^\s<]+[^<.,:;"'\]\s)*_~|]/y,
    build: ([url], { inLink }) => (inLink ? undefined : link(url, [{ kind: 'text', text: url }])),
  },
  {
    pattern:
      /\[([^[\]]+)\]\(\s*(?:<(https?:\/\/[^\s<>]+)>|(https?:\/\/[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*))\s*\)/y,
    build: ([, label = '', pointed, bare = ''], state, parse) =>
      // A label that looks like another address would mislead, so Discord makes no link of it.
      state.inLink || /https?:\/\//i.test(label)
        ? undefined
        : link(pointed ?? bare, parse(label, { ...state, inLink: true })),
  },
  wrapped('strong', /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y),
  wrapped('underline', /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y),
  wrapped('em', /_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/y),
  wrapped('em', /\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y),
  wrapped('strike', /~~((?:\\[\s\S]|[^\\])+?)~~(?!_)/y),
  wrapped('spoiler', /\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y),
];
