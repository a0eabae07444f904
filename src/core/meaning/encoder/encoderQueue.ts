import { setImmediate } from 'node:timers/promises';
import type { Encoder, EncoderText, Encoding, TextKind } from './encoder.ts';

/** A call whose texts wait for their vectors. */
interface Waiting {
  readonly id: number;
  readonly texts: readonly EncoderText[];
  readonly encodings: Encoding[];
}

/** Called with the outcome of a call: its vectors, or an error. */
type Tell = (id: number, outcome: readonly Encoding[] | Error) => void;

/**
 * Creates a queue that encodes one text at a time, questions before passages and each kind in order of arrival, so that a
 * question waits for at most one text of a passage. `put` adds a call. `callOff` removes one; `tell` is never called for it.
 */
export const createEncoderQueue = (encoder: Pick<Encoder, 'encode'>, tell: Tell) => {
  const waiting: Record<TextKind, Waiting[]> = { question: [], passage: [] };
  let isBusy = false;

  const encodeNext = async (kind: TextKind, { id, texts, encodings }: Waiting): Promise<void> => {
    const isWanted = (): boolean => waiting[kind].some((one) => one.id === id);
    const end = (outcome: readonly Encoding[] | Error): void => {
      if (isWanted()) tell(id, outcome);
      waiting[kind] = waiting[kind].filter((one) => one.id !== id);
    };
    try {
      const text = texts[encodings.length];
      if (text) encodings.push(...(await encoder.encode([text], kind)));
      if (encodings.length >= texts.length) end(encodings);
    } catch (error) {
      end(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const work = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (;;) {
      const kind = waiting.question.length > 0 ? 'question' : 'passage';
      const [first] = waiting[kind];
      if (!first) break;
      await encodeNext(kind, first);
      // Lets calls in that arrived meanwhile.
      await setImmediate();
    }
    isBusy = false;
  };
  return {
    put: (id: number, texts: readonly EncoderText[], kind: TextKind): void => {
      waiting[kind].push({ id, texts, encodings: [] });
      void work();
    },
    callOff: (id: number): void => {
      for (const kind of ['question', 'passage'] as const)
        waiting[kind] = waiting[kind].filter((one) => one.id !== id);
    },
  };
};
