import { LRUCache } from 'lru-cache';
import { countryTerms, synonymTerms } from '../../language/index.ts';
import {
  type CorpusFacts,
  type CountedTerm,
  kinStart,
  SHORTEST_KIN,
  SHORTEST_MISSPELLED,
  type TermFacts,
} from '../../search/index.ts';
import type { ClusterCall, Search } from './cluster.ts';
import { type SourceDocument, sourceId, type WordDocument, wordId } from './documents.ts';
import type { Edition } from './editions.ts';

/** Counts of a word in a whole corpus. */
export type WordCounts = Pick<WordDocument, 'frequency' | 'capitals' | 'forms'>;

interface CountsWanted {
  readonly terms: readonly string[];
  readonly forms?: readonly string[];
  readonly sources?: readonly string[];
}

/** What one edition counts, as one question asks for it. */
export interface WordFacts {
  /** The counts of words; of those the corpus does not have there are none. */
  counts(words: Iterable<string>): Promise<ReadonlyMap<string, WordCounts>>;
  /** As `CandidateSource.count`. */
  facts(wanted: CountsWanted): Promise<CorpusFacts>;
  /** The terms of the corpus a letter away from one that it does not have, in order. */
  spelledLike(term: string): Promise<readonly string[]>;
}

/** Words, and lists of words, that are remembered: some twenty megabytes. */
const REMEMBERED = { words: 50_000, lists: 5_000 } as const;
/** More words begin alike than count. */
const MOST_ALIKE = 500;
const NOT_THERE: WordCounts = { frequency: 0, capitals: 0, forms: 0 };

interface Remembered {
  readonly version: string;
  readonly words: LRUCache<string, WordCounts>;
  readonly sources: LRUCache<string, boolean>;
  readonly kin: LRUCache<string, readonly string[]>;
  readonly alike: LRUCache<string, readonly string[]>;
}

const remember = (version: string): Remembered => ({
  version,
  words: new LRUCache({ max: REMEMBERED.words }),
  sources: new LRUCache({ max: REMEMBERED.lists }),
  kin: new LRUCache({ max: REMEMBERED.lists }),
  alike: new LRUCache({ max: REMEMBERED.lists }),
});

/** Prepares to count words; what was counted is remembered while the edition is the same. */
export const createWordFacts = () => {
  let remembered: Remembered | undefined;

  return ({ indexes: { words: index }, state }: Edition, call: ClusterCall): WordFacts => {
    const version = `${index} ${state.version}`;
    if (remembered?.version !== version) remembered = remember(version);
    const known = remembered;

    /** Words and sources that are not remembered yet, at once. */
    const learn = async (words: Iterable<string>, sources: readonly string[] = []): Promise<void> => {
      const newWords = [...new Set(words)].filter((word) => !known.words.has(word));
      const newSources = sources.filter((source) => !known.sources.has(source));
      const ids = [...newWords.map(wordId), ...newSources.map(sourceId)];
      const found = await call.get<WordDocument & SourceDocument>(
        index,
        ids.map((id) => ({ id })),
      );
      newWords.forEach((word, at) => {
        const { frequency, capitals, forms } = found[at] ?? NOT_THERE;
        known.words.set(word, { frequency, capitals, forms });
      });
      newSources.forEach((source, at) => {
        known.sources.set(source, (found[newWords.length + at]?.articles ?? 0) > 0);
      });
    };
    const countsOf = (word: string): WordCounts => known.words.get(word) ?? NOT_THERE;

    /** Lists of terms of the corpus, one for each key that is not remembered yet. */
    const list = async (
      cache: LRUCache<string, readonly string[]>,
      keys: readonly string[],
      queryOf: (key: string) => object,
    ): Promise<void> => {
      const lacking = [...new Set(keys)].filter((key) => !cache.has(key));
      const searches = lacking.map(
        (key): Search => ({
          index,
          body: {
            size: MOST_ALIKE,
            _source: ['word', 'frequency', 'capitals', 'forms'],
            track_total_hits: false,
            query: { bool: { filter: [queryOf(key)] } },
          },
        }),
      );
      const found = await call.search<WordDocument>(searches);
      found.forEach(({ hits }, at) => {
        for (const { doc } of hits) {
          const { frequency, capitals, forms } = doc;
          known.words.set(doc.word, { frequency, capitals, forms });
        }
        cache.set(lacking[at] as string, hits.map(({ doc }) => doc.word).sort());
      });
    };
    const listKin = (terms: readonly string[]): Promise<void> =>
      list(known.kin, terms.filter((term) => term.length >= SHORTEST_KIN).map(kinStart), (start) => ({
        prefix: { term: { value: start } },
      }));
    const listAlike = (terms: readonly string[]): Promise<void> =>
      list(
        known.alike,
        terms.filter((term) => term.length >= SHORTEST_MISSPELLED),
        (term) => ({
          fuzzy: { term: { value: term, fuzziness: 1, transpositions: false, max_expansions: MOST_ALIKE } },
        }),
      );
    const counted = (terms: Iterable<string>): CountedTerm[] =>
      [...terms].flatMap((term) => {
        const { frequency } = countsOf(term);
        return frequency > 0 ? { term, frequency } : [];
      });
    const others = (terms: ReadonlySet<string>, term: string): CountedTerm[] =>
      counted(terms).filter((other) => other.term !== term);

    return {
      counts: async (words) => {
        const wanted = new Set(words);
        await learn(wanted);
        return new Map([...wanted].map((word) => [word, countsOf(word)]));
      },
      spelledLike: async (term) => {
        await listAlike([term]);
        return known.alike.get(term) ?? [];
      },
      facts: async ({ terms, forms = [], sources = [] }) => {
        const related = terms.flatMap((term) => [...countryTerms(term), ...synonymTerms(term)]);
        await Promise.all([learn([...terms, ...related, ...forms], sources), listKin(terms)]);
        const unknown = terms.filter((term) => countsOf(term).frequency === 0);
        await listAlike(unknown);
        const factsOf = (term: string): TermFacts => ({
          term,
          frequency: countsOf(term).frequency,
          isName: countsOf(term).frequency > 0 && countsOf(term).capitals > 0,
          spelledLike: countsOf(term).frequency > 0 ? [] : counted(known.alike.get(term) ?? []),
          kin: (known.kin.get(kinStart(term)) ?? []).filter(
            (other) => other !== term && other.length >= SHORTEST_KIN,
          ),
          sameAs: others(countryTerms(term), term),
          synonyms: others(synonymTerms(term), term),
        });
        return {
          passages: state.passages,
          averageLength: state.passages === 0 ? 0 : state.occurrences / state.passages,
          terms: terms.map(factsOf),
          forms: new Set(forms.filter((form) => countsOf(form).forms > 0)),
          sources: new Set(sources.filter((source) => known.sources.get(source) === true)),
        };
      },
    };
  };
};
