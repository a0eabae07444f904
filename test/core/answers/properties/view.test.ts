import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../../src/core/answers/createAnswerer.ts';
import { readCorpus } from '../../../../src/core/corpus/readCorpus.ts';
import type { CandidateSource } from '../../../../src/core/search/candidateSource.ts';
import { buildPassageIndex } from '../../../../src/core/search/local/passageIndex.ts';
import { createMarker, readCandidates } from '../../../../src/core/search/local/readCandidates.ts';
import { PACKAGE_ROOT } from '../../../../src/shared/packageRoot.ts';
import { article, NEWS, sourceOf } from '../support.ts';
import { corpus, question } from './arbitraries.ts';

/**
 * Makes a source that sees only what a remote source sees: the candidate texts, the passages next to them, and the counts
 * of the whole corpus. Every call yields to the event loop in its middle.
 */
const viewOf = (whole: CandidateSource): CandidateSource => ({
  count: async (request) => {
    await setImmediate();
    return whole.count(request);
  },
  draw: async (request) => {
    const drawn = await whole.draw(request);
    const passages = drawn.map(({ passage }) => passage);
    const { forward } = buildPassageIndex(passages);
    await setImmediate();
    const { terms } = await whole.count({ terms: forward.terms });
    const names = new Set(terms.flatMap(({ term, isName }) => (isName ? [term] : [])));
    const readable = { passages, forward, isName: (id: number) => names.has(forward.terms[id] ?? '') };
    const places = passages.map((_, place) => place);
    const read = createMarker(forward)(request.marks, (marks) =>
      readCandidates(readable, places, request, marks),
    );
    return read.map((candidate, at) => ({ ...candidate, around: drawn[at]?.around ?? [] }));
  },
});

const QUESTIONS = [
  'Which countries offered peacekeeping troops?',
  'Where was the ceasefire proposal brokered?',
  'When did Witkoff meet Putin?',
  'How long would the proposed ceasefire last?',
  'Who leads Russia?',
  'What did Witkof say about the call?',
  'Who won the World Cup?',
];

describe('an answerer over a view of the candidates', () => {
  it('gives the same answers, spans and confidence as one over the whole corpus', () =>
    fc.assert(
      fc.asyncProperty(
        corpus,
        fc.array(question, { minLength: 1, maxLength: 4 }),
        async (articles, asked) => {
          const whole = sourceOf(...articles, ...NEWS);
          const [ask, view] = [whole, viewOf(whole)].map((source) => createAnswerer(source, 0.3));
          const answers = await Promise.all(asked.map((each) => ask?.(each)));
          expect(await Promise.all(asked.map((each) => view?.(each)))).toEqual(answers);
        },
      ),
      { numRuns: 150 },
    ));

  it('does so for the shipped article among others, for selected articles and for a person’s words', async () => {
    const { articles } = await readCorpus(join(PACKAGE_ROOT, 'corpus'));
    const shipped = articles.map((one) => one.article);
    const many = Array.from({ length: 300 }, (_, at) =>
      article(`a${at}`, 'Talks', `Talk ${at} on the ceasefire with Putin and Witkoff went on in Riga.`),
    );
    const whole = sourceOf(...many, ...shipped, ...NEWS);
    const spokenBy = async () => ({
      isQuoted: true,
      spans: new Map(shipped.map(({ id }) => [`${id}#3`, [[0, 40] as const]])),
    });
    const [ask, view] = [whole, viewOf(whole)].map((source) => createAnswerer(source, 0.3, { spokenBy }));
    for (const among of [undefined, new Set(shipped.map(({ id }) => id))]) {
      const answers = await Promise.all(QUESTIONS.map((each) => ask?.(each, { among })));
      expect(await Promise.all(QUESTIONS.map((each) => view?.(each, { among })))).toEqual(answers);
      expect(new Set(answers.map((answer) => answer?.kind)).size).toBe(2);
    }
  });
});
