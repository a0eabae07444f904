import { carryOut } from '../../../src/admin/library/carryOut.ts';
import type { Task } from '../../../src/admin/library/review.ts';
import { errorOf, failureOf } from '../../../src/shared/threads/failure.ts';

/** Does the work of the library's thread in this thread. Copies task, result and failure as between threads. */
export const carryOutHere = async (task: Task) => {
  try {
    return structuredClone(await carryOut(structuredClone(task)));
  } catch (error) {
    throw errorOf(structuredClone(failureOf(error)));
  }
};
