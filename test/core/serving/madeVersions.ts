import fc from 'fast-check';
import type { Article } from '../../../src/core/corpus/article.ts';
import type { CorpusReading } from '../../../src/core/corpus/reading.ts';
import { corpusQueries } from '../../../src/core/serving/corpusQueries.ts';
import { buildCorpusState, type CorpusState } from '../../../src/core/serving/corpusState.ts';

const THRESHOLD = 0.36;

const name = fc.constantFrom('Steve Witkoff', 'Witkoff', 'Anna Nowak', 'A. Nowak', 'Nowak', 'a spokesman');
const noun = fc.constantFrom(
  'harbour',
  'harbor',
  'bridges',
  'bridge',
  'ceasefire',
  'talks',
  'Kyiv',
  'teachers',
);
const day = fc.constantFrom('Friday', 'Monday', '14 March', 'Tuesday');
const paragraph = fc.oneof(
  fc.tuple(name, noun, day).map(([who, what, when]) => `“The ${what} will open on ${when},” ${who} said.`),
  fc
    .tuple(name, noun, day)
    .map(([who, what, when]) => `${who} told reporters on ${when} that the ${what} had closed.`),
  fc
    .tuple(noun, noun, day)
    .map(([one, other, when]) => `Officials saw ${one} and ${other} in Kyiv. It was ${when}.`),
);

/** An article with one or two paragraphs, so that a change of one article is a small change. */
const article = (id: string): fc.Arbitrary<Article> =>
  fc.record(
    {
      id: fc.constant(id),
      title: fc.tuple(noun, day).map(([what, when]) => `The ${what} on ${when}`),
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['id', 'paragraphs'] },
  );

const ids = Array.from({ length: 50 }, (_, at) => `a${at}`);

/** A corpus and its changes: each step writes some articles and removes some. */
export const history = fc.record({
  first: fc.tuple(...ids.slice(5, 45).map(article)),
  steps: fc.array(
    fc.record({
      written: fc.uniqueArray(fc.constantFrom(...ids).chain(article), {
        maxLength: 3,
        selector: ({ id }) => id,
      }),
      removed: fc.subarray(ids, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

/** Returns the articles after a step, in the order of their ids, as in a corpus folder. */
export const after = (
  articles: readonly Article[],
  { written, removed }: { readonly written: readonly Article[]; readonly removed: readonly string[] },
): Article[] => {
  const byId = new Map(articles.map((one) => [one.id, one]));
  for (const one of written) byId.set(one.id, one);
  for (const id of removed) byId.delete(id);
  return ids.flatMap((id) => byId.get(id) ?? []);
};

export const readingOf = (articles: readonly Article[]): CorpusReading => ({
  articles: articles.map((one) => ({ article: one, file: `${one.id}.txt` })),
  faults: [],
});

const questions = [
  'When will the harbour open?',
  'What did Witkoff say about the ceasefire?',
  'What did Nowak say?',
  'Who saw the bridge in Kyiv?',
  'Where are the teachrs?',
];

/** Returns the answers of a version to queries of every kind. */
export const told = async (state: CorpusState) => {
  const queries = corpusQueries((use) => use(state));
  const { loadedAt: _, ...status } = await queries.status();
  return {
    status,
    quotations: await queries.quotations(),
    answers: await Promise.all(questions.map((question) => queries.ask(question))),
    quotes: await Promise.all(
      [{ speaker: 'Nowak' }, { speaker: 'Witkof' }, { about: 'harbour' }, {}].map(queries.quote),
    ),
    speakers: await Promise.all(['', 'now', 'stev', 'wittkoff'].map(queries.speakers)),
    articles: await Promise.all(['', 'bridge', 'fryday'].map(queries.articles)),
    verified: await Promise.all([
      queries.verify('The harbour will open on Friday', 'Witkoff'),
      queries.verify('The bridge will open on 14 March — Anna Nowak'),
    ]),
  };
};

/** Builds a version that shares no object with another. */
export const freshState = (articles: readonly Article[]): CorpusState =>
  buildCorpusState(readingOf(articles.map((one) => ({ ...one }))), THRESHOLD);

export { THRESHOLD };
