import { Readability } from '@mozilla/readability';
import { UserError } from '../../../shared/index.ts';
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
  const [heading = '', name = ''] = ['h1', 'title'].map((tag) =>
    oneLine(document.querySelector(tag)?.textContent ?? ''),
  );
  const main = new Readability<PageNode>(document, {
    serializer: (node: PageNode) => node,
    disableJSONLD: true,
  }).parse();
  const paragraphs = main?.content ? mainParagraphs(main.content) : [];
  if (paragraphs.length === 0) throw new UserError('No article text was found in it.');
  // Where the page's name is its heading and then the site's, as in "Talks resume | The Example", the heading is the title.
  const named = heading !== '' && name.startsWith(heading) ? heading : oneLine(main?.title || name);
  const title = stated.title ?? (named || heading);
  if (title === '') throw new UserError('It states no title: give it a <title>.');
  return { ...stated, title, paragraphs };
};
