import type { Passage } from '../../corpus/index.ts';
import { isCapital, KIND, splitSentences, splitTerms } from '../../language/index.ts';
import { type ForwardColumns, opensSentence } from './columns.ts';
import type { Lexicon } from './lexicon.ts';

/** An array of numbers that grows while the corpus is read. */
const growing = <Numbers extends Uint32Array | Uint8Array>(create: (size: number) => Numbers) => {
  let numbers = create(1024);
  let length = 0;
  return {
    push: (value: number): void => {
      if (length === numbers.length) {
        const larger = create(length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length++] = value;
    },
    length: (): number => length,
    done: (): Numbers => numbers.slice(0, length) as Numbers,
  };
};

const words32 = () => growing((size) => new Uint32Array(size));
const bytes = () => growing((size) => new Uint8Array(size));

/** Builds the columns of passages; the passages of an article follow one another. */
export const buildForwardColumns = (passages: readonly Passage[], lexicon: Lexicon): ForwardColumns => {
  const firstPassage = words32();
  const firstTitleTerm = words32();
  const titleTerms = words32();
  const firstSentence = words32();
  const firstOccurrence = words32();
  const sentenceBounds = words32();
  const occurrenceTerm = words32();
  const occurrenceForm = words32();
  const occurrencePosition = words32();
  const occurrenceStart = words32();
  const occurrenceEnd = words32();
  const occurrenceKinds = bytes();
  let current: Passage['article'] | undefined;

  passages.forEach(({ article, text }, passage) => {
    if (current !== article) {
      current = article;
      firstPassage.push(passage);
      firstTitleTerm.push(titleTerms.length());
      for (const term of new Set(splitTerms(article.title ?? '').map(({ term }) => term)))
        titleTerms.push(lexicon.numberOf(term));
    }
    firstSentence.push(firstOccurrence.length());
    const words = splitTerms(text);
    let at = 0;
    for (const [start, end] of splitSentences(text)) {
      firstOccurrence.push(occurrenceTerm.length());
      sentenceBounds.push(start);
      sentenceBounds.push(end);
      for (let word = words[at]; word && word.start < end; word = words[++at]) {
        const form = lexicon.numberOf(word.form);
        const term = lexicon.numberOf(word.term);
        // A country's name of several words is one term.
        const kinds = lexicon.kindsOf(form) | (lexicon.kindsOf(term) & KIND.country);
        const isName = !opensSentence(word.start, start) && isCapital(text, word.start);
        const next = words[at + 1];
        const isMeasure =
          (kinds & KIND.number) !== 0 &&
          next?.position === word.position + 1 &&
          (lexicon.kindsOf(lexicon.numberOf(next.form)) & KIND.unit) !== 0;
        occurrenceTerm.push(term);
        occurrenceForm.push(form);
        occurrencePosition.push(word.position);
        occurrenceStart.push(word.start);
        occurrenceEnd.push(word.end);
        occurrenceKinds.push(kinds | (isName ? KIND.name : 0) | (isMeasure ? KIND.measure : 0));
      }
    }
  });
  firstPassage.push(passages.length);
  firstTitleTerm.push(titleTerms.length());
  firstSentence.push(firstOccurrence.length());
  firstOccurrence.push(occurrenceTerm.length());

  return {
    firstPassage: firstPassage.done(),
    firstTitleTerm: firstTitleTerm.done(),
    titleTerms: titleTerms.done(),
    firstSentence: firstSentence.done(),
    firstOccurrence: firstOccurrence.done(),
    sentenceBounds: sentenceBounds.done(),
    occurrenceTerm: occurrenceTerm.done(),
    occurrenceForm: occurrenceForm.done(),
    occurrenceStart: occurrenceStart.done(),
    occurrenceEnd: occurrenceEnd.done(),
    occurrencePosition: occurrencePosition.done(),
    occurrenceKinds: occurrenceKinds.done(),
  };
};
