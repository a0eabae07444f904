import type { Failure } from '../../../shared/index.ts';
import type { EncoderText, Encoding, TextKind } from './encoder.ts';
import type { EncoderFiles, EncoderModel } from './onnxEncoder.ts';

/** The first message to an encoder's process. */
export interface EncoderSettings {
  readonly model: EncoderModel;
  readonly files: EncoderFiles;
  /** How many threads compute one text. */
  readonly threads: number;
}

/** A later message to it; a call that is called off gets no reply. */
export type EncoderRequest =
  | { readonly id: number; readonly texts: readonly EncoderText[]; readonly kind: TextKind }
  | { readonly id: number; readonly callOff: true };

export type EncoderReply =
  | { readonly kind: 'ready'; readonly id: string; readonly dimensions: number }
  | { readonly kind: 'unready'; readonly failure: Failure }
  | { readonly kind: 'encodings'; readonly id: number; readonly encodings: readonly Encoding[] }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure };
