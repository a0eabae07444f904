import type { BlockNode, ListItem } from './markdownNode.ts';
import { parseInline } from './parseInline.ts';

interface ItemLine {
  readonly indent: number;
  readonly number: number | null;
  readonly text: string;
}

const itemPattern = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/;

const itemOf = (line: string | undefined): ItemLine | undefined => {
  const match = line === undefined ? null : itemPattern.exec(line);
  if (!match) return undefined;
  const [, indent = '', number, text = ''] = match;
  return { indent: indent.length, number: number === undefined ? null : Number(number), text };
};

const nest = (lines: readonly ItemLine[]): BlockNode[] => {
  const [first] = lines;
  if (!first) return [];
  const items: ListItem[] = [];
  let at = 0;
  for (let line = lines[at]; line; line = lines[at]) {
    // Discord keeps one list together even if its items change between numbers and bullets.
    let end = at + 1;
    while (end < lines.length && (lines[end]?.indent ?? 0) > first.indent) end += 1;
    items.push({ children: parseInline(line.text), nested: nest(lines.slice(at + 1, end)) });
    at = end;
  }
  return [{ kind: 'list', start: first.number, items }];
};

interface ParsedList {
  readonly blocks: readonly BlockNode[];
  /** Number of its lines; 0 if no list begins here. */
  readonly lines: number;
}

/** Parses the list that begins at line `from`; indentation nests its items. */
export const parseList = (lines: readonly string[], from: number): ParsedList => {
  const found: ItemLine[] = [];
  for (let item = itemOf(lines[from]); item; item = itemOf(lines[from + found.length])) found.push(item);
  return { blocks: nest(found), lines: found.length };
};
