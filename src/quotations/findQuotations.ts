import type { Passage } from '../corpus/passage.ts';
import { splitTerms } from '../language/terms.ts';
import { splitWords } from '../language/words.ts';
import type { Quotation } from './quotation.ts';
import type { SpeakerIndex, SpeakerSummary } from './speakerIndex.ts';

export interface QuotationQuery {
  /** A name as a person types it; a surname will do. */
  readonly speaker?: string;
  /** Words the quotation or its passage should be about. */
  readonly about?: string;
  /** Indirect speech too; left out unless asked for. */
  readonly indirect?: boolean;
}

/** `quotations`: newest article first, then in reading order; best first where `about` is given. */
export interface QuotationResult {
  readonly query: QuotationQuery;
  readonly quotations: readonly Quotation[];
  /** The people the typed name may stand for; more than one: the name is ambiguous and the quotations are of all. */
  readonly speakers: readonly SpeakerSummary[];
  /** Nearest known names where the typed one is unknown. */
  readonly suggestions: readonly SpeakerSummary[];
  /** Passages that mention the typed name, quoted or not. */
  readonly mentions: readonly Passage[];
}

/** What the quotations of a corpus are looked up in. */
export interface QuotationIndex {
  readonly quotations: readonly Quotation[];
  readonly speakers: SpeakerIndex;
  readonly passages: readonly Passage[];
  idf(term: string): number;
}

const MOST_SUGGESTIONS = 3;

const newestFirst = (a: Quotation, b: Quotation): number => {
  const [first, second] = [a.passage.article.publishedAt ?? '', b.passage.article.publishedAt ?? ''];
  return first === second ? 0 : first > second ? -1 : 1;
};

const rankByTopic = (
  quotations: readonly Quotation[],
  about: string,
  idf: (term: string) => number,
): Quotation[] => {
  const wanted = new Set(splitTerms(about).map(({ term }) => term));
  const weigh = ({ passage, span: [start, end] }: Quotation): number => {
    const near = new Set<string>();
    const inside = new Set<string>();
    for (const { term, start: at } of splitTerms(passage.text)) {
      if (wanted.has(term)) (at >= start && at < end ? inside : near).add(term);
    }
    let weight = 0;
    for (const term of wanted) weight += inside.has(term) ? 2 * idf(term) : near.has(term) ? idf(term) : 0;
    return weight;
  };
  return quotations
    .map((quotation) => ({ quotation, weight: weigh(quotation) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ quotation }) => quotation);
};

/** Looks quotations up by speaker, topic or both; neither: all of them. An unattributed one has no speaker to be found by. */
export const findQuotations = (index: QuotationIndex, query: QuotationQuery): QuotationResult => {
  const { speaker: typed = '', about = '' } = query;
  const named = typed === '' ? [] : index.speakers.named(typed);
  const people = new Set(named.map(({ person }) => person));
  const fits = ({ kind, speaker }: Quotation): boolean =>
    (kind !== 'indirect' || query.indirect === true) &&
    (typed === '' || (speaker !== null && people.has(speaker.person)));
  const found = index.quotations.filter(fits).sort(newestFirst);
  const words = splitWords(typed).map(({ form }) => form);
  const mentions = (passage: Passage): boolean => {
    const forms = new Set(splitWords(passage.text).map(({ form }) => form));
    return words.every((word) => forms.has(word));
  };
  return {
    query,
    quotations: about === '' ? found : rankByTopic(found, about, index.idf),
    speakers: named,
    suggestions:
      typed === '' || named.length > 0 ? [] : index.speakers.near(typed).slice(0, MOST_SUGGESTIONS),
    mentions: words.length === 0 ? [] : index.passages.filter(mentions),
  };
};
