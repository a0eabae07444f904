import { decidedReply } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { Control } from './control.ts';

/** Accepts a feed's article; its key is `page`. Any admin may. */
export const accept: Control = {
  action: 'accept',
  access: 'admins',
  press: async ({ id }, { library, corpus, viewer }) => {
    const change = await library.accept(id.page, viewer.asker);
    if (!change) throw new UserError({ kind: 'proposal-gone' });
    // If the reload fails, the log has the reason, and the next reload finds the file.
    await corpus.reload().catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
    });
    return { how: 'update', reply: decidedReply(change, viewer.asker) };
  },
};

/** Rejects a feed's article; its key is `page`. Any admin may. */
export const reject: Control = {
  action: 'reject',
  access: 'admins',
  press: async ({ id }, { library, viewer }) => {
    const change = await library.reject(id.page, viewer.asker);
    if (!change) throw new UserError({ kind: 'proposal-gone' });
    return { how: 'update', reply: decidedReply(change, viewer.asker) };
  },
};
