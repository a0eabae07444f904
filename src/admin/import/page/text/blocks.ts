import { wordSet } from '../../../../core/index.ts';
import { oneLine } from '../../oneLine.ts';
import { isElement, type PageElement, type PageNode, TEXT_NODE } from '../document.ts';

const BLOCKS = wordSet(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul',
);
const LEFT_OUT = wordSet(
  'button iframe input math noscript object option script select style svg template textarea title video audio',
);
const SPACED = wordSet('td th');
/** Marks the place of a `<br>`. No text of a page holds it, because `oneLine` drops it. */
const BREAK = '\0';

/** The text of one block, split at its line breaks. */
export interface Block {
  /** The element that holds its words. */
  readonly element: PageElement;
  /** Its lines between `<br>` elements, as a browser shows them. No line is empty. */
  readonly lines: readonly string[];
  /** Whether some of the text is outside links. */
  readonly isUnlinked: boolean;
  /** The targets of its links. */
  readonly links: readonly string[];
  /** Its `time` elements, and those of empty blocks before it. */
  readonly times: readonly PageElement[];
}

/** Returns the text blocks below an element, in page order. */
export const blocksOf = (root: PageNode): Block[] => {
  const blocks: Block[] = [];
  let text = '';
  let isUnlinked = false;
  let links: string[] = [];
  let times: PageElement[] = [];
  const endBlock = (element: PageElement): void => {
    const lines = text
      .split(BREAK)
      .map(oneLine)
      .filter((line) => line !== '');
    if (lines.length > 0) {
      blocks.push({ element, lines, isUnlinked, links, times });
      times = [];
    }
    text = '';
    isUnlinked = false;
    links = [];
  };
  // IMPORT_LIMITS.depth bounds the recursion: deeper pages are refused.
  const walk = (node: PageNode, block: PageElement, isLinked: boolean): void => {
    if (node.nodeType === TEXT_NODE) {
      const own = (node.textContent ?? '').replaceAll(BREAK, '');
      text += own;
      isUnlinked ||= !isLinked && /[\p{L}\p{N}]/u.test(own);
    }
    if (!isElement(node)) return;
    const name = node.localName.toLowerCase();
    if (LEFT_OUT.has(name)) return;
    if (name === 'time') times.push(node);
    if (name === 'br') text += BREAK;
    const isBlock = BLOCKS.has(name);
    if (isBlock) endBlock(block);
    if (SPACED.has(name)) text += ' ';
    // Browsers show quotation marks around `<q>`, but the text has none.
    if (name === 'q') text += '“';
    const link = name === 'a' ? node.getAttribute('href') : null;
    if (link !== null) links.push(link);
    for (let child = node.firstChild; child; child = child.nextSibling)
      walk(child, isBlock ? node : block, isLinked || link !== null);
    if (name === 'q') text += '”';
    if (isBlock) endBlock(node);
  };
  if (!isElement(root)) return [];
  walk(root, root, false);
  endBlock(root);
  return blocks;
};
