import type { PassageIndex } from '../search/passageIndex.ts';
import { analyseQuestion } from './analyseQuestion.ts';
import type { Answer } from './answer.ts';
import { bindQuestion } from './boundQuestion.ts';
import { chooseEvidence } from './chooseEvidence.ts';
import { createMarker } from './createMarker.ts';
import { estimateConfidence } from './estimateConfidence.ts';
import { findFocus } from './findFocus.ts';
import { rankPassages } from './rankPassages.ts';
import { createPassageScan } from './scanPassage.ts';
import { CONFIDENCE_WEIGHTS, RANKING_WEIGHTS, SENTENCE_WEIGHTS } from './weights.ts';

const MOST_PASSAGES = 10;
/** No more passages are shown at once; what is asked for is marked in these. */
const MOST_SHOWN = 3;

/**
 * Answers questions from the passages of an index; keep one for each index. `threshold`: the confidence below which a
 * question is not in the corpus.
 */
export const createAnswerer = (index: PassageIndex, threshold: number): ((text: string) => Answer) => {
  const withMarks = createMarker(index);
  return (text) => {
    const bound = bindQuestion(analyseQuestion(text), index);
    return withMarks(bound, (marks) => {
      const reader = createPassageScan(bound, index.forward, marks);
      const ranking = rankPassages(bound, index, reader, RANKING_WEIGHTS);
      const { ranked } = ranking;
      if (ranked[0]) reader.read(ranked[0].passage);
      const confidence = estimateConfidence(bound, ranking, reader.scan, CONFIDENCE_WEIGHTS);
      const passages = ranked.slice(0, MOST_PASSAGES).flatMap(({ passage: at, score }, place) => {
        const passage = index.passages[at];
        const { highlights, sentence } = chooseEvidence(bound, index, marks, at, SENTENCE_WEIGHTS);
        const focus =
          sentence !== undefined && place < MOST_SHOWN ? findFocus(bound, index, marks, at, sentence) : [];
        return passage ? [{ passage, highlights, focus, score }] : [];
      });
      return {
        kind: confidence >= threshold ? 'answered' : 'not-in-corpus',
        question: text,
        confidence,
        passages,
      };
    });
  };
};
