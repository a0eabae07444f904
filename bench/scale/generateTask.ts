import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { drawQuestions } from '../generated/drawQuestions.ts';
import { generateNews } from '../generated/generateNews.ts';
import type { Task } from './measure.ts';

const SEED = 20_261_122;

/** Writes a generated corpus of `paragraphs` paragraphs, and questions drawn from it, into a folder. */
export const generateTask = async (
  folder: string,
  paragraphs: number,
  questions: number,
): Promise<Omit<Task, 'contender'>> => {
  const articles = [...generateNews(paragraphs, SEED)];
  const corpus = join(folder, `${paragraphs}.jsonl`);
  const asked = join(folder, `${paragraphs}-questions.jsonl`);
  const lines = function* () {
    for (const article of articles) yield `${JSON.stringify(article)}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(corpus));
  const drawn = drawQuestions(articles, questions, SEED + 1);
  await writeFile(
    asked,
    drawn.map(({ question, source }) => `${JSON.stringify({ question, relevant: [source] })}\n`).join(''),
  );
  return { corpus, questions: asked };
};
