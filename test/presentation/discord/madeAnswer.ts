import type { Answer } from '../../../src/core/answers/answer.ts';
import type { Article } from '../../../src/core/corpus/article.ts';
import type { Span } from '../../../src/core/language/span.ts';
import {
  type AnswerReplyOptions,
  answerReply as reply,
} from '../../../src/presentation/discord/answers/answer.ts';
import { someVersion, someViewer } from './someViewer.ts';

/** Returns the reply to a member who reads English. */
export const answerReply = (answer: Answer, options?: AnswerReplyOptions) =>
  reply({ ...answer, ...someVersion }, someViewer, options);

/** An article without paragraphs, with markup in its fields. */
export const article: Article = {
  id: 'talks',
  title: 'Talks [resume]',
  url: 'https://news.example/talks_(1)',
  publisher: 'The *Wire*',
  publishedAt: '2025-03-14T23:30:00-05:00',
  paragraphs: [],
};

/** Returns an answer with one passage of this text; by default a sure one. */
export const answerOf = (text: string, highlights: readonly Span[], over: Partial<Answer> = {}): Answer => ({
  kind: 'answered',
  question: 'Who *offered* troops?',
  confidence: 0.9,
  passages: [{ passage: { article, paragraph: 5, text }, highlights, focus: [], score: 1 }],
  ...over,
});
