import type { Control } from './control.ts';
import { dismiss } from './dismiss.ts';
import { more } from './more.ts';
import { open } from './open.ts';
import { read } from './read.ts';
import { share } from './share.ts';
import { sources } from './sources.ts';
import { turn } from './turn.ts';

/** Every control by its action. */
export const controls: ReadonlyMap<string, Control> = new Map(
  [dismiss, more, open, read, share, sources, turn].map((control) => [control.action, control]),
);
