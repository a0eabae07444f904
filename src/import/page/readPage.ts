import { Readability } from '@mozilla/readability';
import { UserError } from '../../userError.ts';
import type { ImportedArticle } from '../importedArticle.ts';
import { oneLine } from '../oneLine.ts';
import type { PageNode } from './document.ts';
import { mainParagraphs } from './mainParagraphs.ts';
import { openDocument } from './openDocument.ts';
import { pageFields } from './pageFields.ts';

/**
 * The article of a page: its main text as Mozilla's Readability finds it, and what the page states of it. `address` is
 * where the page was fetched from. Throws a `UserError` where there is no article, and where the page is too much.
 */
export const readPage = (html: string, address?: string): ImportedArticle => {
  const document = openDocument(html);
  const stated = pageFields(document, address);
  const headings = ['title', 'h1'].map((name) => document.querySelector(name)?.textContent);
  const main = new Readability<PageNode>(document, {
    serializer: (node: PageNode) => node,
    disableJSONLD: true,
  }).parse();
  const paragraphs = main?.content ? mainParagraphs(main.content) : [];
  if (paragraphs.length === 0) throw new UserError('No article text was found in it.');
  const title = [stated.title, main?.title, ...headings].map((text) => oneLine(text ?? '')).find(Boolean);
  if (title === undefined) throw new UserError('It states no title: give it a <title>.');
  return { ...stated, title, paragraphs };
};
