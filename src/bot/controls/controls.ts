import { days, dismiss, more, said, share } from './answers.ts';
import { add, cancel, remove, upload } from './confirmations.ts';
import type { Control } from './control.ts';
import { articles, sources } from './lists.ts';
import { accept, reject } from './proposals.ts';
import { open, read, turn } from './reading.ts';

/** Every control by its action. */
export const controls: ReadonlyMap<string, Control> = new Map(
  [
    accept,
    add,
    articles,
    cancel,
    days,
    dismiss,
    more,
    open,
    read,
    reject,
    remove,
    said,
    share,
    sources,
    turn,
    upload,
  ].map((control) => [control.action, control]),
);
