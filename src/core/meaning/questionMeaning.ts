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

/** Encodes questions while another machine keeps the passages and their vectors. */
export interface QuestionMeaning {
  /** The encoder's id: vectors of other encoders do not compare. */
  readonly encoder: string;
  /**
   * Returns the vector of a question. Undefined without an encoder, after a second, or if the question is not in English.
   */
  vectorOf(question: string): Promise<Float32Array | undefined>;
  /** Returns a question's vector as whole numbers from -127 to 127, for a search elsewhere. */
  wholeNumbers(vector: Float32Array): number[];
  /** Returns the nearness of passages to a question; undefined for a passage without vectors. */
  nearness(question: Float32Array, passages: readonly PackedPassage[]): (Nearness | undefined)[];
  /** Returns the vectors of the sentences of a passage from its packed vectors; undefined if these are invalid. */
  sentences(payload: Uint8Array): Float32Array[] | undefined;
  /** Returns the status without counts: the keeper of the passages knows those. */
  status(): Pick<MeaningStatus, 'state' | 'reason' | 'fetched'>;
  /** Resolves when an encoder has started or failed to start. */
  started(): Promise<void>;
  close(): Promise<void>;
}

interface Hearers {
  /** Called with faults that fail no question. */
  readonly onFault: (error: unknown) => void;
  /** Called on each change of state. */
  readonly onChange?: (() => void) | undefined;
}

/** Starts an encoder for questions. Without an encoder, words alone find answers. */
export const openQuestionMeaning = (
  settings: MeaningSettings,
  { onFault, onChange = () => undefined }: Hearers,
): QuestionMeaning => {
  const clock = machineClock;
  const kept = keepEncoder({ start: createStart(settings), clock, onFault, onStart: onChange, onChange });
  const encode = createEncodeInTime(kept.current, clock, onFault);
  const vectors = createPassageVectors(E5_SMALL.dimensions);
  /** Puts payloads into slots while `use` runs. */
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
