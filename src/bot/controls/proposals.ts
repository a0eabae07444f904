import { decidedReply } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { Control } from './control.ts';

/** Takes in what a feed brought; its key is `page`. Any admin may. */
export const accept: Control = {
  action: 'accept',
  access: 'admins',
  press: async ({ id }, { library, corpus, viewer }) => {
    const change = await library.accept(id.page, viewer.asker);
    if (!change) throw new UserError({ kind: 'proposal-gone' });
    // Where the reload fails, its own line in the log says why, and the file is there for the next.
    await corpus.reload().catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
    });
    return { how: 'update', reply: decidedReply(change, viewer.asker) };
  },
};

/** Drops what a feed brought; its key is `page`. Any admin may. */
export const reject: Control = {
  action: 'reject',
  access: 'admins',
  press: async ({ id }, { library, viewer }) => {
    const change = await library.reject(id.page, viewer.asker);
    if (!change) throw new UserError({ kind: 'proposal-gone' });
    return { how: 'update', reply: decidedReply(change, viewer.asker) };
  },
};
