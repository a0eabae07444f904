import { days, dismiss, more, said, share } from './answers.ts';
import { add, cancel, remove, upload } from './confirmations.ts';
import type { Control } from './control.ts';
import { articles, sources } from './lists.ts';
import { accept, reject } from './proposals.ts';
import { open, read, turn } from './reading.ts';
import { ask, browse, follow, meant, reported, speaker } from './wayForward.ts';

/** Every control by its action. */
export const controls: ReadonlyMap<string, Control> = new Map(
  [
    ...[days, dismiss, more, said, share, articles, sources, open, read, turn],
    ...[add, cancel, remove, upload, accept, reject],
    ...[ask, browse, follow, meant, reported, speaker],
  ].map((control) => [control.action, control]),
);
