import fc from 'fast-check';
import { type BlockNode, type InlineNode, type ListItem, parseMarkdown } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { cut } from '../../../src/core/language/span.ts';
import { escapeMarkdown } from '../../../src/presentation/discord/escape.ts';
import { excerpt, mergeSpans } from '../../../src/presentation/discord/excerpt.ts';
import { articleText, spansOf } from './arbitraries.ts';

type Node = BlockNode | InlineNode | ListItem;

const inside = (node: Node): readonly Node[] => {
  if ('children' in node) return node.children;
  if ('blocks' in node) return node.blocks;
  return 'items' in node ? node.items : [];
};

/** Returns the kinds of markup in a tree, its text and its bold text. Line breaks between paragraphs are not text. */
const shown = (nodes: readonly Node[]): { kinds: Set<string>; text: string; bold: string } => {
  const kinds = new Set<string>();
  let bold = '';
  const walk = (node: Node, inBold: boolean): string => {
    const kind = 'kind' in node ? node.kind : 'item';
    if (kind !== 'paragraph' && kind !== 'text') kinds.add(kind);
    const text =
      'text' in node
        ? node.text
        : inside(node)
            .map((child) => walk(child, inBold || kind === 'strong'))
            .join('');
    if (kind === 'text' && inBold) bold += text;
    return text;
  };
  const text = nodes.map((node) => walk(node, false)).join('');
  return { kinds, text, bold };
};

const letters = (text: string): string => text.replace(/\s/g, '');

describe('the Markdown parser of the console', () => {
  it('finds only text in escaped text', () => {
    fc.assert(
      fc.property(articleText('short'), (text) => {
        const { kinds, text: read } = shown(parseMarkdown(escapeMarkdown(text)));
        expect([...kinds]).toEqual([]);
        expect(letters(read)).toBe(letters(text));
      }),
      { numRuns: 500 },
    );
  });

  it('finds only bold in an excerpt, and exactly the kept words in bold', () => {
    const room = { characters: 4_000, bytes: 10_000 };
    const made = articleText('long').chain((text) => spansOf(text, 1).map((keep) => ({ text, keep })));
    fc.assert(
      fc.property(made, ({ text, keep }) => {
        const markdown = excerpt(text, { keep, bold: true, room, comfort: { characters: 300, bytes: 900 } });
        const { kinds, bold } = shown(parseMarkdown(markdown ?? ''));
        expect([...kinds].filter((kind) => kind !== 'strong')).toEqual([]);
        if (markdown !== undefined)
          expect(letters(bold)).toBe(
            letters(
              mergeSpans(keep)
                .map((span) => cut(text, span))
                .join(''),
            ),
          );
      }),
      { numRuns: 200 },
    );
  });
});
