import type { ArticleFilter, Passage } from '../corpus/index.ts';
import { articleKey, filterOf } from '../corpus/index.ts';
import {
  cut,
  isFurniture,
  reckonDay,
  type Span,
  sentencesAround,
  splitSentences,
  splitTerms,
} from '../language/index.ts';
import type { SpeakerSummary } from '../quotations/index.ts';
import type { Corpus, Versioned } from './corpus.ts';
import { type Told, tellOnTopic } from './onTopic.ts';

/** The subject of a timeline: a topic, a speaker's words, an article, or several of them together. */
export interface TimelineQuery extends ArticleFilter {
  readonly speaker?: string;
  readonly about?: string;
}

/** A sentence, and the day of the event that it reports. */
export interface TimelineEntry {
  readonly passage: Passage;
  readonly span: Span;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Whether the day is computed from the article's date, because the sentence says "Thursday". */
  readonly isReckoned: boolean;
}

/** Sentences in the order of their days; within a day, in the order in which they were found. */
export interface Timeline extends Versioned {
  readonly query: TimelineQuery;
  readonly entries: readonly TimelineEntry[];
  /** How many sentences have no day: neither they nor their articles state one. */
  readonly undated: number;
  /** The people that the typed name may stand for; `suggestions`: the nearest names if there are none. */
  readonly speakers: readonly SpeakerSummary[];
  readonly suggestions: readonly SpeakerSummary[];
}

/** Maximum number of passages to look at for a topic, of quotations of a speaker, and of articles and their paragraphs. */
const MOST = { passages: 40, quotations: 200, articles: 5, paragraphs: 100 } as const;
/** Two sentences of one day report the same event if they share at least this part of the shorter one's terms. */
const SAME = 0.6;

/** Dates a sentence: the day that it names, or else the day of its article. Returns undefined if neither is known. */
const dated = ({ passage, span }: Told): TimelineEntry | undefined => {
  const { publishedAt, language } = passage.article;
  const own = reckonDay(cut(passage.text, span), publishedAt, language);
  if (own) return { passage, span, ...own };
  return publishedAt === undefined
    ? undefined
    : { passage, span, day: publishedAt.slice(0, 'YYYY-MM-DD'.length), isReckoned: false };
};

const termsOf = ({ passage, span }: Told): Set<string> =>
  new Set(splitTerms(cut(passage.text, span)).map(({ term }) => term));

/** Leaves out sentences that report the same event of the same day as an earlier one. */
const different = (entries: readonly TimelineEntry[]): TimelineEntry[] => {
  const kept: { readonly entry: TimelineEntry; readonly terms: ReadonlySet<string> }[] = [];
  for (const entry of entries) {
    const terms = termsOf(entry);
    const isTold = kept.some(({ entry: { day }, terms: others }) => {
      if (day !== entry.day) return false;
      const shared = [...terms].filter((term) => others.has(term)).length;
      return shared >= SAME * Math.min(terms.size, others.size);
    });
    if (!isTold) kept.push({ entry, terms });
  }
  return kept.map(({ entry }) => entry);
};

/** Returns the sentences of some articles that name a day, and the first sentence of each. Throws the errors of `Corpus.sources`. */
const toldBy = async (corpus: Corpus, filter: ArticleFilter) => {
  const { listed, version } = await corpus.sources(0, MOST.articles, filter);
  const readings = await Promise.all(
    listed.map(({ article: { id } }) => corpus.read(articleKey(id), 1, MOST.paragraphs)),
  );
  const passages = readings.flatMap((reading) => reading?.passages ?? []);
  const told = passages.flatMap((passage): Told[] =>
    splitSentences(passage.text)
      .filter((span) => !isFurniture(cut(passage.text, span)))
      .filter(
        (span, at) =>
          (passage.paragraph === 1 && at === 0) ||
          reckonDay(cut(passage.text, span), passage.article.publishedAt, passage.article.language) !==
            undefined,
      )
      .map((span) => ({ passage, span })),
  );
  return { told, version };
};

/**
 * Returns sentences of the articles in the order of the events, each with the day that it names or that of its article.
 * Throws the errors of `Corpus.ask` and `Corpus.quote`.
 */
export const readTimeline = async (corpus: Corpus, query: TimelineQuery): Promise<Timeline> => {
  const { speaker, about } = query;
  const filter = filterOf(query);
  const named: Pick<Timeline, 'speakers' | 'suggestions'>[] = [];
  const find = async (): Promise<{ told: readonly Told[]; version: string | undefined }> => {
    if (speaker !== undefined) {
      const found = await corpus.quote({ ...query, indirect: true });
      named.push(found);
      const told = found.quotations
        .slice(0, MOST.quotations)
        .map(({ passage, span }) => ({ passage, span: sentencesAround(passage.text, [span]) }));
      return { told, version: found.version };
    }
    if (about !== undefined) return tellOnTopic(corpus, about, filter, { most: MOST.passages });
    return toldBy(corpus, filter);
  };
  const { told, version } = await find();
  const places = new Map(
    told.map((one) => [`${one.passage.article.id}#${one.passage.paragraph} ${one.span}`, one]),
  );
  const entries = [...places.values()].map(dated);
  const known = entries.filter((entry) => entry !== undefined);
  return {
    query,
    entries: different(known).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    undated: entries.length - known.length,
    speakers: named[0]?.speakers ?? [],
    suggestions: named[0]?.suggestions ?? [],
    version: version ?? (await corpus.status()).version,
  };
};
