import type { Answer, AnswerCandidate, CitedPassage, ReaderMaterial } from '../answers/index.ts';
import { passageId } from '../corpus/index.ts';
import type { Span } from '../language/index.ts';
import type { Choice } from '../reading/index.ts';
import type { Versioned } from './corpus.ts';

/** From this confidence on, evidence needs no reader: on the development sets, nine of ten such answers are right. */
export const SURE = 0.9;

/**
 * Each verdict adds this weight to the log odds of the evidence. `BOUNDS` then limits the confidence: evidence turns a
 * verdict into "perhaps" and back, never into its opposite. The weights are set by hand. A careful reader is right nine
 * times in ten, a small model less often, and this code does not know which of them reads.
 */
const WEIGHT = { answered: 2.5, partly: 0, none: -3 } as const;
/** The bot shows an answer without reserve from .7 on; see `CONFIDENT_FROM`. */
const BOUNDS = { answered: [0.5, 0.99], partly: [0.5, 0.69], none: [0.01, 0.4] } as const;

/** Returns the confidence. `behind`: log odds by which the evidence ranks the chosen passage below its own first one. */
const weigh = (confidence: number, verdict: Choice['verdict'], behind = 0): number => {
  const held = Math.min(0.99, Math.max(0.01, confidence));
  const logit = Math.log(held / (1 - held)) + WEIGHT[verdict] - behind;
  const [least, most] = BOUNDS[verdict];
  return Math.min(most, Math.max(least, 1 / (1 + Math.exp(-logit))));
};

const MOST_PASSAGES = 10;
/** Subtracted from the score of each passage that a reader did not choose: `worthShowing` then leaves it out. */
const BEHIND = 5;

/** Joins adjacent sentences into one highlight. */
const joinSpans = (spans: readonly Span[], text: string): Span[] => {
  const joined: Span[] = [];
  for (const [start, end] of spans) {
    const last = joined.at(-1);
    if (last && text.slice(last[1], start).trim() === '') joined.splice(-1, 1, [last[0], end]);
    else joined.push([start, end]);
  }
  return joined;
};

/** Marks the sentences of a candidate that a reader chose. Keeps the candidate's own marks if the reader chose none. */
const markedAs = (candidate: AnswerCandidate, places: readonly number[], score: number): CitedPassage => {
  const { passage, highlights, focus, sentences, focusIn } = candidate;
  const inOrder = [...places].sort((a, b) => a - b);
  const spans = inOrder.flatMap((place) => (sentences[place] ? [sentences[place]] : []));
  if (spans.length === 0) return { passage, highlights, focus, score };
  const marked = inOrder.flatMap((place) => focusIn[place] ?? []);
  return {
    passage,
    highlights: joinSpans(spans, passage.text),
    focus: marked.length === 1 ? marked : [],
    score,
  };
};

interface Chosen {
  readonly choice: Choice;
  /** The candidates that the reader chose from. */
  readonly candidates: readonly AnswerCandidate[];
}

const chosenPassages = ({ choice, candidates }: Chosen, score: number): CitedPassage[] =>
  choice.chosen.flatMap(({ passage, sentences }) => {
    const candidate = candidates[passage];
    return candidate ? [markedAs(candidate, sentences, score)] : [];
  });

const isSame = (one: CitedPassage, other: CitedPassage): boolean =>
  passageId(one.passage) === passageId(other.passage);

/** Applies a choice to a sure answer: the reader may mark other sentences in its first passage, and nothing else. */
const markSure = (unaided: Answer & Versioned, chosen: Chosen): Answer & Versioned => {
  const [first, ...others] = unaided.passages;
  const better = first && chosenPassages(chosen, first.score).find((one) => isSame(one, first));
  return better ? { ...unaided, passages: [better, ...others] } : unaided;
};

/** Returns whether the evidence alone is sure of an answer. */
export const isSure = ({ kind, confidence }: Answer): boolean => kind === 'answered' && confidence >= SURE;

/**
 * Applies a reader's choice to an answer. A choice consists of numbers, so every word shown is still cut from a stored
 * passage. An answer to several questions in one stays as it is. If the reader finds no answer but the evidence marks one
 * thing of the kind asked for, the answer stays, with reserve.
 */
export const applyChoice = (
  unaided: Answer & Versioned,
  { nearest, missing }: ReaderMaterial,
  chosen: Chosen,
): Answer & Versioned => {
  if (unaided.parts) return unaided;
  if (isSure(unaided)) return markSure(unaided, chosen);
  const { verdict } = chosen.choice;
  const { missing: _, ...rest } = unaided;
  if (verdict === 'none') {
    const isCertain = unaided.kind === 'answered' && (unaided.passages[0]?.focus.length ?? 0) > 0;
    if (isCertain) return { ...rest, confidence: weigh(unaided.confidence, 'partly') };
    const confidence = weigh(unaided.confidence, 'none');
    return { ...rest, kind: 'not-in-corpus', confidence, passages: nearest, ...(missing ? { missing } : {}) };
  }
  const [best] = unaided.passages;
  const choice = chosen.choice.chosen.map(({ passage }) => chosen.candidates[passage]?.score ?? 0);
  const score = Math.max(best?.score ?? 0, ...choice);
  const first = chosenPassages(chosen, score);
  const others = unaided.passages
    .filter((other) => !first.some((one) => isSame(one, other)))
    .map((one) => ({ ...one, score: one.score - BEHIND }));
  const confidence = weigh(unaided.confidence, verdict, score - (choice[0] ?? score));
  return { ...rest, kind: 'answered', confidence, passages: [...first, ...others].slice(0, MOST_PASSAGES) };
};
