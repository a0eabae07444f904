import { add } from './add.ts';
import { articles } from './articles.ts';
import { cancel } from './cancel.ts';
import type { Control } from './control.ts';
import { dismiss } from './dismiss.ts';
import { more } from './more.ts';
import { open } from './open.ts';
import { read } from './read.ts';
import { remove } from './remove.ts';
import { share } from './share.ts';
import { sources } from './sources.ts';
import { turn } from './turn.ts';
import { upload } from './upload.ts';

/** Every control by its action. */
export const controls: ReadonlyMap<string, Control> = new Map(
  [add, articles, cancel, dismiss, more, open, read, remove, share, sources, turn, upload].map((control) => [
    control.action,
    control,
  ]),
);
