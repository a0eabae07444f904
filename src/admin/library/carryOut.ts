import { listedFaults, listFiles, parseArticleFile, readCorpus } from '../../core/index.ts';
import { articleFromFile } from '../import/articleFromFile.ts';
import { filesById } from './filesById.ts';
import type { Review, Task, TaskResults } from './review.ts';
import { reviewArticle } from './reviewArticle.ts';
import { screen } from './screen.ts';

const review = async (corpus: string, file: string, text: string): Promise<Review> => {
  const { article } = parseArticleFile(file, text);
  if (!article) throw new Error('a kept article file is faulty');
  const { articles } = await readCorpus(corpus);
  return reviewArticle(file, article, articles, filesById((await listFiles(corpus)).files));
};

/** Carries out a task. Throws a `UserError` if an upload is not an article. Slow on hostile bytes. */
export const carryOut = async (task: Task): Promise<TaskResults[Task['kind']]> => {
  const { kind, corpus } = task;
  if (kind === 'review') return review(corpus, task.file, task.text);
  if (kind === 'screen') return screen(corpus, task.incoming);
  if (kind === 'read') {
    const { file, text } = articleFromFile(task.name, task.bytes);
    return { text, review: await review(corpus, file, text) };
  }
  const { articles, faults } = await readCorpus(corpus);
  const paragraphs = articles.reduce((sum, { article }) => sum + article.paragraphs.length, 0);
  return { articles: articles.length, paragraphs, faults: listedFaults(faults) };
};
