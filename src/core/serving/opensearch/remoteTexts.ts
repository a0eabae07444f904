import { type Passage, passageId } from '../../corpus/index.ts';
import { splitTerms } from '../../language/index.ts';
import type { Quotation, TextIndex, VerificationCorpus } from '../../quotations/index.ts';
import { inverseDocumentFrequency } from '../../search/index.ts';
import type { ClusterCall } from './cluster.ts';
import {
  createHeads,
  inPlace,
  type PassageDocument,
  passageOf,
  type QuotationDocument,
} from './documents.ts';
import type { Edition } from './editions.ts';
import { ofKind, READING_ORDER } from './queries.ts';
import { quotationsIn } from './quotationLookup.ts';
import { speakersNear } from './speakerLookup.ts';
import type { WordFacts } from './wordFacts.ts';

/** Maximum number of passages with a name, and of passages that may hold a claim. */
const MOST = { named: 1_000, claimed: 200 } as const;
/** Maximum number of terms of a claim that are searched for: the rarest. */
const MOST_TERMS = 300;

/** Terms by passage, so that each passage is split only once. */
const split = new WeakMap<Passage, readonly { readonly term: string; readonly start: number }[]>();
const termsOf = (passage: Passage) => {
  const known = split.get(passage) ?? splitTerms(passage.text);
  split.set(passage, known);
  return known;
};

/** Sorts passages in the order of the index in this process: by the rarest term that they hold, then the shortest first. */
const rarestFirst = (passages: readonly Passage[], terms: readonly string[]): Passage[] =>
  passages
    .map((passage) => {
      const { article, paragraph } = passage;
      // The terms of the title also find the first paragraph.
      const titled = paragraph === 1 ? splitTerms(article.title ?? '') : [];
      const held = new Set([...termsOf(passage), ...titled].map(({ term }) => term));
      const first = terms.findIndex((term) => held.has(term));
      return { passage, rank: first < 0 ? terms.length : first, length: termsOf(passage).length };
    })
    .sort((a, b) => a.rank - b.rank || a.length - b.length)
    .map(({ passage }) => passage);

/** Creates the lookup of the texts of an edition for quotations and claims. */
export const createRemoteTexts = (
  edition: Edition,
  call: ClusterCall,
  words: WordFacts,
): VerificationCorpus => {
  const index = edition.indexes.texts;
  const found = new Map<string, readonly Quotation[]>();
  /** Reads passages together with their quotations. */
  const withQuotations = async (documents: readonly PassageDocument[]): Promise<Passage[]> => {
    const joined = await quotationsIn(documents, edition, call);
    for (const [id, { quotations }] of joined) found.set(id, quotations);
    return [...joined.values()].map(({ passage }) => passage);
  };
  const texts: TextIndex = {
    countTerms: async (terms) => {
      const counts = await words.counts(terms);
      return new Map(
        terms.map((term) => {
          const passages = counts.get(term)?.frequency ?? 0;
          return [term, { passages, rarity: inverseDocumentFrequency(passages, edition.state.passages) }];
        }),
      );
    },
    spelledLike: words.spelledLike,
    passagesWith: async (term) => {
      const query = ofKind('passage', { term: { terms: term } });
      const body = {
        size: MOST.named,
        track_total_hits: false,
        sort: READING_ORDER,

        query,
      };
      const [page] = await call.search<PassageDocument>([{ index, body }]);
      const heads = createHeads();
      return (page?.hits ?? []).map(({ doc }) => passageOf(doc, heads));
    },
    passagesWithAny: async (terms) => {
      if (terms.length === 0) return [];
      const should = terms.slice(0, MOST_TERMS).map((term) => ({ term: { terms: term } }));
      const query = { bool: { filter: [{ term: { kind: 'passage' } }], should, minimum_should_match: 1 } };
      const body = { size: MOST.claimed, track_total_hits: false, query };
      const [page] = await call.search<PassageDocument>([{ index, body, exact: true }]);
      return rarestFirst(await withQuotations((page?.hits ?? []).map(({ doc }) => doc).sort(inPlace)), terms);
    },
    findTerms: (terms) => {
      const placeOf = new Map(terms.map((term, place) => [term, place]));
      return (passage, visit) => {
        for (const { term, start } of termsOf(passage)) {
          const place = placeOf.get(term);
          if (place !== undefined) visit(place, start);
        }
      };
    },
  };
  return {
    texts,
    speakersNear: (typed) => speakersNear(typed, edition, call),
    quotationsIn: (passage) => found.get(passageId(passage)) ?? [],
    withoutTerms: async () => {
      const query = ofKind('quotation', { term: { noTerms: true } });
      const body = { size: MOST.named, track_total_hits: false, sort: READING_ORDER, query };
      const [page] = await call.search<QuotationDocument>([{ index, body }]);
      const ids = new Map(
        (page?.hits ?? []).map(({ doc }) => [`${doc.article}#${doc.paragraph}`, doc.article]),
      );
      const documents = await call.get<PassageDocument>(
        index,
        [...ids].map(([id, routing]) => ({ id, routing })),
      );
      return withQuotations(documents.flatMap((document) => document ?? []));
    },
  };
};
