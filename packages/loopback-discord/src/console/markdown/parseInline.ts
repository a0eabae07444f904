import { INLINE_RULES, type InlineState } from './inlineRules.ts';
import type { InlineNode } from './markdownNode.ts';

/** Deeper markup is shown as text. This bounds the work that a hostile text can cause. */
const MAX_DEPTH = 10;
const special = /[\\`<@h[*_~|]/g;

const parseAt = (text: string, at: number, state: InlineState) => {
  for (const { pattern, build } of INLINE_RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const nodes = match && build(match, state, parseInside);
    if (nodes) return { nodes, end: at + match[0].length };
  }
  return undefined;
};

const parseInside = (text: string, { inLink, depth }: InlineState): readonly InlineNode[] => {
  if (depth >= MAX_DEPTH) return [{ kind: 'text', text }];
  const nodes: InlineNode[] = [];
  let plain = '';
  let at = 0;
  const flush = (): void => {
    if (plain !== '') nodes.push({ kind: 'text', text: plain });
    plain = '';
  };
  while (at < text.length) {
    const found = parseAt(text, at, { inLink, depth: depth + 1 });
    if (found) {
      const [only] = found.nodes;
      if (only?.kind === 'text') plain += only.text;
      else {
        flush();
        nodes.push(...found.nodes);
      }
      at = found.end;
    } else {
      special.lastIndex = at + 1;
      const next = special.exec(text)?.index ?? text.length;
      plain += text.slice(at, next);
      at = next;
    }
  }
  flush();
  return nodes;
};

/** Parses Discord's Markdown within lines. Everything else stays text, verbatim. */
export const parseInline = (text: string): readonly InlineNode[] =>
  parseInside(text, { inLink: false, depth: 0 });
