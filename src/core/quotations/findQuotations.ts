import type { ArticleFilter, ArticleHead, Passage } from '../corpus/index.ts';
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
  /** What was typed, where nobody is called so and the one person of a name that comes near is taken to be meant. */
  readonly mistyped?: string;
  /** Nearest known names where the typed one is unknown. */
  readonly suggestions: readonly SpeakerSummary[];
  /** How many more there are in indirect speech, which was not asked for. */
  readonly reported: number;
  /** Where nothing was found: every passage that mentions the typed name. */
  readonly mentions: readonly Passage[];
  /** How many articles were left out because they state no date and one was asked for; absent for none. */
  readonly undated?: number;
}

/** Which quotations are looked for. */
export interface QuotationsWanted {
  /** Whose, by person; undefined: anybody's, and those of nobody who is known. */
  readonly people: ReadonlySet<string> | undefined;
  /** Indirect speech too. */
  readonly indirect: boolean;
  /**
   * Their paragraph has one of these terms, or all of them stand in it, next to it, in the first paragraph of its article or in the
   * title: the matter of what is said. Undefined: anything.
   */
  readonly terms: readonly string[] | undefined;
}

/** What was found of them: newest article first, then in reading order. */
export interface QuotationsFound {
  readonly quotations: readonly Quotation[];
  /** How many more there are than these. */
  readonly more: number;
  /** How many more there are in indirect speech, where that was not looked for. */
  readonly reported: number;
}

/** What the quotations of the articles that a query lets through are looked up in: in this process, or far away. */
export interface QuotationIndex extends TopicRanking {
  find(wanted: QuotationsWanted): Promise<QuotationsFound>;
  /** The speakers that a typed name may come near, at least. */
  speakersNear(typed: string): Promise<SpeakerIndex>;
  /** Whether the query lets an article through. */
  lets(article: ArticleHead): boolean;
  /** How many articles the query leaves out because they state no date. */
  readonly undated: number;
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

/** Whether some passage has the last word of a name: then it is somebody's. */
const isKnownName = async (name: string, texts: TextIndex): Promise<boolean> => {
  const surname = splitTerms(name).at(-1)?.term;
  if (surname === undefined) return false;
  return ((await texts.countTerms([surname])).get(surname)?.passages ?? 0) > 0;
};

/**
 * Looks quotations up by speaker, topic or both in the articles that a query lets through; neither: all of theirs. An unattributed one has
 * no speaker to be found by.
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
  // Another article may spell the given name otherwise.
  // Who holds the office is whom an article means by the surname alone.
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
