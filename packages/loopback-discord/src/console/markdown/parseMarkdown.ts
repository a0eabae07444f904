import type { BlockNode } from './markdownNode.ts';
import { parseInline } from './parseInline.ts';
import { parseList } from './parseList.ts';

const heading = /^(#{1,3}) +(\S.*)$/;
const subtext = /^-# +(\S.*)$/;
const quoteLine = /^> (.*)$/;
const quoteToTheEnd = /^>>> /;
/** A fence may open within a line; one behind a backslash is text. The line ends around a block belong to it. */
const codeBlock = /\n?(?<!\\)```(?:[\w+.#-]+\n)?\n*([^\n][\s\S]*?)\n*```\n?/g;

interface Found {
  readonly blocks: readonly BlockNode[];
  readonly lines: number;
}

const quoteAt = (lines: readonly string[], from: number): Found | undefined => {
  if (quoteToTheEnd.test(lines[from] ?? '')) {
    const rest = lines.slice(from).join('\n').slice('>>> '.length);
    return { blocks: [{ kind: 'quote', blocks: parseLines(rest, true) }], lines: lines.length - from };
  }
  const quoted: string[] = [];
  for (let match = quoteLine.exec(lines[from] ?? ''); match; ) {
    quoted.push(match[1] ?? '');
    match = quoteLine.exec(lines[from + quoted.length] ?? '');
  }
  if (quoted.length === 0) return undefined;
  return { blocks: [{ kind: 'quote', blocks: parseLines(quoted.join('\n'), true) }], lines: quoted.length };
};

const blockAt = (lines: readonly string[], at: number, inQuote: boolean): Found | undefined => {
  const line = lines[at] ?? '';
  const [, marks, title = ''] = heading.exec(line) ?? [];
  if (marks) {
    const level = marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3;
    return { blocks: [{ kind: 'heading', level, children: parseInline(title) }], lines: 1 };
  }
  const [, small] = subtext.exec(line) ?? [];
  if (small) return { blocks: [{ kind: 'subtext', children: parseInline(small) }], lines: 1 };
  const quote = inQuote ? undefined : quoteAt(lines, at);
  if (quote) return quote;
  const list = parseList(lines, at);
  return list.lines > 0 ? list : undefined;
};

const parseLines = (text: string, inQuote: boolean): BlockNode[] => {
  const lines = text.split('\n');
  const blocks: BlockNode[] = [];
  let paragraph: string[] = [];
  const flush = (): void => {
    const joined = paragraph.join('\n');
    if (joined.trim() !== '') blocks.push({ kind: 'paragraph', children: parseInline(joined) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const found = blockAt(lines, at, inQuote);
    if (found) {
      flush();
      blocks.push(...found.blocks);
    } else paragraph.push(lines[at] ?? '');
    at += found?.lines ?? 1;
  }
  flush();
  return blocks;
};

/** Parses Discord's Markdown as its client does. Everything else stays text, verbatim. */
export const parseMarkdown = (text: string): readonly BlockNode[] => {
  const blocks: BlockNode[] = [];
  let at = 0;
  for (const match of text.matchAll(codeBlock)) {
    if (match.index > at) blocks.push(...parseLines(text.slice(at, match.index), false));
    blocks.push({ kind: 'code-block', text: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  if (at < text.length) blocks.push(...parseLines(text.slice(at), false));
  return blocks;
};
