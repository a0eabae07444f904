import {
  countryTerms,
  cut,
  isCapital,
  MONTHS,
  mendQuestion,
  overviewIntent,
  type Span,
  STOP_WORDS,
  splitWords,
  termOf,
  WEEKDAYS,
} from '../../language/index.ts';
import type { Answer } from '../answer.ts';

/** Kinds of names: a new name replaces one of its kind. */
export type NameKind = 'country' | 'date' | 'other';

/** A name in a question; neighbouring name words are one name. */
export interface NameRun {
  readonly span: Span;
  readonly kind: NameKind;
}

/** The previous question and its answer, as a follow-up uses them. */
export interface Before {
  /** Mended, without its question mark. */
  readonly question: string;
  readonly names: readonly NameRun[];
  /** The thing asked for, cut out of the passage that answers; undefined if it is not known. */
  readonly thing: string | undefined;
  /** The sentence that answers; empty if there is none. */
  readonly sentence: string;
  /** The topic, if the question asks for an overview. */
  readonly topic: string | undefined;
}

const hasYear = /^(?:19|20)\d\d$/;
/** Characters: longer things are sentences. */
const LONGEST_THING = 60;

export const nameKind = (form: string): NameKind => {
  if (countryTerms(termOf(form)).size > 0) return 'country';
  return MONTHS.has(form) || WEEKDAYS.has(form) || hasYear.test(form) ? 'date' : 'other';
};

/** Finds the names in a text: words that it capitalises after its first word, or that `other` capitalises. */
export const namesIn = (text: string, other: string): NameRun[] => {
  const written = new Set(
    splitWords(other).flatMap(({ form, start }) => (isCapital(other, start) && start > 0 ? [form] : [])),
  );
  const runs: { span: [number, number]; kind: NameKind }[] = [];
  splitWords(text).forEach(({ start, end, form }, position) => {
    const kind = nameKind(form);
    const isName = kind !== 'other' || written.has(form) || (position > 0 && isCapital(text, start));
    if (!isName || STOP_WORDS.has(form)) return;
    const last = runs.at(-1);
    if (last && last.kind === kind && /^[\s.-]*$/.test(text.slice(last.span[1], start))) last.span[1] = end;
    else runs.push({ span: [start, end], kind });
  });
  return runs;
};

/** Reads the previous question and its answer. */
export const lookBack = (asked: string, { kind, passages }: Pick<Answer, 'kind' | 'passages'>): Before => {
  const question = mendQuestion(asked)
    .trim()
    .replace(/(?<![?!.\s])[?!.\s]+$/, '');
  const [first] = kind === 'answered' ? passages : [];
  const text = first?.passage.text ?? '';
  const things = [...new Set((first?.focus ?? []).map((span) => cut(text, span).trim()))];
  const thing = things.join(' and ');
  const intent = overviewIntent(question);
  return {
    question,
    names: namesIn(question, text),
    thing: thing !== '' && thing.length <= LONGEST_THING ? thing : undefined,
    sentence: first?.highlights[0] ? cut(text, first.highlights[0]) : '',
    topic: intent?.kind === 'summary' || intent?.kind === 'news' ? intent.topic || undefined : undefined,
  };
};
