import type { PassageIndex } from '../search/index.ts';
import { analyseQuestion } from './analyseQuestion.ts';
import type { Answer } from './answer.ts';
import { findSources } from './articleSources.ts';
import { askedSpeaker } from './askedSpeaker.ts';
import { bindQuestion } from './boundQuestion.ts';
import { candidatesAmong } from './candidatesAmong.ts';
import { chooseEvidence } from './chooseEvidence.ts';
import { createMarker } from './createMarker.ts';
import { estimateConfidence } from './estimateConfidence.ts';
import { findFocus } from './findFocus.ts';
import { preferSpoken, type SpokenWords, spokenSentences } from './preferSpoken.ts';
import { CANDIDATES, rankPassages } from './rankPassages.ts';
import { createPassageScan } from './scanPassage.ts';
import { CONFIDENCE_WEIGHTS, RANKING_WEIGHTS, SENTENCE_WEIGHTS } from './weights.ts';

const MOST_PASSAGES = 10;
/** No more passages are shown at once; what is asked for is marked in these. */
const MOST_SHOWN = 3;

/** Answers a question; `among`: from these passages alone, known by their places in the index. */
export type Answerer = (text: string, among?: readonly number[]) => Answer;

/**
 * Answers questions from the passages of an index; keep one for each index. `threshold`: the confidence below which a
 * question is not in the corpus. `spokenBy`: where the people that a name may stand for are quoted.
 */
export const createAnswerer = (
  index: PassageIndex,
  threshold: number,
  spokenBy?: (name: string) => SpokenWords,
): Answerer => {
  const withMarks = createMarker(index);
  const sourcesIn = findSources(index);
  return (text, among) => {
    const question = analyseQuestion(text);
    const asked = askedSpeaker(question);
    const speaker = asked && spokenBy && { ...asked, words: spokenBy(asked.name) };
    const bound = bindQuestion(question, index, sourcesIn(question), speaker);
    return withMarks(bound, (marks) => {
      const reader = createPassageScan(bound, index.forward, marks);
      const found = among && candidatesAmong(bound, index.forward, marks, among, CANDIDATES);
      const { ranked: byEvidence, features } = rankPassages(bound, index, reader, RANKING_WEIGHTS, found);
      const ranked = preferSpoken(bound, index.forward, marks, byEvidence);
      if (ranked[0]) reader.read(ranked[0].passage);
      const confidence = estimateConfidence(bound, { ranked, features }, reader.scan, CONFIDENCE_WEIGHTS);
      const passages = ranked.slice(0, MOST_PASSAGES).flatMap(({ passage: at, score }, place) => {
        const passage = index.passages[at];
        const spans = bound.spoken?.words.get(at);
        const among = spans && spokenSentences(index.forward, at, spans);
        const { highlights, sentence } = chooseEvidence(bound, index, marks, at, SENTENCE_WEIGHTS, among);
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
