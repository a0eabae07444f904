import { type Clock, machineClock } from '../../shared/index.ts';
import type { Answer, AnswerCandidate } from '../answers/index.ts';
import { passageId } from '../corpus/index.ts';
import { type Reader, withinBudget } from '../reading/index.ts';
import { applyChoice, isSure } from './applyChoice.ts';
import type { AskOptions, Corpus, Versioned } from './corpus.ts';

/** Merges the candidates of several searches, one of each in turn. Leaves out the candidates already read. */
const merge = (
  lists: readonly (readonly AnswerCandidate[])[],
  read: ReadonlySet<string>,
): AnswerCandidate[] => {
  const seen = new Set(read);
  const merged: AnswerCandidate[] = [];
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let place = 0; place < longest; place += 1)
    for (const list of lists) {
      const candidate = list[place];
      const id = candidate && passageId(candidate.passage);
      if (!candidate || id === undefined || seen.has(id)) continue;
      seen.add(id);
      merged.push(candidate);
    }
  return merged;
};

const bare = ({ material, ...answer }: Answer & Versioned): Answer & Versioned => answer;

/**
 * Adds a reader that looks at every answer of a corpus. If the reader finds no answer and names search phrases, searches
 * with them once. If the reader fails, is late or gives an invalid reply, the answer stays as it was.
 */
export const withReader = (
  corpus: Corpus,
  reader: Reader,
  { now }: Pick<Clock, 'now'> = machineClock,
): Corpus => {
  /** Returns the candidates that a phrase finds; none if the search fails or the corpus has changed meanwhile. */
  const search = async (
    phrase: string,
    filter: Parameters<Corpus['ask']>[1],
    version: string,
  ): Promise<readonly AnswerCandidate[]> => {
    const found = await corpus.ask(phrase, filter, { forReader: true }).catch(() => undefined);
    return found?.version === version ? (found.material?.candidates ?? []) : [];
  };
  const ask = async (
    question: string,
    filter: Parameters<Corpus['ask']>[1],
    { asker, onReading, after }: AskOptions,
  ): Promise<Answer & Versioned> => {
    const follows = after === undefined ? {} : { after };
    if (reader.status().state !== 'ready') return corpus.ask(question, filter, follows);
    const started = now();
    const unaided = await corpus.ask(question, filter, { ...follows, forReader: true });
    const answer = bare(unaided);
    const { material, version } = unaided;
    if (!material || material.candidates.length === 0 || unaided.parts || unaided.overview) return answer;
    const { candidates } = material;
    const within = (): number => reader.limit - (now() - started);
    const choice = await reader.read(unaided.question, candidates, {
      version,
      asker,
      within: within(),
      onAsking: () => onReading?.(answer, isSure(answer)),
    });
    if (!choice) return answer;
    const first = { choice, candidates };
    if (choice.search.length === 0 || isSure(answer)) return applyChoice(answer, material, first);
    const found = await Promise.all(choice.search.map((phrase) => search(phrase, filter, version)));
    const read = withinBudget(candidates, reader.budget).flatMap(({ passage }) => candidates[passage] ?? []);
    // A candidate that the question itself did not find is no likelier than the last one that it found.
    const least = Math.min(...candidates.map(({ score }) => score));
    const further = merge(found, new Set(read.map(({ passage }) => passageId(passage)))).map((one) => ({
      ...one,
      score: Math.min(one.score, least),
    }));
    const again =
      further.length > 0
        ? await reader.read(unaided.question, further, { version, asker, within: within() })
        : undefined;
    const last = again && again.verdict !== 'none' ? { choice: again, candidates: further } : first;
    return applyChoice(answer, material, last);
  };
  return {
    ...corpus,
    ask: (question, filter = {}, options = {}) =>
      options.forReader || options.most !== undefined
        ? corpus.ask(question, filter, options)
        : ask(question, filter, options),
    status: async () => ({ ...(await corpus.status()), reader: reader.status() }),
    close: async () => {
      await reader.close();
      await corpus.close();
    },
  };
};
