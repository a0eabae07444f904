import type { ArticleFilter, ArticleHead, Passage } from '../corpus/index.ts';
import { splitTerms } from '../language/index.ts';
import type { SpeakerIndex, SpeakerSummary } from './people/speakerIndex.ts';
import type { Quotation } from './quotation.ts';
import { rankByTopic, type TopicRanking } from './rankByTopic.ts';
import type { TextIndex } from './textIndex.ts';

export interface QuotationQuery extends ArticleFilter {
  /** The name as typed; a surname is enough. */
  readonly speaker?: string;
  /** The topic of the quotation or its passage, as words. */
  readonly about?: string;
  /** Includes indirect speech; false by default. */
  readonly indirect?: boolean;
}

/** An office and the name of its holder. */
interface Holder {
  readonly role: string;
  readonly name: string;
}

/** The quotations found: newest article first, then in reading order; best first if the query has `about`. */
export interface QuotationResult {
  readonly query: QuotationQuery;
  readonly quotations: readonly Quotation[];
  /** Number of further quotations not returned; absent if none. */
  readonly more?: number;
  /**
   * The people the typed name may refer to. If there are several, the name is ambiguous and the quotations are those of all.
   */
  readonly speakers: readonly SpeakerSummary[];
  /** The office typed instead of a name, as the corpus writes it, and the name of its holder. */
  readonly role?: Holder;
  /** The text typed, if no speaker has that name and the search took the one similar name instead. */
  readonly mistyped?: string;
  /** Nearest known names if the typed one is unknown. */
  readonly suggestions: readonly SpeakerSummary[];
  /** Number of further quotations in indirect speech, which the query did not include. */
  readonly reported: number;
  /** If the search found no quotation: every passage that mentions the typed name. */
  readonly mentions: readonly Passage[];
  /** Number of articles left out because they have no date and the query asks for one; absent if none. */
  readonly undated?: number;
}

/** Criteria for quotations. */
export interface QuotationsWanted {
  /** Person keys of the speakers; undefined: any speaker, or none. */
  readonly people: ReadonlySet<string> | undefined;
  /** Includes indirect speech. */
  readonly indirect: boolean;
  /**
   * The topic’s terms. A quotation matches if its paragraph has one of them. It also matches if the paragraph, its
   * neighbours, the article’s first paragraph and the title together have all of them. Undefined: any topic.
   */
  readonly terms: readonly string[] | undefined;
}

/** The quotations that match: newest article first, then in reading order. */
export interface QuotationsFound {
  readonly quotations: readonly Quotation[];
  /** Number of further quotations not returned. */
  readonly more: number;
  /** Number of further quotations in indirect speech, if the criteria exclude it. */
  readonly reported: number;
}

/** The index of quotations in the articles that a query accepts: in this process or remote. */
export interface QuotationIndex extends TopicRanking {
  find(wanted: QuotationsWanted): Promise<QuotationsFound>;
  /** Returns at least the speakers whose names may match the typed name. */
  speakersNear(typed: string): Promise<SpeakerIndex>;
  /** Whether the query accepts an article. */
  lets(article: ArticleHead): boolean;
  /** Number of articles the query leaves out because they have no date. */
  readonly undated: number;
  /** Returns the holder of the office that a text names. */
  readonly holderOf?: (typed: string) => Promise<Holder | undefined>;
}

const MOST_SUGGESTIONS = 3;

/**
 * Returns the passages with a name’s last word, in corpus order. Leaves out articles without a passage that has the whole
 * name.
 */
const mentionsOf = async (name: string, texts: TextIndex): Promise<Passage[]> => {
  const terms = splitTerms(name).map(({ term }) => term);
  const surname = terms.at(-1);
  if (surname === undefined) return [];
  const words = [...new Set(terms)];
  const find = texts.findTerms(words);
  const holding = (await texts.passagesWith(surname))
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

/** Whether any passage has the last word of a name, so that the name is not a misspelling. */
const isKnownName = async (name: string, texts: TextIndex): Promise<boolean> => {
  const surname = splitTerms(name).at(-1)?.term;
  if (surname === undefined) return false;
  return ((await texts.countTerms([surname])).get(surname)?.passages ?? 0) > 0;
};

/**
 * Finds quotations by speaker, topic or both in the articles that a query accepts; with neither, all of them. A search by
 * speaker never finds an unattributed quotation.
 */
export const findQuotations = async (
  index: QuotationIndex,
  query: QuotationQuery,
): Promise<QuotationResult> => {
  const { speaker: typed = '', about = '' } = query;
  const role = typed === '' ? undefined : await index.holderOf?.(typed);
  const name = role?.name ?? typed;
  const speakers = await index.speakersNear(name);
  const byName = typed === '' ? [] : speakers.named(name);
  // Another article may spell the given name differently. An article that uses the surname alone means the holder of the
  // office.
  const ofRole =
    byName.length > 0 ? [...byName, ...speakers.alone(name)] : speakers.named(name.split(' ').at(-1) ?? name);
  const near = typed !== '' && !role && byName.length === 0 ? speakers.near(typed) : [];
  const isMistyped = near.length === 1 && !(await isKnownName(typed, index.texts));
  const named = role ? ofRole : isMistyped ? near : byName;
  const {
    quotations: shown,
    more,
    reported,
  } = await index.find({
    people: typed === '' ? undefined : new Set(named.map(({ person }) => person)),
    indirect: query.indirect === true,
    terms: about === '' ? undefined : [...new Set(splitTerms(about).map(({ term }) => term))],
  });
  const called = named.length === 1 ? named[0]?.name : (role?.name ?? query.speaker);
  const quotations = about === '' ? shown : await rankByTopic(shown, about, called, index);
  const isMissing = typed !== '' && quotations.length === 0;
  return {
    query,
    quotations,
    speakers: named,
    ...(role ? { role } : {}),
    ...(isMistyped ? { mistyped: typed } : {}),
    ...(more > 0 ? { more } : {}),
    suggestions: isMissing && named.length === 0 ? near.slice(0, MOST_SUGGESTIONS) : [],
    reported,
    mentions: isMissing
      ? (await mentionsOf(called ?? typed, index.texts)).filter(({ article }) => index.lets(article))
      : [],
    ...(index.undated > 0 ? { undated: index.undated } : {}),
  };
};
