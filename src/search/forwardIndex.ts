import type { Passage } from '../corpus/passage.ts';
import { typesHeld } from '../language/answerTypes.ts';
import { splitSentences } from '../language/sentences.ts';
import { cut, type Span } from '../language/span.ts';
import { splitTerms } from '../language/terms.ts';

/**
 * Every passage as its terms in order: what ranking reads again and again, in flat arrays. The occurrences of passage p
 * are those of its sentences `firstSentence[p]` up to `firstSentence[p + 1]`; those of sentence s go from
 * `firstOccurrence[s]` up to `firstOccurrence[s + 1]`.
 */
export interface ForwardIndex {
  /** Term to term id. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Term id to term. */
  readonly terms: readonly string[];
  /** Word form to form id. */
  readonly forms: ReadonlyMap<string, number>;
  /** In how many passages, title included, each term id occurs. */
  readonly frequencies: Uint32Array;
  readonly firstSentence: Uint32Array;
  readonly firstOccurrence: Uint32Array;
  /** Start and end of each sentence in its passage's text. */
  readonly sentenceBounds: Uint32Array;
  /** Bits of `HOLDS` for each sentence. */
  readonly sentenceTypes: Uint8Array;
  readonly occurrenceTerm: Uint32Array;
  readonly occurrenceForm: Uint32Array;
  /** Which word of the passage, stop words counted. */
  readonly occurrencePosition: Uint32Array;
  /** 1 for a capitalised word that does not open its sentence, and for the second of two that do. */
  readonly occurrenceIsName: Uint8Array;
  /** The term ids of each passage's article title. */
  readonly titles: readonly ReadonlySet<number>[];
  /** Terms per passage, on average. */
  readonly averageLength: number;
}

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
    done: (): Numbers => numbers.slice(0, length) as Numbers,
  };
};

const words32 = () => growing((size) => new Uint32Array(size));
const bytes = () => growing((size) => new Uint8Array(size));

/** Numbers strings in the order they are first met. */
const numbering = () => {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  return { numbers, numberOf };
};

const startsCapital = /^\p{Lu}/u;

/** Builds the index; `onPassage` is told the terms of each passage and of its title, as lists for an inverted index. */
export const buildForwardIndex = (
  passages: readonly Passage[],
  onPassage: (passage: number, terms: readonly string[], titleTerms: readonly string[]) => void,
): ForwardIndex => {
  const vocabulary = numbering();
  const forms = numbering();
  const titlesByArticle = new Map<string, { ids: Set<number>; terms: string[] }>();
  const frequencies: number[] = [];
  const titles: ReadonlySet<number>[] = [];
  const firstSentence = words32();
  const firstOccurrence = words32();
  const sentenceBounds = words32();
  const sentenceTypes = bytes();
  const occurrenceTerm = words32();
  const occurrenceForm = words32();
  const occurrencePosition = words32();
  const occurrenceIsName = bytes();
  let sentences = 0;
  let occurrences = 0;

  passages.forEach(({ article, text }, passage) => {
    let title = titlesByArticle.get(article.id);
    if (!title) {
      const terms = splitTerms(article.title ?? '').map(({ term }) => term);
      title = { terms, ids: new Set(terms.map(vocabulary.numberOf)) };
      titlesByArticle.set(article.id, title);
    }
    titles.push(title.ids);
    firstSentence.push(sentences);
    const spans: readonly Span[] = splitSentences(text);
    const words = splitTerms(text);
    const seen = new Set(title.ids);
    let at = 0;
    for (const span of spans) {
      firstOccurrence.push(occurrences);
      sentenceBounds.push(span[0]);
      sentenceBounds.push(span[1]);
      sentenceTypes.push(typesHeld(cut(text, span)));
      sentences += 1;
      const opening = words[at]?.position;
      for (let word = words[at]; word && word.start < span[1]; word = words[++at]) {
        const id = vocabulary.numberOf(word.term);
        seen.add(id);
        occurrenceTerm.push(id);
        occurrenceForm.push(forms.numberOf(word.form));
        occurrencePosition.push(word.position);
        const opens = word.position === opening && word.start <= span[0] + 2;
        occurrenceIsName.push(!opens && startsCapital.test(text.slice(word.start, word.start + 2)) ? 1 : 0);
        occurrences += 1;
      }
    }
    for (const id of seen) frequencies[id] = (frequencies[id] ?? 0) + 1;
    onPassage(
      passage,
      words.map(({ term }) => term),
      title.terms,
    );
  });
  firstSentence.push(sentences);
  firstOccurrence.push(occurrences);

  return {
    vocabulary: vocabulary.numbers,
    terms: [...vocabulary.numbers.keys()],
    forms: forms.numbers,
    frequencies: Uint32Array.from(frequencies),
    firstSentence: firstSentence.done(),
    firstOccurrence: firstOccurrence.done(),
    sentenceBounds: sentenceBounds.done(),
    sentenceTypes: sentenceTypes.done(),
    occurrenceTerm: occurrenceTerm.done(),
    occurrenceForm: occurrenceForm.done(),
    occurrencePosition: occurrencePosition.done(),
    occurrenceIsName: occurrenceIsName.done(),
    titles,
    averageLength: passages.length === 0 ? 0 : occurrences / passages.length,
  };
};
