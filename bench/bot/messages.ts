import type { BotLimits } from '../../src/bot/index.ts';
import type { Heap } from './heap.ts';

/** Limits of the bot and of its corpus. Milliseconds. */
export interface ProcessLimits extends BotLimits {
  /** Time after which the corpus's worker counts as stuck; 10,000 by default. */
  readonly patience?: number;
}

/** Settings of the bot's process. */
export interface BotProcessSettings {
  readonly api: string;
  readonly token: string;
  readonly corpus: string;
  /** Folder of model and vectors; undefined: words alone find passages. */
  readonly meaningDir?: string | undefined;
  /** Production's by default. */
  readonly limits?: ProcessLimits | undefined;
}

/** A request to the bot's process. */
export type BotRequest = 'figures' | 'kill-worker';

/** Milliseconds, bytes. */
export interface BotFigures {
  /** Of the thread that talks to Discord. */
  readonly main: Heap;
  /** Of the thread that holds the corpus. */
  readonly worker: Heap;
  /** Of the whole process. */
  readonly resident: number;
  /** Of the main thread's event loop since the last figures. */
  readonly loopDelay: { readonly median: number; readonly p99: number; readonly most: number };
}

export interface BotLogLine {
  /** pino's level: 40 is a warning, 50 an error. */
  readonly level: number;
  readonly msg: string;
  readonly interaction?: string;
}

/** A message from the bot's process. */
export type BotMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'received'; readonly interaction: string }
  | { readonly kind: 'log'; readonly line: BotLogLine }
  | { readonly kind: 'figures'; readonly figures: BotFigures };
