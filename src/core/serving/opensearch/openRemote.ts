import { UserError } from '../../../shared/index.ts';
import { createAnswerer, resolveHolder } from '../../answers/index.ts';
import type { ArticleFilter } from '../../corpus/index.ts';
import type { QuestionMeaning } from '../../meaning/index.ts';
import { findQuotations, verifyQuote } from '../../quotations/index.ts';
import type { AskOptions, Corpus, CorpusStatus, ReloadReport } from '../corpus.ts';
import { checkClaim, checkQuestion, MOST_CHOICES, understood, withPeople } from '../corpusQueries.ts';
import { createForeignLanguage } from '../corpusState.ts';
import {
  amongArticles,
  articlesNear,
  createNewest,
  newestArticles,
  selectRemotely,
} from './articleLookup.ts';
import type { Cluster, ClusterCall } from './cluster.ts';
import { IndexGone } from './clusterFaults.ts';
import {
  type ArticleDocument,
  ArticleTorn,
  createHeads,
  type PassageDocument,
  passageOf,
} from './documents.ts';
import { type Edition, type Follower, statusOf } from './editions.ts';
import { createPassageSource } from './passageSource.ts';
import { ofKind } from './queries.ts';
import { allQuotations, createSpokenBy, findRemotely } from './quotationLookup.ts';
import { createRemoteTexts } from './remoteTexts.ts';
import { speakersNear } from './speakerLookup.ts';
import { createWordFacts, type WordFacts } from './wordFacts.ts';

/** Finds what a typed name may stand for, or the first `most` of all for a blank one. */
type ChoicesNear<Choice> = (
  typed: string,
  edition: Edition,
  call: ClusterCall,
  most?: number,
) => Promise<{ readonly all: readonly Choice[]; near(typed: string): readonly Choice[] }>;

interface RemoteOptions {
  readonly cluster: Cluster;
  readonly prefix: string;
  readonly editions: Follower;
  /**
   * The confidence below which an answer is `not-in-corpus`. If undefined, the default depends on whether words alone or
   * meaning, too, found the passages.
   */
  readonly threshold: number | undefined;
  readonly meaning: QuestionMeaning | undefined;
  /** Called with the reason if there is no edition to answer from. */
  readonly onFault: (error: unknown) => void;
  /** Writes the files to the archive, and reports the changes. */
  readonly reload: () => Promise<ReloadReport>;
}

/** Time limits in milliseconds: for an answer, for suggestions while somebody types, and for all quotations. */
const LIMIT = { answer: 2_000, suggestions: 800, all: 600_000 } as const;
/** Attempts at an answer: a writer may replace an edition or an article while a question reads it. */
const ATTEMPTS = 3;

/** The data that one call is answered from. */
interface Scene {
  readonly edition: Edition;
  readonly call: ClusterCall;
  readonly words: WordFacts;
}

/** Serves a corpus that a cluster keeps. This process holds only the parts that a question needs. */
export const openRemote = ({
  cluster,
  prefix,
  editions,
  threshold,
  meaning,
  onFault,
  reload,
}: RemoteOptions): Corpus => {
  const wordFacts = createWordFacts();

  /** Sends faults that an operator has to fix to the log. Members only read that the archive cannot be reached. */
  const explain = (error: unknown): never => {
    if (!(error instanceof UserError) || error.reason) throw error;
    onFault(error);
    throw new UserError({ kind: 'archive-unavailable' }, { cause: error });
  };
  /** Answers from one edition from beginning to end. Throws `UserError` (archive-unavailable). */
  const within = async <Result>(limit: number, use: (scene: Scene) => Promise<Result>): Promise<Result> => {
    const call = cluster.call(limit);
    for (let attempt = 1; ; attempt += 1) {
      const edition = await (attempt === 1 ? editions.current() : editions.refresh(call)).catch(explain);
      try {
        return await use({ edition, call, words: wordFacts(edition, call) });
      } catch (error) {
        if (!(error instanceof IndexGone || error instanceof ArticleTorn)) throw error;
        if (attempt === ATTEMPTS) throw new UserError({ kind: 'archive-unavailable' }, { cause: error });
      }
    }
  };
  /** Returns an empty list if the archive does not answer in time. */
  const suggest = <Item>(use: (scene: Scene) => Promise<readonly Item[]>): Promise<readonly Item[]> =>
    within(LIMIT.suggestions, use).catch((error: unknown) => {
      if (error instanceof UserError) return [];
      throw error;
    });
  const choices = <Choice>(typed: string, choicesNear: ChoicesNear<Choice>): Promise<readonly Choice[]> =>
    suggest(async ({ edition, call }) => {
      const isBlank = typed.trim() === '';
      const found = await choicesNear(typed, edition, call, isBlank ? MOST_CHOICES : undefined);
      return (isBlank ? found.all : found.near(typed)).slice(0, MOST_CHOICES);
    });

  const sourceOf = ({ edition, call, words }: Scene, filter: readonly object[]) =>
    amongArticles(filter, (clauses) =>
      createPassageSource({ edition, call, words, filter: clauses, meaning }),
    );
  const isEncoded = ({ state }: Edition): boolean =>
    meaning !== undefined && state.encoder === meaning.encoder;
  const answererOf = (scene: Scene, filter: readonly object[]) =>
    createAnswerer(sourceOf(scene, filter), threshold, {
      spokenBy: createSpokenBy(scene.edition, scene.call),
      vectorOf: isEncoded(scene.edition) ? meaning?.vectorOf : undefined,
      newest: createNewest(filter, scene.edition, scene.call),
    });

  const ask = async (scene: Scene, text: string, filter: ArticleFilter, options: AskOptions) => {
    const { edition, call } = scene;
    const selection = await selectRemotely(filter, edition, call);
    const foreign = createForeignLanguage(edition.state.languages, sourceOf(scene, []));
    const [answer, language] = await Promise.all([
      answererOf(scene, selection.clauses)(text, options),
      foreign(text),
    ]);
    return {
      ...(await withPeople(answer, text, (name) => speakersNear(name, edition, call))),
      version: edition.state.version,
      ...(selection.undated > 0 ? { undated: selection.undated } : {}),
      ...(language && !answer.overview ? { language } : {}),
    };
  };

  const status = ({ edition: { state } }: Scene): CorpusStatus => ({
    ...statusOf(state),
    ...(meaning
      ? {
          meaning:
            state.encoder === meaning.encoder
              ? { ...meaning.status(), encoded: state.encoded, wanted: state.readable }
              : {
                  state: 'absent',
                  reason: 'the archive holds no vectors of this encoder',
                  encoded: 0,
                  wanted: 0,
                },
        }
      : {}),
  });

  return {
    ask: async (question, filter = {}, options = {}) => {
      const typed = checkQuestion(question);
      return within(LIMIT.answer, async (scene) => {
        const { after } = options;
        const text = await understood(typed, after, (before) => ask(scene, before, filter, {}));
        const answer = await ask(scene, text, filter, options);
        return after === undefined ? answer : { ...answer, followUp: typed };
      });
    },
    quote: (query) =>
      within(LIMIT.answer, async (scene) => {
        const { edition, call, words } = scene;
        const { clauses, lets, undated } = await selectRemotely(query, edition, call);
        const { texts, speakersNear: near } = createRemoteTexts(edition, call, words);
        const answer = answererOf(scene, clauses);
        const lookup = {
          texts,
          speakersNear: near,
          lets,
          undated,
          find: (wanted: Parameters<typeof findRemotely>[0]) => findRemotely(wanted, clauses, edition, call),
          holderOf: (typed: string) => resolveHolder(typed, sourceOf(scene, [])),
          ask: async (question: string) => (await answer(question)).passages,
        };
        return { ...(await findQuotations(lookup, query)), version: edition.state.version };
      }),
    quotations: () => within(LIMIT.all, ({ edition, call }) => allQuotations(edition, call)),
    speakers: (typed) => choices(typed, speakersNear),
    articles: (typed) => choices(typed, articlesNear),
    verify: async (text, speaker) => {
      const claim = checkClaim(text);
      return within(LIMIT.answer, async ({ edition, call, words }) => ({
        ...(await verifyQuote(claim, speaker ?? null, createRemoteTexts(edition, call, words))),
        version: edition.state.version,
      }));
    },
    read: (key, from, count) =>
      within(LIMIT.answer, async ({ edition, call }) => {
        const index = edition.indexes.texts;
        const [found] = await call.search<ArticleDocument>([
          { index, body: { size: 1, track_total_hits: false, query: ofKind('article', { term: { key } }) } },
        ]);
        const article = found?.hits[0]?.doc;
        if (!article) return undefined;
        const start = Math.min(Math.max(1, from), article.paragraphs);
        const end = Math.min(article.paragraphs, start - 1 + count);
        const ids = Array.from({ length: end - start + 1 }, (_, at) => `${article.article}#${start + at}`);
        const documents = await call.get<PassageDocument>(
          index,
          ids.map((id) => ({ id, routing: article.article })),
        );
        const heads = createHeads();
        const passages = documents.map((document) => {
          if (document?.hash !== article.hash) throw new ArticleTorn(article.article);
          return passageOf(document, heads);
        });
        const [first, ...others] = passages;
        if (!first) return undefined;
        return {
          passages: [first, ...others],
          paragraphs: article.paragraphs,
          version: edition.state.version,
        };
      }),
    sources: (from, count, filter = {}) =>
      within(LIMIT.answer, async ({ edition, call }) => {
        const { clauses, undated } = await selectRemotely(filter, edition, call);
        const page = await newestArticles(from, count, clauses, edition, call);
        return { ...page, filter, undated, version: edition.state.version };
      }),
    status: () =>
      within(LIMIT.answer, async (scene) => ({
        ...status(scene),
        archive: { prefix, ...(await scene.call.health(Object.values(scene.edition.indexes))) },
      })),
    reload,
    close: async () => {
      await meaning?.close();
      await cluster.close();
    },
  };
};
