import { atOnce } from '../../../../shared/index.ts';
import { type Article, sourceNames } from '../../../corpus/index.ts';
import { evidenceOf, personKeys, personOf, type Quotation, type Speaker } from '../../../quotations/index.ts';
import type { CountedWord } from '../../../search/index.ts';
import { evidenceId, personId, sourceId, type WordDocument, wordId } from '../documents.ts';
import { wordsOfName } from '../speakerLookup.ts';
import type { Operation } from './articleDocuments.ts';

type Counts = [frequency: number, capitals: number, forms: number];

/** Creates counters for the words of a corpus and for the articles of each source. */
export const createWordTally = () => {
  const words = new Map<string, Counts>();
  const sources = new Map<string, number>();
  return {
    /** Adds counts; subtracts them if `times` is -1. */
    add: (counted: readonly CountedWord[], articles: readonly Article[], times: 1 | -1 = 1): void => {
      for (const { word, frequency, capitals, forms } of counted) {
        const sum = words.get(word);
        if (sum) {
          sum[0] += times * frequency;
          sum[1] += times * capitals;
          sum[2] += times * forms;
        } else words.set(word, [times * frequency, times * capitals, times * forms]);
      }
      for (const article of articles)
        for (const name of sourceNames(article)) sources.set(name, (sources.get(name) ?? 0) + times);
    },
    words,
    sources,
  };
};
export type WordTally = ReturnType<typeof createWordTally>;

/** Returns the operation that writes the document of a word with these counts, or deletes it if the word is gone. */
export const wordOperation = (
  index: string,
  word: string,
  [frequency, capitals, forms]: Counts,
): Operation => {
  const counts: WordDocument = { word, frequency, capitals, forms, ...(frequency > 0 ? { term: word } : {}) };
  const isThere = frequency > 0 || forms > 0;
  return { index, id: wordId(word), ...(isThere ? { body: counts } : {}) };
};

export const sourceOperation = (index: string, source: string, articles: number): Operation => ({
  index,
  id: sourceId(source),
  ...(articles > 0 ? { body: { source, articles } } : {}),
});

/** One way of naming a speaker, with its quotations. Indirect speech adds an article here, but counts as 0. */
interface Naming {
  readonly speaker: Omit<Speaker, 'person'>;
  /** Number of quotations without indirect speech, by article. */
  readonly articles: Map<string, number>;
}

/** Creates counters for the ways in which articles name speakers, in the order of their first occurrence. */
export const createSpeakerTally = () => {
  const namings = new Map<string, Naming>();
  const count = (speaker: Omit<Speaker, 'person'>, article: string, quotations: number): void => {
    const evidence = evidenceOf(speaker);
    const naming = namings.get(evidence) ?? { speaker, articles: new Map<string, number>() };
    naming.articles.set(article, (naming.articles.get(article) ?? 0) + quotations);
    namings.set(evidence, naming);
  };
  return {
    count,
    add: (quotations: readonly Quotation[]): void => {
      for (const { speaker, kind, passage } of quotations) {
        if (!speaker) continue;
        const { person: _, ...named } = speaker;
        count(named, passage.article.id, kind === 'indirect' ? 0 : 1);
      }
    },
    namings,
  };
};
export type SpeakerTally = ReturnType<typeof createSpeakerTally>;

/**
 * Returns operations for the documents of `speakers`: each way of naming a speaker, and each person with the number of
 * quotations. `quoted`: number of persons with at least one quotation.
 */
export const speakerOperations = (
  { namings }: SpeakerTally,
  index: string,
): { readonly operations: Operation[]; readonly quoted: number } => {
  const evidence = [...namings.keys()].sort();
  const speakers = evidence.map((one) => ({ ...(namings.get(one) as Naming).speaker, person: '' }));
  const keys = atOnce(personKeys(speakers));
  const keyOf = new Map(evidence.map((one, at) => [one, keys[at] as string]));
  const people = new Map<string, { name: string; quotations: number }>();
  const operations: Operation[] = [];
  for (const [one, { speaker, articles }] of namings) {
    const key = keyOf.get(one) as string;
    operations.push({ index, id: evidenceId(one), body: { kind: 'naming', person: key, speaker } });
    for (const [article, quotations] of articles) {
      const person = personOf(key, article);
      const known = people.get(person) ?? { name: speaker.name, quotations: 0 };
      if (speaker.name.length > known.name.length) known.name = speaker.name;
      known.quotations += quotations;
      people.set(person, known);
    }
  }
  for (const [person, { name, quotations }] of people)
    operations.push({
      index,
      id: personId(person),
      body: { kind: 'person', person, name, quotations, ...wordsOfName(name) },
    });
  return { operations, quoted: [...people.values()].filter(({ quotations }) => quotations > 0).length };
};
