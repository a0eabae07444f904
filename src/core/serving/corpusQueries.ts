import { UserError } from '../../shared/index.ts';
import { type ArticleSelection, passagesOf, selectArticles } from '../corpus/index.ts';
import { hasWords } from '../language/index.ts';
import { findQuotations, mentionsOf, verifyQuote } from '../quotations/index.ts';
import { articleByKey } from './articleByKey.ts';
import type { CorpusState } from './corpusState.ts';
import type { Engine } from './engine.ts';
import { listSources } from './listSources.ts';
import { quotedSpeaker } from './quotedSpeaker.ts';
import { termReader } from './termReader.ts';

export const MOST_QUESTION_CHARACTERS = 2_000;
/** Of the words of one claim. */
const MOST_CLAIM_CHARACTERS = 2_000;
const MOST_CHOICES = 25;

const checkQuestion = (question: string): string => {
  const trimmed = question.trim();
  if (trimmed === '') throw new UserError('Please ask a question.', { reason: { kind: 'no-question' } });
  if (trimmed.length > MOST_QUESTION_CHARACTERS) {
    throw new UserError(`That question is too long: ${MOST_QUESTION_CHARACTERS} characters at most.`, {
      reason: { kind: 'question-too-long', most: MOST_QUESTION_CHARACTERS },
    });
  }
  return trimmed;
};

const checkClaim = (words: string): string => {
  if (!hasWords(words))
    throw new UserError('There are no words to check.', { reason: { kind: 'nothing-to-check' } });
  if (words.length > MOST_CLAIM_CHARACTERS)
    throw new UserError(`Those words are too many to check: ${MOST_CLAIM_CHARACTERS} characters at most.`, {
      reason: { kind: 'too-much-to-check', most: MOST_CLAIM_CHARACTERS },
    });
  return words;
};

/** The places of the passages of a selection; undefined for all. */
const placesOf = (
  { passages }: CorpusState,
  selection: ArticleSelection | undefined,
): readonly number[] | undefined =>
  selection && passages.flatMap(({ article }, at) => (selection.ids.has(article.id) ? [at] : []));

/** What the corpus is asked, answered by the state that serves at that moment, from beginning to end. */
export const corpusQueries = (serving: () => CorpusState): Omit<Engine, 'reload' | 'close'> => ({
  ask: async (question, filter = {}) => {
    const state = serving();
    const selection = selectArticles(state.articles, state.titles, filter);
    const text = checkQuestion(question);
    const language = state.foreignLanguage(text);
    const answer = state.answer(text, placesOf(state, selection));
    const quoted = answer.kind === 'not-in-corpus' ? quotedSpeaker(text, state.speakers) : undefined;
    return {
      ...answer,
      version: state.status.version,
      ...(selection?.undated ? { undated: selection.undated } : {}),
      ...(language ? { language } : {}),
      ...(quoted ? { quoted } : {}),
    };
  },
  quote: async (query) => {
    const state = serving();
    const { quotations, speakers, articles, titles, index, answer, status } = state;
    const selection = selectArticles(articles, titles, query);
    const lookup = {
      quotations,
      speakers,
      selection,
      mentionsOf: (name: string) => mentionsOf(name, index),
      ask: (question: string) => answer(question, placesOf(state, selection)).passages,
      termId: (term: string) => index.forward.vocabulary.get(term),
      idf: index.idf,
      readTerms: termReader(index),
    };
    return { ...findQuotations(lookup, query), version: status.version };
  },
  quotations: async () => serving().quotations,
  speakers: async (typed) => {
    const { speakers } = serving();
    return (typed.trim() === '' ? speakers.all : speakers.near(typed)).slice(0, MOST_CHOICES);
  },
  articles: async (typed) => {
    const { titles } = serving();
    return (typed.trim() === '' ? titles.all : titles.near(typed)).slice(0, MOST_CHOICES);
  },
  verify: async (words, speaker) => {
    const { verification, status } = serving();
    return { ...verifyQuote(checkClaim(words), speaker ?? null, verification), version: status.version };
  },
  read: async (key, from, count) => {
    const { articles, status } = serving();
    const article = articleByKey(articles, key);
    if (!article) return undefined;
    const start = Math.min(Math.max(1, from), article.paragraphs.length);
    const [first, ...others] = passagesOf(article).slice(start - 1, start - 1 + count);
    if (!first) return undefined;
    return { passages: [first, ...others], paragraphs: article.paragraphs.length, version: status.version };
  },
  sources: async (wanted, count) => {
    const { articles, status } = serving();
    const from = wanted < articles.length ? wanted : 0;
    const { passages: paragraphs, version } = status;
    return {
      articles: articles.length,
      paragraphs,
      from,
      listed: listSources(articles, from, count),
      version,
    };
  },
  status: async () => serving().status,
});
