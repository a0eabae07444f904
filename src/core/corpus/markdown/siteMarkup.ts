import { withoutWikiLinks } from '../fields/fieldNames.ts';

/** Comments, and template blocks whose content is not text of the page: the beginning and end of each. */
const HIDDEN: readonly (readonly [RegExp, RegExp])[] = [
  [/%%/, /%%/],
  [
    /\{%-? ?(?:comment|highlight|mermaid|capture|schema)\b/,
    /\{%-? ?end(?:comment|highlight|mermaid|capture|schema)\b[^{}]*\}/,
  ],
  [/\{\{[<%] ?(?:comment|highlight|mermaid)\b/, /\{\{[<%] ?\/ ?(?:comment|highlight|mermaid)\b[^{}]*\}\}/],
];

/** Removes the text from each `open` to the next `close`, both included; a block that is not closed stays. */
const cut = (text: string, open: RegExp, close: RegExp): string => {
  let rest = text;
  let kept = '';
  for (let found = open.exec(rest); found; found = open.exec(rest)) {
    const inside = rest.slice(found.index + found[0].length);
    const end = close.exec(inside);
    if (!end) break;
    kept += rest.slice(0, found.index);
    rest = inside.slice(end.index + end[0].length);
  }
  return kept + rest;
};

/** The marks of Jekyll, Hugo, Zola, Docusaurus and Obsidian, and the text that a reader sees for each. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  // Shortcodes and variables of templates.
  [/\{\{[^{}]*\}\}/g, ''],
  [/\{%[^{}]*%\}/g, ''],
  // Kramdown's table of contents with its placeholder item, and abbreviations.
  [/^[*+-] .*\n\{:toc[^{}\r\n]*\}/gim, ''],
  [/^\*\[[^[\]\r\n]+\]:.*$/gm, ''],
  // Attributes of kramdown, Pandoc and Hugo.
  [/[ \t]?\{[:#.][^{}\r\n]*\}/g, ''],
  // Fences of admonitions, and tables of contents.
  [/^[ \t]{0,3}(?::::|!!!).*$/gm, ''],
  [/^(?:\[TOC\]|\[\[_?toc_?\]\])[ \t]*$/gim, ''],
  // Callouts: their title is a heading.
  [/^((?:[ \t]?>)+)[ \t]?\[![\w|-]+\][+-]?(.*)$/gm, '$1 ##$2'],
  // Lines of tags.
  [/^(?:#[\p{L}\p{N}_/-]+[ \t]*)+$/gmu, ''],
  // Embeds, and marks that name a paragraph or colour words.
  [/!\[\[[^[\]\r\n]*\]\]/g, ''],
  [/[ \t]\^[\w-]+$/gm, ''],
  [/==([^\s=][^=\n]*)==/g, '$1'],
  // Footnotes: their text stays in its place.
  [/^[ \t]{0,3}\[\^[^[\]\s]+\]:/gm, ''],
  [/\[\^[^[\]\s]+\]/g, ''],
  [/&nbsp;/g, ' '],
];

/**
 * Removes from Markdown (line ends LF) the markup of site generators and note programs: shortcodes, comments between `%%`,
 * attributes, block ids. Links between notes become their words.
 */
export const withoutSiteMarkup = (text: string): string => {
  const shown = HIDDEN.reduce((so, [open, close]) => cut(so, open, close), text);
  return withoutWikiLinks(MARKS.reduce((so, [mark, words]) => so.replace(mark, words), shown));
};
