import type { Stage } from './stage.ts';

/** A failure to provoke. */
export interface Fault {
  readonly name: string;
  readonly times: number;
  /** Milliseconds after the fault's end within which the bot must answer again. */
  readonly backWithin: number;
  /** Runs the fault once; `round` counts from 0. Resolves at the fault's end; throws if the bot does not withstand it. */
  run(stage: Stage, round: number): Promise<void>;
}

/**
 * Milliseconds if the gateway session resumes, and if the bot must identify again: Discord spaces that out by 5 s or more.
 */
export const BACK_WITHIN = { resumed: 5_000, identified: 15_000 } as const;
