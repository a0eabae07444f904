import { Readability } from '@mozilla/readability';
import type { StatedFields } from '../../../core/index.ts';
import { UserError } from '../../../shared/index.ts';
import type { ImportedArticle } from '../importedArticle.ts';
import { oneLine } from '../oneLine.ts';
import type { PageNode } from './document.ts';
import { pageFields } from './fields/pageFields.ts';
import { openDocument } from './openDocument.ts';
import { furnitureOf } from './text/furnitureOf.ts';
import { mainParagraphs } from './text/mainParagraphs.ts';
import { removeFurniture } from './text/removeFurniture.ts';

const paragraphsOf = (root: PageNode, stated: StatedFields, address: string | undefined): string[] => {
  const isFurniture = furnitureOf(stated);
  return mainParagraphs(root, address).filter((text) => !isFurniture(text));
};

const NO_TEXT = 'No article text was found in it.';

/**
 * Reads the article of a page: its main text, found with Mozilla's Readability, and its stated fields. `address` is the
 * address of the fetched page. Throws a `UserError` if the page has no article or exceeds a limit.
 */
export const readPage = (html: string, address?: string): ImportedArticle => {
  const document = openDocument(html);
  const stated = pageFields(document, address);
  removeFurniture(document);
  // A page may mark all of itself as furniture.
  if (!document.documentElement) throw new UserError(NO_TEXT);
  const main = new Readability<PageNode>(document, {
    serializer: (node: PageNode) => node,
    disableJSONLD: true,
  }).parse();
  const paragraphs = main?.content ? paragraphsOf(main.content, stated, address) : [];
  if (paragraphs.length === 0) throw new UserError(NO_TEXT);
  const title = stated.title ?? oneLine(main?.title || document.querySelector('h1')?.textContent || '');
  if (title === '') throw new UserError('It states no title: give it a <title>.');
  return { ...stated, title, paragraphs };
};

/**
 * Returns the paragraphs of HTML that holds only the text of an article, as in a feed. In plain text, blank lines separate
 * paragraphs. `stated` holds the known fields of the article. Returns an empty list if there is no text. Throws a
 * `UserError` if the text exceeds a limit.
 */
export const readFragment = (html: string, stated: StatedFields, address?: string): string[] => {
  const isHtml = /<[a-z!/]/i.test(html);
  const blocks = isHtml
    ? html
    : html
        .split(/\n\s*\n/)
        .map((text) => `<p>${text.replaceAll('<', '&lt;')}</p>`)
        .join('');
  if (blocks.trim() === '') return [];
  const document = openDocument(`<html><head></head><body>${blocks}</body></html>`);
  removeFurniture(document);
  return document.body ? paragraphsOf(document.body, stated, address) : [];
};
