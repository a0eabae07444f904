import { lacksDate, type Passage } from '../../core/index.ts';
import type { Output } from './output.ts';
import { type Mark, prose } from './prose.ts';
import { say } from './say.ts';

/** Prints the paragraph with its marks, where it stands, and an empty line. */
export const printPassage = (passage: Passage, marks: readonly Mark[], output: Output): void => {
  const { article, paragraph, text } = passage;
  prose(text, marks, output);
  const parts = [
    article.title ?? article.id,
    `paragraph ${paragraph}`,
    article.publisher,
    lacksDate(passage) ? 'date not stated' : article.publishedAt,
    article.url,
  ];
  say(`— ${parts.filter((part) => part !== undefined).join(' · ')}`, output, output.faint);
  output.line('');
};
