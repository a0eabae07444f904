import type { Answer, AnswerCandidate, CitedPassage, ReaderMaterial } from '../answers/index.ts';
import { passageId } from '../corpus/index.ts';
import type { Span } from '../language/index.ts';
import type { Choice } from '../reading/index.ts';
import type { Versioned } from './corpus.ts';

/** From this confidence on the evidence is sure by itself: on the development sets nine of ten such answers are right. */
export const SURE = 0.9;

/**
 * What a verdict adds to the logarithm of the odds that the evidence gives, and between which bounds that stays. Evidence can turn
 * a verdict into "perhaps" and back, never into its opposite. Set by hand: a careful reader is right in nine of ten, a small model
 * less often, and nobody knows which one reads.
 */
const WEIGHT = { answered: 2.5, partly: 0, none: -3 } as const;
/** Answered without reserve from .7 on; see `CONFIDENT_FROM`. */
const BOUNDS = { answered: [0.5, 0.99], partly: [0.5, 0.69], none: [0.01, 0.4] } as const;

/** `behind`: by how much less likely the evidence holds the chosen passage than its own first one, as a logarithm. */
const weigh = (confidence: number, verdict: Choice['verdict'], behind = 0): number => {
  const held = Math.min(0.99, Math.max(0.01, confidence));
  const logit = Math.log(held / (1 - held)) + WEIGHT[verdict] - behind;
  const [least, most] = BOUNDS[verdict];
  return Math.min(most, Math.max(least, 1 / (1 + Math.exp(-logit))));
};

const MOST_PASSAGES = 10;
/** Behind what a reader chose everything is far less likely, so that it is not shown as an answer; see `worthShowing`. */
const BEHIND = 5;

/** Sentences that stand next to each other are one highlight. */
const joinSpans = (spans: readonly Span[], text: string): Span[] => {
  const joined: Span[] = [];
  for (const [start, end] of spans) {
    const last = joined.at(-1);
    if (last && text.slice(last[1], start).trim() === '') joined.splice(-1, 1, [last[0], end]);
    else joined.push([start, end]);
  }
  return joined;
};

/** A candidate with the sentences marked that a reader chose; as it is where the reader chose none. */
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
  /** The candidates that the choice was made among. */
  readonly candidates: readonly AnswerCandidate[];
}

const chosenPassages = ({ choice, candidates }: Chosen, score: number): CitedPassage[] =>
  choice.chosen.flatMap(({ passage, sentences }) => {
    const candidate = candidates[passage];
    return candidate ? [markedAs(candidate, sentences, score)] : [];
  });

const isSame = (one: CitedPassage, other: CitedPassage): boolean =>
  passageId(one.passage) === passageId(other.passage);

/** An answer whose passage stands: a reader may mark other sentences in it, and nothing else. */
const markSure = (unaided: Answer & Versioned, chosen: Chosen): Answer & Versioned => {
  const [first, ...others] = unaided.passages;
  const better = first && chosenPassages(chosen, first.score).find((one) => isSame(one, first));
  return better ? { ...unaided, passages: [better, ...others] } : unaided;
};

/** Whether evidence alone is sure of an answer. */
export const isSure = ({ kind, confidence }: Answer): boolean => kind === 'answered' && confidence >= SURE;

/**
 * An answer and a reader's choice as one. Every word shown is cut from a stored passage: a choice is numbers. Several questions
 * in one keep their parts. Where no candidate answers, but evidence names one certain thing of the kind asked for, the answer stays,
 * with reserve.
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
