import type { ArticleFilter, ArticleHead, ArticleSelection, Passage } from '../corpus/index.ts';
import { splitTerms } from '../language/index.ts';
import type { SpeakerIndex, SpeakerSummary } from './people/speakerIndex.ts';
import type { Quotation } from './quotation.ts';
import { rankByTopic, type TopicRanking } from './rankByTopic.ts';
import type { TextIndex } from './textIndex.ts';

export interface QuotationQuery extends ArticleFilter {
  /** A name as a person types it; a surname will do. */
  readonly speaker?: string;
  /** Words the quotation or its passage should be about. */
  readonly about?: string;
  /** Indirect speech too; left out unless asked for. */
  readonly indirect?: boolean;
}

/** An office and the name of the person who holds it. */
interface Holder {
  readonly role: string;
  readonly name: string;
}

/** `quotations`: newest article first, then in reading order; best first where `about` is given. */
export interface QuotationResult {
  readonly query: QuotationQuery;
  readonly quotations: readonly Quotation[];
  /** How many more there are than these; absent for none. */
  readonly more?: number;
  /** The people the typed name may stand for; more than one: the name is ambiguous and the quotations are of all. */
  readonly speakers: readonly SpeakerSummary[];
  /** The office that was typed instead of a name, as the corpus writes it, and the person it stands for. */
  readonly role?: Holder;
  /** Nearest known names where the typed one is unknown. */
  readonly suggestions: readonly SpeakerSummary[];
  /** How many more there are in indirect speech, which was not asked for. */
  readonly reported: number;
  /** Where nothing was found: every passage that mentions the typed name. */
  readonly mentions: readonly Passage[];
  /** How many articles were left out because they state no date and one was asked for; absent for none. */
  readonly undated?: number;
}

/** What the quotations of a corpus are looked up in. */
interface QuotationIndex extends TopicRanking {
  readonly quotations: readonly Quotation[];
  readonly speakers: SpeakerIndex;
  /** The articles that the query lets through; undefined for all. */
  readonly selection: ArticleSelection | undefined;
  /** Who holds the office that a text names. */
  readonly holderOf?: (typed: string) => Promise<Holder | undefined>;
}

const MOST_SUGGESTIONS = 3;

/**
 * The passages that mention a name, in the order of the corpus: by its last word, in every article that has the whole name
 * in one of its passages with that word.
 */
const mentionsOf = async (name: string, texts: TextIndex): Promise<Passage[]> => {
  const terms = splitTerms(name).map(({ term }) => term);
  const surname = terms.at(-1);
  if (surname === undefined) return [];
  const words = [...new Set(terms)];
  const find = texts.findTerms(words);
  const holding = (await texts.passagesWith(surname, 'corpus'))
    .map((passage) => {
      const held = new Set<string | undefined>();
      find(passage, (place) => held.add(words[place]));
      return { passage, held };
    })
    .filter(({ held }) => held.has(surname));
  const introduced = new Set(
    holding.filter(({ held }) => held.size === words.length).map(({ passage }) => passage.article.id),
  );
  return holding.map(({ passage }) => passage).filter(({ article }) => introduced.has(article.id));
};

/** Read once an article: there are many more quotations to sort. */
const times = new WeakMap<ArticleHead, number>();
const publishedAt = ({ passage: { article } }: Quotation): number => {
  const known = times.get(article);
  if (known !== undefined) return known;
  const parsed = Date.parse(article.publishedAt ?? '');
  const time = Number.isNaN(parsed) ? Number.MIN_SAFE_INTEGER : parsed;
  times.set(article, time);
  return time;
};

/**
 * Looks quotations up by speaker, topic or both in the articles selected; neither: all of theirs. An unattributed one has
 * no speaker to be found by.
 */
export const findQuotations = async (
  index: QuotationIndex,
  query: QuotationQuery,
): Promise<QuotationResult> => {
  const { speaker: typed = '', about = '' } = query;
  const role = typed === '' ? undefined : await index.holderOf?.(typed);
  const name = role?.name ?? typed;
  const byName = typed === '' ? [] : index.speakers.named(name);
  // Another article may spell the given name otherwise.
  // Who holds the office is whom an article means by the surname alone.
  const ofRole =
    byName.length > 0
      ? [...byName, ...index.speakers.alone(name)]
      : index.speakers.named(name.split(' ').at(-1) ?? name);
  const named = role ? ofRole : byName;
  const people = new Set(named.map(({ person }) => person));
  const isThere = ({ article }: Passage): boolean => index.selection?.ids.has(article.id) ?? true;
  const fitting = index.quotations.filter(
    ({ speaker, passage }) =>
      (typed === '' || (speaker !== null && people.has(speaker.person))) && isThere(passage),
  );
  const shown = fitting
    .filter(({ kind }) => kind !== 'indirect' || query.indirect === true)
    .sort((a, b) => publishedAt(b) - publishedAt(a));
  const called = named.length === 1 ? named[0]?.name : (role?.name ?? query.speaker);
  const quotations = about === '' ? shown : await rankByTopic(shown, about, called, index);
  const isMissing = typed !== '' && quotations.length === 0;
  return {
    query,
    quotations,
    speakers: named,
    ...(role ? { role } : {}),
    suggestions: isMissing && named.length === 0 ? index.speakers.near(typed).slice(0, MOST_SUGGESTIONS) : [],
    reported: fitting.length - shown.length,
    mentions: isMissing ? (await mentionsOf(called ?? typed, index.texts)).filter(isThere) : [],
    ...(index.selection?.undated ? { undated: index.selection.undated } : {}),
  };
};
