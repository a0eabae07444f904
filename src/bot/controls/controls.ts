import { days, dismiss, more, said, share } from './answers.ts';
import { add, cancel, remove, upload } from './confirmations.ts';
import type { Control } from './control.ts';
import { articles, sources } from './lists.ts';
import { open, read, turn } from './reading.ts';

/** Every control by its action. */
export const controls: ReadonlyMap<string, Control> = new Map(
  [add, articles, cancel, days, dismiss, more, open, read, remove, said, share, sources, turn, upload].map(
    (control) => [control.action, control],
  ),
);
