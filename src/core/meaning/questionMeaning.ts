import { machineClock } from '../../shared/index.ts';
import { languageOf } from '../language/index.ts';
import { E5_SMALL } from './encoder/e5Small.ts';
import { createEncodeInTime } from './encoder/encodeInTime.ts';
import { keepEncoder } from './encoder/keepEncoder.ts';
import type { MeaningStatus } from './meaning.ts';
import { createStart, type MeaningSettings } from './openMeaning.ts';
import { createPassageVectors, type Nearness } from './vectors/passageVectors.ts';
import { quantise } from './vectors/quantisedVector.ts';

/** The packed vectors of a passage (see `packEncoding`), and of the passage before it. */
interface PackedPassage {
  readonly payload: Uint8Array | undefined;
  readonly before: Uint8Array | undefined;
}

/** Reads questions for their meaning, where passages and their vectors are kept elsewhere. */
export interface QuestionMeaning {
  /** Names the encoder: vectors of another do not compare. */
  readonly encoder: string;
  /** The vector of a question; undefined where it cannot be had within a second, or it is not in English. */
  vectorOf(question: string): Promise<Float32Array | undefined>;
  /** A question's vector as whole numbers from -127 to 127, for a search elsewhere. */
  wholeNumbers(vector: Float32Array): number[];
  /** How near passages are to a question; undefined for those without vectors. */
  nearness(question: Float32Array, passages: readonly PackedPassage[]): (Nearness | undefined)[];
  /** The vectors of the sentences of a passage, by its packed vectors; undefined where these are none. */
  sentences(payload: Uint8Array): Float32Array[] | undefined;
  /** Without counts: those are told by whoever keeps the passages. */
  status(): Pick<MeaningStatus, 'state' | 'reason' | 'fetched'>;
  /** Resolves when an encoder has started, or could not. */
  started(): Promise<void>;
  close(): Promise<void>;
}

interface Hearers {
  /** Hears of faults that fail no question. */
  readonly onFault: (error: unknown) => void;
  /** Hears of each change of state. */
  readonly onChange?: (() => void) | undefined;
}

/** Starts an encoder for questions. Where there is none, words alone find answers. */
export const openQuestionMeaning = (
  settings: MeaningSettings,
  { onFault, onChange = () => undefined }: Hearers,
): QuestionMeaning => {
  const clock = machineClock;
  const kept = keepEncoder({ start: createStart(settings), clock, onFault, onStart: onChange, onChange });
  const encode = createEncodeInTime(kept.current, clock, onFault);
  const vectors = createPassageVectors(E5_SMALL.dimensions);
  /** Lends the slots of some payloads, as long as `use` takes. */
  const withSlots = <Result>(
    payloads: readonly (Uint8Array | undefined)[],
    use: (slots: readonly (number | undefined)[]) => Result,
  ): Result => {
    const slots = payloads.map((payload) => (payload ? vectors.put(payload) : undefined));
    try {
      return use(slots);
    } finally {
      for (const slot of slots) if (slot !== undefined) vectors.take(slot);
    }
  };
  kept.begin();
  return {
    encoder: E5_SMALL.id,
    vectorOf: async (question) => {
      if (!kept.current() || (languageOf(question) ?? 'en') !== 'en') return undefined;
      return (await encode([{ text: question }], 'question'))?.[0]?.vector;
    },
    wholeNumbers: (vector) => [...quantise(vector).values],
    nearness: (question, passages) =>
      withSlots(
        passages.flatMap(({ payload, before }) => [payload, before]),
        (slots) =>
          passages.map((_, at) => {
            const [slot, before] = [slots[2 * at], slots[2 * at + 1]];
            if (slot === undefined) return undefined;
            const near = vectors.nearness(question, slot);
            return before === undefined ? near : { ...near, before: vectors.cosine(question, before) };
          }),
      ),
    sentences: (payload) =>
      withSlots([payload], ([slot]) => (slot === undefined ? undefined : vectors.sentences(slot))),
    status: () => {
      if (kept.current()) return { state: 'ready' };
      const reason = kept.failure();
      if (reason !== undefined) return { state: 'absent', reason };
      const fetched = kept.fetched();
      return { state: 'starting', ...(fetched === undefined ? {} : { fetched }) };
    },
    started: kept.started,
    close: kept.close,
  };
};
