import { UserError } from '../shared/index.ts';
import { TooFast } from './tooFast.ts';

/**
 * How an interaction ended. `answered`: with what was asked for; `refused`: told what its user can mend; `cooldown`: told
 * to wait; `bug`: told of a fault of ours; `over`: too late, or answered already; `untold`: even the failure could not be
 * told; `unhandled`: nobody handles its kind.
 */
export type Ending = 'answered' | 'refused' | 'cooldown' | 'bug' | 'over' | 'untold' | 'unhandled';

/** How an interaction ends whose answering threw. */
export const endingOf = (error: unknown): Ending =>
  error instanceof TooFast ? 'cooldown' : error instanceof UserError ? 'refused' : 'bug';
