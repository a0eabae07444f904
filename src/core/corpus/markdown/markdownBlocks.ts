import MarkdownIt from 'markdown-it';
import { withoutSiteMarkup } from './siteMarkup.ts';

/** One block as a reader of the page sees it; a line of the file that ends within it is a line feed. */
export interface Block {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
}

/** Reads indented lines as text: people indent paragraphs, and news holds no code. */
const markdown = new MarkdownIt('default', { html: true }).disable('code');

type Token = ReturnType<typeof markdown.parse>[number];
type Environment = Parameters<typeof markdown.parse>[1];

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const BLOCK_TAGS = words(
  'address article aside blockquote body caption center dd details div dl dt fieldset figure footer form header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul',
);
const CELL_TAGS = words('td th');
const HEADING_TAG = /^(?:h[1-6]|figcaption)$/;
const UNSEEN_TAGS = words(
  'head iframe math noscript object script style svg template textarea title video audio',
);
const TAG = /^<\/?([a-z][\w-]*)/i;
const IS_HIDDEN = /\s(?:hidden(?=[\s=>])|style\s*=\s*["'][^"']*display\s*:\s*none)/i;
const VOID_TAGS = words('area base br col embed hr img input link meta source track wbr');
/** A line break of HTML while its paragraph is read; parsed Markdown has no other carriage return. */
const BREAK = '\r';

/** Splits a line of Markdown and HTML into blocks, with the words that a reader sees. */
const inlineBlocks = (tokens: readonly Token[], kind: Block['kind']): Block[] => {
  const blocks: Block[] = [];
  let text = '';
  let now = kind;
  /** The invisible element, and how many elements of its name are open. */
  let unseen: { readonly name: string; depth: number } | undefined;
  const end = (next: Block['kind'] = kind): void => {
    for (const part of text.split(/\r[ \t\n]*\r/))
      if (part.trim() !== '') blocks.push({ kind: now, text: part.replaceAll(BREAK, '\n').trim() });
    text = '';
    now = next;
  };
  const take = (tag: string): void => {
    const name = TAG.exec(tag)?.[1]?.toLowerCase() ?? '';
    const closes = tag.startsWith('</');
    const opens = !closes && !tag.endsWith('/>') && !VOID_TAGS.has(name);
    if (unseen) {
      if (unseen.name === name) unseen.depth += opens ? 1 : closes ? -1 : 0;
      if (unseen.depth === 0) unseen = undefined;
    } else if (opens && (UNSEEN_TAGS.has(name) || IS_HIDDEN.test(tag))) unseen = { name, depth: 1 };
    else if (HEADING_TAG.test(name)) end(opens ? 'heading' : kind);
    else if (BLOCK_TAGS.has(name)) end();
    else if (CELL_TAGS.has(name) && !/^$|\s$/.test(text)) text += ' ';
    else if (name === 'br') text += BREAK;
    else if (name === 'q') text += opens ? '“' : '”';
  };
  /** Spaces around an invisible element become one. */
  let wasTag = false;
  for (const { type, content } of tokens) {
    if (type === 'html_inline') take(content);
    else if (unseen) continue;
    else if (type === 'text' || type === 'code_inline')
      text += wasTag && /\s$/.test(text) ? content.trimStart() : content;
    else if (type === 'softbreak' || type === 'hardbreak') text += '\n';
    wasTag = type === 'html_inline';
  }
  end();
  return blocks;
};

/** Digits of a year: a line that begins with a year and a full stop is not a list item, though Markdown reads one. */
const YEAR = 4;
const TASK = /^\[[ xX]\][ \t]+/;

/** Returns the blocks of parsed Markdown; `env` holds the targets of its links. */
const blocksOf = (tokens: readonly Token[], env: Environment): Block[] => {
  const blocks: Block[] = [];
  const inline = (source: string): readonly Token[] =>
    markdown.parseInline(source, env).flatMap(({ children }) => children ?? []);
  let kind: Block['kind'] = 'paragraph';
  let row: string[] | undefined;
  let number = '';
  for (const { type, content, children, info, markup } of tokens) {
    if (type === 'list_item_open') number = info.length >= YEAR ? `${info}${markup} ` : '';
    else if (type === 'heading_open') kind = 'heading';
    else if (type === 'heading_close') kind = 'paragraph';
    else if (type === 'tr_open') row = [];
    else if (type === 'tr_close') {
      const cells = row?.filter((cell) => cell !== '') ?? [];
      if (cells.length > 0) blocks.push({ kind: 'paragraph', text: cells.join(' ') });
      row = undefined;
    } else if (type === 'html_block') blocks.push(...inlineBlocks(inline(content), 'paragraph'));
    // A fence with a programming language is code; a fence without one may be a letter or a table.
    else if (type === 'fence' && info.trim() === '') {
      const parts = content.split(/\n[ \t]*\n/).map((part) => part.trim());
      blocks.push(
        ...parts.filter((part) => part !== '').map((text) => ({ kind: 'paragraph', text }) as const),
      );
    } else if (type === 'inline') {
      const found = inlineBlocks(children ?? [], kind);
      if (row) row.push(found.map(({ text }) => text).join(' '));
      else {
        for (const block of found) {
          blocks.push({ ...block, text: number + block.text.replace(TASK, '') });
          number = '';
        }
      }
    }
  }
  return blocks;
};

/**
 * Splits Markdown (line ends LF, front matter removed) into the blocks that a reader sees. Leaves out link targets, marks,
 * shortcodes and comments; each table row and each list item is a block. Reads HTML in it, too.
 */
export const markdownBlocks = (source: string): Block[] => {
  const env: Environment = {};
  return blocksOf(markdown.parse(withoutSiteMarkup(source), env), env);
};
