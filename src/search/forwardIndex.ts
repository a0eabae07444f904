import type { Passage } from '../corpus/passage.ts';
import { KIND, kindsOf } from '../language/answerTypes.ts';
import { splitSentences } from '../language/sentences.ts';
import { splitTerms } from '../language/terms.ts';
import { numbering } from './numbering.ts';

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
  /** In how many passages each term id occurs; an article's title counts as part of its first one. */
  readonly frequencies: Uint32Array;
  readonly firstSentence: Uint32Array;
  readonly firstOccurrence: Uint32Array;
  /** Start and end of each sentence in its passage's text. */
  readonly sentenceBounds: Uint32Array;
  readonly occurrenceTerm: Uint32Array;
  readonly occurrenceForm: Uint32Array;
  /** Where it stands in the passage's text. */
  readonly occurrenceStart: Uint32Array;
  readonly occurrenceEnd: Uint32Array;
  /** Which word of the passage, stop words counted. */
  readonly occurrencePosition: Uint32Array;
  /**
   * Bits of `KIND`. A name is a capitalised word that does not open its sentence; a measure is a number with its unit
   * behind it.
   */
  readonly occurrenceKinds: Uint8Array;
  /** How often each term is capitalised less how often it is not, where no sentence begins. */
  readonly capitals: Int32Array;
  /** 1 for the terms that are capitalised more often than not where no sentence begins. */
  readonly termIsName: Uint8Array;
  /** The article of each passage, counted in the order of the corpus. */
  readonly articleOf: Uint32Array;
  /** The terms of the title of article a are `titleTerms` from `firstTitleTerm[a]` up to `firstTitleTerm[a + 1]`, each once. */
  readonly firstTitleTerm: Uint32Array;
  readonly titleTerms: Uint32Array;
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

const startsCapital = /^\p{Lu}/u;
const beginsCapital = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 65 && unit <= 90 : startsCapital.test(text.slice(at, at + 2));
};
/** A mark or two may stand before the word that opens a sentence. */
const OPENING_MARKS = 2;

/** Builds the index of passages, those of an article one after the other. */
export const buildForwardIndex = (passages: readonly Passage[]): ForwardIndex => {
  const vocabulary = numbering();
  const forms = numbering();
  const kindsOfForm: number[] = [];
  /** The term each form stood for last: a name of several words shares its form with its first word. */
  const termOfForm: number[] = [];
  const frequencies: number[] = [];
  /** Last passage each term was met in. */
  const lastMet: number[] = [];
  const capitals: number[] = [];
  const articleOf = words32();
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
  let sentences = 0;
  let occurrences = 0;
  let articles = 0;
  let titles = 0;
  let current: Passage['article'] | undefined;

  passages.forEach(({ article, text }, passage) => {
    const meet = (id: number): void => {
      if (lastMet[id] === passage) return;
      lastMet[id] = passage;
      frequencies[id] = (frequencies[id] ?? 0) + 1;
    };
    if (current !== article) {
      current = article;
      firstTitleTerm.push(titles);
      for (const term of new Set(splitTerms(article.title ?? '').map(({ term }) => term))) {
        const id = vocabulary.numberOf(term);
        titleTerms.push(id);
        titles += 1;
        meet(id);
      }
      articles += 1;
    }
    articleOf.push(articles - 1);
    firstSentence.push(sentences);
    const words = splitTerms(text);
    let at = 0;
    for (const [start, end] of splitSentences(text)) {
      firstOccurrence.push(occurrences);
      sentenceBounds.push(start);
      sentenceBounds.push(end);
      sentences += 1;
      for (let word = words[at]; word && word.start < end; word = words[++at]) {
        const form = forms.numberOf(word.form);
        const usual = termOfForm[form];
        const id =
          usual !== undefined && vocabulary.keys[usual] === word.term
            ? usual
            : vocabulary.numberOf(word.term);
        termOfForm[form] = id;
        meet(id);
        const opens = word.start <= start + OPENING_MARKS;
        const isName = !opens && beginsCapital(text, word.start);
        if (!opens) capitals[id] = (capitals[id] ?? 0) + (isName ? 1 : -1);
        const kinds = kindsOfForm[form] ?? kindsOf(word.form);
        kindsOfForm[form] = kinds;
        const next = words[at + 1];
        const isMeasure =
          (kinds & KIND.number) !== 0 &&
          next?.position === word.position + 1 &&
          (kindsOf(next.form) & KIND.unit) !== 0;
        occurrenceTerm.push(id);
        occurrenceForm.push(form);
        occurrencePosition.push(word.position);
        occurrenceStart.push(word.start);
        occurrenceEnd.push(word.end);
        occurrenceKinds.push(kinds | (isName ? KIND.name : 0) | (isMeasure ? KIND.measure : 0));
        occurrences += 1;
      }
    }
  });
  firstTitleTerm.push(titles);
  firstSentence.push(sentences);
  firstOccurrence.push(occurrences);

  return {
    vocabulary: vocabulary.numbers,
    terms: vocabulary.keys,
    forms: forms.numbers,
    frequencies: Uint32Array.from({ length: vocabulary.numbers.size }, (_, id) => frequencies[id] ?? 0),
    capitals: Int32Array.from({ length: vocabulary.numbers.size }, (_, id) => capitals[id] ?? 0),
    termIsName: Uint8Array.from({ length: vocabulary.numbers.size }, (_, id) =>
      Number((capitals[id] ?? 0) > 0),
    ),
    articleOf: articleOf.done(),
    firstTitleTerm: firstTitleTerm.done(),
    titleTerms: titleTerms.done(),
    firstSentence: firstSentence.done(),
    firstOccurrence: firstOccurrence.done(),
    sentenceBounds: sentenceBounds.done(),
    occurrenceTerm: occurrenceTerm.done(),
    occurrenceForm: occurrenceForm.done(),
    occurrencePosition: occurrencePosition.done(),
    occurrenceStart: occurrenceStart.done(),
    occurrenceEnd: occurrenceEnd.done(),
    occurrenceKinds: occurrenceKinds.done(),
    averageLength: passages.length === 0 ? 0 : occurrences / passages.length,
  };
};
