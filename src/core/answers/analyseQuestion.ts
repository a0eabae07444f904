import {
  asksLatest,
  asksNegated,
  asksOverview,
  isCapital,
  mendQuestion,
  type OverviewIntent,
  type QuestionType,
  questionType,
  type Span,
  splitTerms,
  splitWords,
  type Word,
} from '../language/index.ts';

interface QuestionTerm {
  readonly term: string;
  readonly form: string;
  /** Index of the word in the question, stop words included. */
  readonly position: number;
  /** Whether the question capitalises it, and not as its first word. */
  readonly isName: boolean;
  /** Whether it names the thing asked for, not a given fact: "country" in "Which country offered troops?". */
  readonly isAsked: boolean;
}

/** An analysed question, independent of any index. */
export interface AnalysedQuestion {
  readonly text: string;
  /** Spans of an office and of its holder's name; a passage needs only one of them. */
  readonly alike?: readonly [role: Span, name: Span];
  /** All words in order; `QuestionTerm.position` indexes this list. */
  readonly words: readonly Word[];
  readonly type: QuestionType;
  /** Whether it asks for an overview, for the newest, or for something that is not so. */
  readonly isOverview: boolean;
  readonly isLatest: boolean;
  readonly isNegated: boolean;
  /** Each term once, in order of appearance. */
  readonly terms: readonly QuestionTerm[];
}

/** The words between an asking word and the verb. */
const askedFor =
  /\b(?:what|which|whose|how)\b(.*?)(?=\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)\b|[?.,]|$)/is;
const MOST_ASKED = 4;

/**
 * Splits a question into words and terms; `text` is the question after `mendQuestion`. Never throws; a question of stop
 * words alone has no terms.
 */
export const analyseQuestion = (typed: string): AnalysedQuestion => {
  const text = mendQuestion(typed);
  const words = splitWords(text);
  const asked = askedFor.exec(text);
  const askedUntil = asked ? asked.index + asked[0].length : 0;
  const terms = new Map<string, QuestionTerm>();
  let askedSoFar = 0;
  for (const { term, form, position, start, end } of splitTerms(text, words)) {
    if (terms.has(term)) continue;
    const isAsked = asked !== null && start >= asked.index && end <= askedUntil && askedSoFar < MOST_ASKED;
    if (isAsked) askedSoFar += 1;
    const isName = position > 0 && isCapital(text, start);
    terms.set(term, { term, form, position, isName, isAsked });
  }
  return {
    text,
    words,
    type: questionType(text),
    isOverview: asksOverview(text),
    isLatest: asksLatest(text),
    isNegated: asksNegated(text),
    terms: [...terms.values()],
  };
};

const beginsInEnglish = /^[^\p{L}]*(?:who|what|tell)(?!\p{L})/iu;

/**
 * Analyses a request for an overview: searches for its topic, without the words that ask for an overview. A passage may
 * state a person's identity or aims. So these requests become English questions, whatever their language. A text without an
 * intent or topic is analysed as an ordinary question.
 */
export const analyseOverview = (typed: string, intent: OverviewIntent | undefined): AnalysedQuestion => {
  if (!intent || intent.topic === '') return analyseQuestion(typed);
  const { kind, topic } = intent;
  const isStated = kind === 'person' || kind === 'aims';
  if (isStated && beginsInEnglish.test(typed)) return analyseQuestion(typed);
  if (isStated) return analyseQuestion(kind === 'person' ? `Who is ${topic}?` : `What does ${topic} want?`);
  return { ...analyseQuestion(topic), isOverview: true, isLatest: kind === 'news' };
};

/** Returns the question with the holder's name inserted after the office; `role`: the span of the office. */
export const nameHolder = (text: string, role: Span, name: string): AnalysedQuestion => {
  const [, end] = role;
  const named = analyseQuestion(`${text.slice(0, end)} ${name}${text.slice(end)}`);
  return { ...named, alike: [role, [end + 1, end + 1 + name.length]] };
};

/**
 * One of several questions in a text. `context`: the terms of the questions before it, if it says "he" or "there"; otherwise
 * empty.
 */
interface QuestionPart {
  readonly question: string;
  readonly context: string;
}

const asking = '(?:who|whom|whose|what|which|when|where|why|how)';
const auxiliary = '(?:did|does|do|is|are|was|were|will|has|have|can)';
/** After "and", "who" and "which" begin a relative clause as often as a question, so the text is not split there. */
const between = new RegExp(
  String.raw`(?:;\s*|(?:,|(?<!\s))\s+and\s+(?:also\s+)?)(?=(?:what|when|where|why|how)\b)|[?]\s+(?:and\s+)?(?=${asking}\b|${auxiliary}\b)`,
  'iu',
);
/** An asking word with a word after it: "tell me where" alone asks nothing. */
const asks = new RegExp(String.raw`\b${asking}\b\s+\S|^${auxiliary}\b`, 'iu');
const isAsking = new RegExp(`^${asking}$`, 'u');
const refersBack = /\b(?:he|she|it|they|him|her|them|his|its|their|there|this|that|those)\b/iu;
const LEAST_WORDS = 3;
const MOST_PARTS = 3;

/**
 * Splits a text into its two or three questions. Returns an empty list for any other number, or if a part is not complete by
 * itself.
 */
export const splitQuestion = (text: string): QuestionPart[] => {
  const parts = text.split(between).map((part) => part.trim().replace(/(?<![?\s])[?\s]+$/, ''));
  const isWhole = (part: string): boolean => asks.test(part) && splitWords(part).length >= LEAST_WORDS;
  if (parts.length < 2 || parts.length > MOST_PARTS || !parts.every(isWhole)) return [];
  const namesIn = (part: string): string[] =>
    splitTerms(part).flatMap(({ start, end, form }) => (isAsking.test(form) ? [] : [part.slice(start, end)]));
  return parts.map((question, at) => ({
    question: `${question}?`,
    context: refersBack.test(question) ? parts.slice(0, at).flatMap(namesIn).join(' ') : '',
  }));
};
