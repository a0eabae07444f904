import type { BotLimits } from '../../src/bot/index.ts';
import type { Heap } from './heap.ts';

/** Of the bot and of its corpus. Milliseconds. */
export interface ProcessLimits extends BotLimits {
  /** After which the corpus's worker counts as stuck; 10,000 unless told. */
  readonly patience?: number;
}

/** What the bot's process is started with. */
export interface BotProcessSettings {
  readonly api: string;
  readonly token: string;
  readonly corpus: string;
  /** Where model and vectors are kept; undefined: words alone find passages. */
  readonly meaningDir?: string | undefined;
  /** Those of production unless told. */
  readonly limits?: ProcessLimits | undefined;
}

/** What it is asked for. */
export type BotRequest = 'figures' | 'kill-worker';

/** Milliseconds, bytes. */
export interface BotFigures {
  /** Of the thread that talks to Discord. */
  readonly main: Heap;
  /** Of the thread that holds the corpus. */
  readonly worker: Heap;
  /** Of the whole process. */
  readonly resident: number;
  /** Of the main thread's event loop, since the figures before. */
  readonly loopDelay: { readonly median: number; readonly p99: number; readonly most: number };
}

export interface BotLogLine {
  /** As pino counts: 40 is a warning, 50 an error. */
  readonly level: number;
  readonly msg: string;
  readonly interaction?: string;
}

/** What it says. */
export type BotMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'received'; readonly interaction: string }
  | { readonly kind: 'log'; readonly line: BotLogLine }
  | { readonly kind: 'figures'; readonly figures: BotFigures };
