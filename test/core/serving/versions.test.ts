import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../src/core/corpus/article.ts';
import { InvertedIndex } from '../../../src/core/search/local/invertedIndex.ts';
import {
  buildCorpusState,
  type CorpusState,
  corpusStateSteps,
} from '../../../src/core/serving/corpusState.ts';
import { createDigests } from '../../../src/core/serving/digests.ts';
import { atOnce } from '../../../src/shared/inTurns.ts';
import { after, freshState, history, readingOf, THRESHOLD, told } from './madeVersions.ts';

afterEach(() => vi.restoreAllMocks());

/** Serves versions that share the unchanged articles. */
const serving = (first: readonly Article[]) => {
  const digests = createDigests();
  let state = buildCorpusState(readingOf(first), THRESHOLD, digests);
  const steps = (articles: readonly Article[]) =>
    corpusStateSteps(readingOf(articles), THRESHOLD, digests, state);
  return {
    state: () => state,
    steps,
    follow: (articles: readonly Article[]): CorpusState => {
      const next = atOnce(steps(articles));
      state = next.state;
      atOnce(next.retireSteps());
      return state;
    },
  };
};

/** Returns the places of each term in the inverted index, independent of its internal numbers and order. */
const indexed = ({ index }: CorpusState) => {
  const { documentIds, index: terms } = index.store.inverted.toJSON();
  const placeOf = (short: string): number => index.keys.placeOf[documentIds[short] as number] ?? -1;
  return new Map(
    terms.map(([term, fields]) => [
      term,
      Object.keys(fields[0] ?? {})
        .map(placeOf)
        .sort((a, b) => a - b),
    ]),
  );
};

describe('a version that follows another', () => {
  it('answers like a version built from scratch, and indexes nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ first, steps }) => {
        const versions = serving(first);
        let articles: readonly Article[] = first;
        for (const step of steps) {
          articles = after(articles, step);
          const fresh = freshState(articles);
          const followed = versions.follow(articles);
          expect(await told(followed)).toEqual(await told(fresh));
          expect(indexed(followed)).toEqual(indexed(fresh));
        }
      }),
      { numRuns: 10 },
    );
  }, 300_000);

  const paragraphs = (at: number): string[] => [`“The harbour will open on day ${at},” Anna Nowak said.`];
  const many = Array.from({ length: 40 }, (_, at) => ({ id: `a${at}`, paragraphs: paragraphs(at) }));
  const changed: Article[] = [
    ...many.slice(0, 4),
    { id: 'new', paragraphs: ['“The bridge is closed,” Steve Witkoff said.', 'Nobody saw the harbour.'] },
    ...many.slice(5),
  ];

  it('reuses the index after a small change, and builds another after a large one', () => {
    const versions = serving(many);
    const { store } = versions.state().index;
    expect(versions.follow(changed).index.store).toBe(store);
    expect(versions.follow(many.slice(0, 20)).index.store).not.toBe(store);
  });

  it('is invisible until it serves: between its steps the version before answers', async () => {
    const versions = serving(many);
    const before = await told(versions.state());
    for (const _ of versions.steps(changed)) expect(await told(versions.state())).toEqual(before);
  });

  it('leaves the version before unchanged if it fails at any step', async () => {
    const versions = serving(many);
    const [before, held] = [await told(versions.state()), indexed(versions.state())];
    const afterwards = await told(freshState(changed));
    const count = [...versions.steps(changed)].length;
    expect(count).toBeGreaterThan(20);
    for (let failing = 0; failing < count; failing += 1) {
      const attempt = serving(many);
      const steps = attempt.steps(changed);
      for (let step = 0; step <= failing; step += 1) expect(steps.next().done).toBe(false);
      expect(() => {
        steps.throw(new Error('injected'));
        for (const _ of steps);
      }).toThrow('injected');
      expect(await told(attempt.state())).toEqual(before);
      expect(indexed(attempt.state())).toEqual(held);
      expect(await told(attempt.follow(changed))).toEqual(afterwards);
    }
  }, 300_000);

  it.each([1, 2])('leaves the version before unchanged if passage %i cannot be indexed', async (failing) => {
    const versions = serving(many);
    const [before, held] = [await told(versions.state()), indexed(versions.state())];
    const put = InvertedIndex.prototype.put;
    let puts = 0;
    vi.spyOn(InvertedIndex.prototype, 'put').mockImplementation(function (this: InvertedIndex, ...args) {
      puts += 1;
      if (puts === failing) throw new Error('injected');
      put.apply(this, args);
    });
    expect(() => versions.follow(changed)).toThrow('injected');
    expect(await told(versions.state())).toEqual(before);
    expect(indexed(versions.state())).toEqual(held);
    expect(await told(versions.follow(changed))).toEqual(await told(freshState(changed)));
  });
});
