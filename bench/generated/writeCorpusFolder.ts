import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../src/core/corpus/index.ts';

const FILES_A_FOLDER = 500;

/** Returns an article as the text of a Markdown file with front matter. */
export const articleFile = ({ title, publisher, publishedAt, paragraphs }: Article): string =>
  `---\ntitle: "${title}"\npublisher: ${publisher}\npublishedAt: ${publishedAt}\n---\n${paragraphs.join('\n\n')}\n`;

/** Returns the path of an article below the corpus folder; `number` counts from 0. */
export const articlePath = (number: number, id: string): string =>
  `${String(Math.floor(number / FILES_A_FOLDER)).padStart(3, '0')}/${id}.md`;

/** Writes articles as a corpus folder, one Markdown file each. */
export const writeCorpusFolder = async (folder: string, articles: Iterable<Article>): Promise<void> => {
  let number = 0;
  for (const article of articles) {
    const path = articlePath(number, article.id);
    if (number % FILES_A_FOLDER === 0) await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), articleFile(article));
    number += 1;
  }
};
