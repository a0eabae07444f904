import type { Stage } from './stage.ts';

/** Something that goes wrong. */
export interface Fault {
  readonly name: string;
  readonly times: number;
  /** Milliseconds after its end within which questions must be answered again. */
  readonly backWithin: number;
  /** Runs it once, the how-manieth counted from 0; resolves at its end, and throws where the bot did not stand it. */
  run(stage: Stage, round: number): Promise<void>;
}

/** Where the gateway session resumes, and where the bot must identify again: Discord spaces that out by 5 s and more. */
export const BACK_WITHIN = { resumed: 5_000, identified: 15_000 } as const;
