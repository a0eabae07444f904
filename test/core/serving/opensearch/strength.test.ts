import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../../src/core/answers/index.ts';
import { passageId, readCorpus } from '../../../../src/core/corpus/index.ts';
import { readJudgedQuestions } from '../../../../src/core/evaluation/readJudgedQuestions.ts';
import {
  type Candidate,
  type CandidateRequest,
  createLocalSource,
  saturation,
  viewPassages,
} from '../../../../src/core/search/index.ts';
import { buildCorpusState } from '../../../../src/core/serving/corpusState.ts';
import { strengthByMarks, strengthByPlan } from '../../../../src/core/serving/opensearch/strength.ts';
import { PACKAGE_ROOT } from '../../../../src/shared/index.ts';

const folder = join(PACKAGE_ROOT, 'examples');
const state = buildCorpusState(await readCorpus(join(folder, 'corpus')), undefined);
const { passages, forward } = state.index;
const { averageLength } = forward;

/** Returns the requests and the candidates of a local source for every question of the public set. */
const drawn = async (among?: ReadonlySet<string>) => {
  const local = createLocalSource(state.index);
  const all: { readonly request: CandidateRequest; readonly found: readonly Candidate[] }[] = [];
  const answer = createAnswerer(
    {
      count: local.count,
      draw: async (request) => {
        const found = await local.draw(request);
        all.push({ request, found });
        return found;
      },
    },
    undefined,
    {},
  );
  for await (const { question } of readJudgedQuestions(join(folder, 'questions.jsonl')))
    await answer(question, { among });
  return all;
};

type Strength = ReturnType<typeof strengthByPlan>;

const view = viewPassages(passages);
const places = passages.map((_, place) => place);

/** Returns the ids of the best passages at these places, the best first. */
const best = (places: readonly number[], limit: number, strength: Strength): string[] =>
  places
    .map((place) => ({
      place,
      score: strength(new Set(view.termsOf(place))) / (1 + saturation(view.lengthOf(place), averageLength)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit)
    .flatMap(({ place }) => passages[place] ?? [])
    .map(passageId);

const idsOf = (found: readonly Candidate[], limit: number): string[] =>
  found.slice(0, limit).map(({ passage }) => passageId(passage));

describe('the strength of a passage in a cluster', () => {
  it('ranks passages like a local source, in a search of all articles and in a reading of some', async () => {
    const some = new Set(state.articles.map(({ id }) => id).filter((_, at) => at % 3 > 0));
    const all = [...(await drawn()), ...(await drawn(some))];
    for (const { request, found } of all) {
      const { among, limit } = request;
      const strength = among
        ? strengthByMarks(request)
        : strengthByPlan(request, { passages: places.length }, true);
      const from = among ? places.filter((place) => among.has(passages[place]?.article.id ?? '')) : places;
      expect(best(from, limit, strength)).toEqual(idsOf(found, limit));
    }
    for (const isSome of [false, true])
      expect(all.filter(({ request }) => (request.among !== undefined) === isSome).length).toBeGreaterThan(
        30,
      );
  });
});
