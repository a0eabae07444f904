import { setTimeout as delay } from 'node:timers/promises';
import { machineClock } from '../../shared/index.ts';
import { splitSentences } from '../language/index.ts';
import { E5_SMALL } from './encoder/e5Small.ts';
import { EncoderLost } from './encoder/encoder.ts';
import { keepEncoder } from './encoder/keepEncoder.ts';
import { ModelUnavailable } from './model/failures.ts';
import { createStart, type MeaningSettings } from './openMeaning.ts';
import { packEncoding } from './vectors/passageVectors.ts';

/** Makes the vectors of many passages, in several processes. */
export interface PassageEncoder {
  /** The encoder's id: vectors of other encoders do not compare. */
  readonly encoder: string;
  /** Numbers in a vector. */
  readonly dimensions: number;
  /** Returns the packed vectors of each text; see `packEncoding`. Throws the errors of the encoder. */
  encode(texts: readonly string[]): Promise<Uint8Array[]>;
  close(): Promise<void>;
}

/** Texts sent to a process at once. */
const GIVEN = 8;
/** Tries to encode while an encoder restarts, and the pause between them in milliseconds. */
const TRIES = 20;
const PAUSE = 500;

/** Starts `processes` encoders. Throws `ModelUnavailable` if one cannot start, for example without the model. */
export const openPassageEncoder = async (
  settings: MeaningSettings,
  processes: number,
  onFault: (error: unknown) => void,
): Promise<PassageEncoder> => {
  const nothing = (): void => undefined;
  const encoders = Array.from({ length: processes }, () => {
    const kept = keepEncoder({
      start: createStart(settings),
      clock: machineClock,
      onFault,
      onStart: nothing,
      onChange: nothing,
    });
    kept.begin();
    return kept;
  });
  const close = async (): Promise<void> => {
    await Promise.all(encoders.map((kept) => kept.close()));
  };
  await Promise.all(encoders.map((kept) => kept.started()));
  const reason = encoders.find((kept) => !kept.current())?.failure();
  if (reason !== undefined) {
    await close();
    throw new ModelUnavailable(reason);
  }
  const encodeSome = async (
    kept: (typeof encoders)[number],
    texts: readonly string[],
  ): Promise<Uint8Array[]> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const encoder = kept.current();
        if (!encoder) throw new EncoderLost('the encoder is not there');
        const given = texts.map((text) => ({ text, sentences: splitSentences(text) }));
        return (await encoder.encode(given, 'passage')).map(packEncoding);
      } catch (error) {
        if (!(error instanceof EncoderLost) || attempt === TRIES) throw error;
        await delay(PAUSE);
        await kept.started();
      }
    }
  };
  return {
    encoder: E5_SMALL.id,
    dimensions: E5_SMALL.dimensions,
    encode: async (texts) => {
      const packed: Uint8Array[] = new Array(texts.length);
      let next = 0;
      const work = async (kept: (typeof encoders)[number]): Promise<void> => {
        while (next < texts.length) {
          const from = next;
          next += GIVEN;
          const some = await encodeSome(kept, texts.slice(from, from + GIVEN));
          some.forEach((one, at) => {
            packed[from + at] = one;
          });
        }
      };
      await Promise.all(encoders.map(work));
      return packed;
    },
    close,
  };
};
