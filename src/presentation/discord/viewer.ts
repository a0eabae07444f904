import type { Wording } from '../wording/wording.ts';

/** For whom a reply is made. */
export interface Viewer {
  readonly wording: Wording;
  /** Discord id of who asked: the one for whom its buttons change it in place. */
  readonly asker: string;
}
