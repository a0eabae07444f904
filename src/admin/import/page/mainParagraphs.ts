import { wordSet } from '../../../core/index.ts';
import { oneLine } from '../oneLine.ts';
import { isElement, type PageNode, TEXT_NODE } from './document.ts';

const BLOCKS = wordSet(
  'address article aside blockquote body caption center dd details div dl dt fieldset figure footer form header hr li main nav ol p pre section summary table tbody tfoot thead tr ul',
);
/** No prose of the article: a heading that asks a question would be found in place of its answer. */
const LEFT_OUT = wordSet(
  'button figcaption h1 h2 h3 h4 h5 h6 iframe math noscript object script style svg template textarea title video',
);
const SPACED = wordSet('br td th');

/**
 * The paragraphs below an element, in order: a block's own text is one. Headings, captions and what is nothing but links
 * to other pages are left out.
 */
export const mainParagraphs = (root: PageNode): string[] => {
  const paragraphs: string[] = [];
  let text = '';
  /** Whether some of the text is more than links. */
  let isProse = false;
  const endParagraph = (): void => {
    const paragraph = oneLine(text);
    if (isProse && paragraph !== '') paragraphs.push(paragraph);
    text = '';
    isProse = false;
  };
  // Recursion ends at IMPORT_LIMITS.depth: no deeper page is read.
  const walk = (node: PageNode, isLinked: boolean): void => {
    if (node.nodeType === TEXT_NODE) {
      const own = node.textContent ?? '';
      text += own;
      isProse ||= !isLinked && /[\p{L}\p{N}]/u.test(own);
    }
    if (!isElement(node)) return;
    const name = node.localName.toLowerCase();
    if (LEFT_OUT.has(name)) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock) endParagraph();
    if (SPACED.has(name)) text += ' ';
    // The marks around <q> are on the screen, though not in the text.
    if (name === 'q') text += '“';
    const isLink = name === 'a' && node.getAttribute('href') !== null;
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child, isLinked || isLink);
    if (name === 'q') text += '”';
    if (isBlock) endParagraph();
  };
  walk(root, false);
  endParagraph();
  return paragraphs;
};
