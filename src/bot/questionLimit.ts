/** UTF-16 units of a question: as many as stand on the answer whole, so that its buttons can read it back. */
export const QUESTION_CHARACTERS = 300;
