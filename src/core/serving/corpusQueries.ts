import { UserError } from '../../shared/index.ts';
import { passagesOf, selectArticles } from '../corpus/index.ts';
import { hasWords } from '../language/index.ts';
import { findQuotations, verifyQuote } from '../quotations/index.ts';
import { articleByKey } from './articleByKey.ts';
import type { CorpusState } from './corpusState.ts';
import type { Engine } from './engine.ts';
import { listSources } from './listSources.ts';
import { quotedSpeaker } from './quotedSpeaker.ts';

export const MOST_QUESTION_CHARACTERS = 2_000;
/** Of the words of one claim. */
const MOST_CLAIM_CHARACTERS = 2_000;
const MOST_CHOICES = 25;

const checkQuestion = (question: string): string => {
  const trimmed = question.trim();
  if (trimmed === '') throw new UserError({ kind: 'no-question' });
  if (trimmed.length > MOST_QUESTION_CHARACTERS)
    throw new UserError({ kind: 'question-too-long', most: MOST_QUESTION_CHARACTERS });
  return trimmed;
};

const checkClaim = (words: string): string => {
  if (!hasWords(words)) throw new UserError({ kind: 'nothing-to-check' });
  if (words.length > MOST_CLAIM_CHARACTERS)
    throw new UserError({ kind: 'too-much-to-check', most: MOST_CLAIM_CHARACTERS });
  return words;
};

/** Lends the state that serves to whoever answers from it, until the answer is there. */
export type Lend = <Result>(use: (state: CorpusState) => Promise<Result>) => Promise<Result>;

/** What the corpus is asked, answered by the state that serves at that moment, from beginning to end. */
export const corpusQueries = (lend: Lend): Omit<Engine, 'reload' | 'close'> => ({
  ask: (question, filter = {}) =>
    lend(async (state) => {
      const selection = selectArticles(state.articles, state.titles, filter);
      const text = checkQuestion(question);
      const language = await state.foreignLanguage(text);
      const answer = await state.answer(text, selection?.ids);
      const quoted = answer.kind === 'not-in-corpus' ? quotedSpeaker(text, state.speakers) : undefined;
      return {
        ...answer,
        version: state.status.version,
        ...(selection?.undated ? { undated: selection.undated } : {}),
        ...(language ? { language } : {}),
        ...(quoted ? { quoted } : {}),
      };
    }),
  quote: (query) =>
    lend(async (state) => {
      const { quotations, speakers, articles, titles, texts, answer, status } = state;
      const selection = selectArticles(articles, titles, query);
      const lookup = {
        quotations,
        speakers,
        selection,
        texts,
        ask: async (question: string) => (await answer(question, selection?.ids)).passages,
      };
      return { ...(await findQuotations(lookup, query)), version: status.version };
    }),
  quotations: () => lend(async ({ quotations }) => quotations),
  speakers: (typed) =>
    lend(async ({ speakers }) =>
      (typed.trim() === '' ? speakers.all : speakers.near(typed)).slice(0, MOST_CHOICES),
    ),
  articles: (typed) =>
    lend(async ({ titles }) =>
      (typed.trim() === '' ? titles.all : titles.near(typed)).slice(0, MOST_CHOICES),
    ),
  verify: (words, speaker) =>
    lend(async ({ verification, status }) => ({
      ...(await verifyQuote(checkClaim(words), speaker ?? null, verification)),
      version: status.version,
    })),
  read: (key, from, count) =>
    lend(async ({ articles, status }) => {
      const article = articleByKey(articles, key);
      if (!article) return undefined;
      const start = Math.min(Math.max(1, from), article.paragraphs.length);
      const [first, ...others] = passagesOf(article).slice(start - 1, start - 1 + count);
      if (!first) return undefined;
      return { passages: [first, ...others], paragraphs: article.paragraphs.length, version: status.version };
    }),
  sources: (wanted, count) =>
    lend(async ({ articles, status }) => {
      const from = wanted < articles.length ? wanted : 0;
      const { passages: paragraphs, version } = status;
      return {
        articles: articles.length,
        paragraphs,
        from,
        listed: listSources(articles, from, count),
        version,
      };
    }),
  status: () => lend(async ({ status }) => status),
});
