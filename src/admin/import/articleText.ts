import { stringify } from 'yaml';
import { describeFault, LIMITS, parseArticleFile, writeMarkdown } from '../../core/index.ts';
import { MEBIBYTE, UserError } from '../../shared/index.ts';
import type { ImportedArticle } from './importedArticle.ts';

/**
 * Returns the text of an article file: front matter, then the paragraphs, one per line. The Markdown reads back as exactly
 * these words. Throws a `UserError` if the corpus would not load it.
 */
export const articleText = (file: string, { title, paragraphs, ...fields }: ImportedArticle): string => {
  const text = `---\n${stringify({ title, ...fields }, { lineWidth: 0 })}---\n\n${writeMarkdown(paragraphs)}\n`;
  if (Buffer.byteLength(text) > LIMITS.fileBytes) {
    throw new UserError(
      `${file} would be larger than ${LIMITS.fileBytes / MEBIBYTE} MiB: split the article.`,
    );
  }
  const fault = parseArticleFile(file, text).faults.find(({ severity }) => severity === 'error');
  if (fault) throw new UserError(`This makes no article file: ${describeFault(fault)}`);
  return text;
};
