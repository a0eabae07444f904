import type { Clock } from '../../../shared/index.ts';
import { EncoderLost, type EncoderText, type Encoding, type TextKind } from './encoder.ts';
import type { RunningEncoder } from './startEncoder.ts';

/** Milliseconds that a question waits for vectors. After that, words alone find its answer. */
const PATIENCE = 1_000;

/** Returns the vectors of texts; undefined if there is no encoder, or it takes too long. */
export type EncodeInTime = (
  texts: readonly EncoderText[],
  kind: TextKind,
) => Promise<readonly Encoding[] | undefined>;

/** Creates a function that encodes with the current encoder. `onFault` is called with faults of the encoder itself. */
export const createEncodeInTime =
  (
    current: () => RunningEncoder | undefined,
    clock: Clock,
    onFault: (error: unknown) => void,
  ): EncodeInTime =>
  async (texts, kind) => {
    const late = new AbortController();
    const callOff = clock.after(PATIENCE, () => late.abort());
    try {
      return await current()?.encode(texts, kind, late.signal);
    } catch (error) {
      if (!late.signal.aborted && !(error instanceof EncoderLost)) onFault(error);
      return undefined;
    } finally {
      callOff();
    }
  };
