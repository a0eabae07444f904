import { UserError } from '../../shared/index.ts';

/**
 * Why a change of the corpus was refused. `read-only`: the corpus is one `.jsonl` file. `same-id`: another file makes the
 * same id. `exists`: something of that name is there. `outside`: a part of the path is a link or no folder. `gone`: what was
 * to be changed is no longer there. `last`: nothing would be left. `not-written`: the disk or its permissions forbid it.
 */
export type RefusalKind = 'read-only' | 'same-id' | 'exists' | 'outside' | 'gone' | 'last' | 'not-written';

/** A change of the corpus that was not made, and left no trace. Who shows it words it by its kind. */
export class Refused extends UserError {
  readonly kind: RefusalKind;
  /** The file in the way, or the code of the file system's error; empty where there is nothing to name. */
  readonly detail: string;

  constructor(kind: RefusalKind, detail = '', options?: ErrorOptions) {
    super(`refused: ${kind} ${detail}`, options);
    this.kind = kind;
    this.detail = detail;
  }
}
