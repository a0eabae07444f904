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
  /** Which word of the question it is, stop words counted. */
  readonly position: number;
  /** Written as a name: capitalised, and not because the question begins there. */
  readonly isName: boolean;
  /** Says what is asked for rather than what is given: "country" in "Which country offered troops?". */
  readonly isAsked: boolean;
}

/** What a question asks about, ready for any index. */
export interface AnalysedQuestion {
  readonly text: string;
  /** An office in it and the name of its holder: a text that has the one need not have the other. */
  readonly alike?: readonly [role: Span, name: Span];
  /** All of them, in order; `QuestionTerm.position` counts these. */
  readonly words: readonly Word[];
  readonly type: QuestionType;
  /** It asks what is going on; it means the newest; it asks for what is not. */
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

/** Takes a question apart; `text` is the question mended. Never throws; a question of stop words alone has no terms. */
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
 * What a request for an overview is searched with: its topic, without the words that ask for one. What somebody wants, and who
 * somebody is, a passage may state: these are read as questions, in English whatever they were asked in. So is every other question.
 */
export const analyseOverview = (typed: string, intent: OverviewIntent | undefined): AnalysedQuestion => {
  if (!intent || intent.topic === '') return analyseQuestion(typed);
  const { kind, topic } = intent;
  const isStated = kind === 'person' || kind === 'aims';
  if (isStated && beginsInEnglish.test(typed)) return analyseQuestion(typed);
  if (isStated) return analyseQuestion(kind === 'person' ? `Who is ${topic}?` : `What does ${topic} want?`);
  return { ...analyseQuestion(topic), isOverview: true, isLatest: kind === 'news' };
};

/** A question with the name of whoever holds an office put behind it; `role`: where the office stands. */
export const nameHolder = (text: string, role: Span, name: string): AnalysedQuestion => {
  const [, end] = role;
  const named = analyseQuestion(`${text.slice(0, end)} ${name}${text.slice(end)}`);
  return { ...named, alike: [role, [end + 1, end + 1 + name.length]] };
};

/** One of several questions in one; `context`: the telling words of those before, where it says "he" or "there" instead. */
interface QuestionPart {
  readonly question: string;
  readonly context: string;
}

const asking = '(?:who|whom|whose|what|which|when|where|why|how)';
const auxiliary = '(?:did|does|do|is|are|was|were|will|has|have|can)';
/** Behind "and", "who" and "which" begin a clause as often as a question. */
const between = new RegExp(
  String.raw`(?:;\s*|(?:,|(?<!\s))\s+and\s+(?:also\s+)?)(?=(?:what|when|where|why|how)\b)|[?]\s+(?:and\s+)?(?=${asking}\b|${auxiliary}\b)`,
  'iu',
);
/** An asking word that something follows: "tell me where" asks for nothing by itself. */
const asks = new RegExp(String.raw`\b${asking}\b\s+\S|^${auxiliary}\b`, 'iu');
const isAsking = new RegExp(`^${asking}$`, 'u');
const refersBack = /\b(?:he|she|it|they|him|her|them|his|its|their|there|this|that|those)\b/iu;
const LEAST_WORDS = 3;
const MOST_PARTS = 3;

/** The questions that a text asks, where they are several and each can stand alone; otherwise none. */
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
