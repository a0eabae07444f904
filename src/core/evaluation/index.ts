export { describeFigures, describeOutcomes, describeRefusals } from './describeFigures.ts';
export { figuresOf } from './figures.ts';
export { groupJudgements, type JudgedGroup } from './groupJudgements.ts';
export { type Judgement, judgeAnswer } from './judgeAnswer.ts';
export { auroc, calibrationError, firstRight, mean } from './measures.ts';
export { missingPlaces } from './missingPlaces.ts';
export { isRelevant, type JudgedQuestion, judgedQuestion } from './questionSet.ts';
export { readJudgedQuestions } from './readJudgedQuestions.ts';
export { readQuestionLines } from './readQuestionLines.ts';
