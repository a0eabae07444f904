import { UserError } from '../../shared/index.ts';
import {
  type Answer,
  analyseQuestion,
  askedSpeaker,
  lookBack,
  type Overview,
  understand,
} from '../answers/index.ts';
import { type Article, type ArticleHead, articleKey, passagesOf, selectArticles } from '../corpus/index.ts';
import { hasWords, overviewIntent } from '../language/index.ts';
import type { Meaning } from '../meaning/index.ts';
import {
  createQuotationFinder,
  findQuotations,
  type SpeakerIndex,
  verifyQuote,
} from '../quotations/index.ts';
import type { Corpus, Source } from './corpus.ts';
import type { CorpusState } from './corpusState.ts';

/** Lends the current state to a query until its answer is complete. */
type Lend = <Result>(use: (state: CorpusState) => Promise<Result>) => Promise<Result>;

export const MOST_QUESTION_CHARACTERS = 2_000;
/** Maximum length of the words of one claim. */
const MOST_CLAIM_CHARACTERS = 2_000;
export const MOST_CHOICES = 25;

const known = new WeakMap<readonly Article[], ReadonlyMap<string, Article>>();

/** Returns the article with this key. Hashes the ids of a list of articles only once. */
const articleByKey = (articles: readonly Article[], key: string): Article | undefined => {
  const byKey = known.get(articles) ?? new Map(articles.map((article) => [articleKey(article.id), article]));
  known.set(articles, byKey);
  return byKey.get(key);
};

const moment = ({ publishedAt }: Article): number => {
  const time = Date.parse(publishedAt ?? '');
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
};

/** Returns `count` articles from the `from`th on, counted from 0: newest first, then the undated ones in corpus order. */
const listSources = (articles: readonly Article[], from: number, count: number): Source[] =>
  articles
    .map((article) => ({ article, at: moment(article) }))
    .sort((a, b) => (a.at === b.at ? 0 : b.at - a.at))
    .slice(from, from + count)
    .map(({ article: { paragraphs, ...article } }) => ({ article, paragraphs: paragraphs.length }));

/** Returns an index that holds at least the speakers that a name may stand for or comes near. */
type SpeakersNear = (name: string) => Promise<SpeakerIndex>;

/** Returns the full name of the only quoted person that a name may stand for; undefined if there are none or several. */
const quotedPerson = async (typed: string, speakersNear: SpeakersNear): Promise<string | undefined> => {
  const speakers = await speakersNear(typed);
  const quoted = speakers.named(typed).filter(({ quotations }) => quotations > 0);
  // Ignores a bare surname that ends the full name of another quoted person: it means no further person.
  const [person, ...others] = quoted.filter(
    ({ name }) => !quoted.some((other) => other.name.endsWith(` ${name}`)),
  );
  return others.length === 0 ? person?.name : undefined;
};

/** Returns the full name of the quoted person whose words a question asks for; see `quotedPerson`. */
const quotedSpeaker = async (question: string, speakersNear: SpeakersNear): Promise<string | undefined> => {
  const asked = askedSpeaker(analyseQuestion(question));
  return asked && quotedPerson(asked.name, speakersNear);
};

/** Adds the speaker's full name to an overview of a person whom the corpus quotes. */
const withSpeaker = async (
  overview: Overview,
  question: string,
  speakersNear: SpeakersNear,
): Promise<Overview> => {
  const name = overview.kind === 'person' ? overviewIntent(question)?.topic : undefined;
  const speaker = name && (await quotedPerson(name, speakersNear));
  return speaker ? { ...overview, speaker } : overview;
};

/**
 * Adds the quoted person whom the question is about: to an overview of a person, and to an answer that is not in the corpus.
 */
export const withPeople = async (
  answer: Answer,
  text: string,
  speakersNear: SpeakersNear,
): Promise<Answer> => {
  const { kind, overview } = answer;
  if (overview) return { ...answer, overview: await withSpeaker(overview, text, speakersNear) };
  const quoted = kind === 'not-in-corpus' ? await quotedSpeaker(text, speakersNear) : undefined;
  return quoted === undefined ? answer : { ...answer, quoted };
};

export const checkQuestion = (question: string): string => {
  const trimmed = question.trim();
  if (trimmed === '') throw new UserError({ kind: 'no-question' });
  if (trimmed.length > MOST_QUESTION_CHARACTERS)
    throw new UserError({ kind: 'question-too-long', most: MOST_QUESTION_CHARACTERS });
  return trimmed;
};

/**
 * Completes a question that follows another one, `after`, from that question and its answer by `ask`. Returns it unchanged
 * if `after` is undefined. Throws `UserError` if one of the questions is empty or too long.
 */
export const understood = async (
  typed: string,
  after: string | undefined,
  ask: (question: string) => Promise<Answer>,
): Promise<string> => {
  if (after === undefined) return typed;
  const before = checkQuestion(after);
  return checkQuestion(understand(typed, lookBack(before, await ask(before))));
};

export const checkClaim = (words: string): string => {
  if (!hasWords(words)) throw new UserError({ kind: 'nothing-to-check' });
  if (words.length > MOST_CLAIM_CHARACTERS)
    throw new UserError({ kind: 'too-much-to-check', most: MOST_CLAIM_CHARACTERS });
  return words;
};

/** Creates the queries of a corpus. Each query uses one state from beginning to end, even if another one replaces it. */
export const corpusQueries = (lend: Lend, meaning?: Meaning): Omit<Corpus, 'reload' | 'close'> => ({
  ask: (question, filter = {}, { forReader, most, after } = {}) =>
    lend(async (state) => {
      const selection = selectArticles(state.articles, state.titles, filter);
      const typed = checkQuestion(question);
      const among = selection?.ids;
      const text = await understood(typed, after, (before) => state.answer(before, { among }));
      const language = await state.foreignLanguage(text);
      const answer = await state.answer(text, { among, forReader, most });
      const speakersNear = async (): Promise<SpeakerIndex> => state.speakers;
      return {
        ...(await withPeople(answer, text, speakersNear)),
        ...(after === undefined ? {} : { followUp: typed }),
        version: state.status.version,
        ...(selection?.undated ? { undated: selection.undated } : {}),
        ...(language && !answer.overview ? { language } : {}),
      };
    }),
  quote: (query) =>
    lend(async (state) => {
      const { quotations, speakers, articles, titles, texts, answer, holderOf, status } = state;
      const selection = selectArticles(articles, titles, query);
      const lets = ({ id }: ArticleHead): boolean => selection?.ids.has(id) ?? true;
      const lookup = {
        find: createQuotationFinder(quotations, lets, texts.about),
        speakersNear: async () => speakers,
        lets,
        undated: selection?.undated ?? 0,
        texts,
        holderOf,
        ask: async (question: string) => (await answer(question, { among: selection?.ids })).passages,
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
  sources: (wanted, count, filter = {}) =>
    lend(async ({ articles: all, titles, status }) => {
      const selection = selectArticles(all, titles, filter);
      const articles = selection ? all.filter(({ id }) => selection.ids.has(id)) : all;
      const from = wanted < articles.length ? wanted : 0;
      return {
        filter,
        articles: articles.length,
        paragraphs: articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
        undated: selection?.undated ?? 0,
        from,
        listed: listSources(articles, from, count),
        version: status.version,
      };
    }),
  status: () => lend(async ({ status }) => (meaning ? { ...status, meaning: meaning.status() } : status)),
});
