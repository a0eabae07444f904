import { noteReply, reviewReply } from '../../presentation/index.ts';
import { applyChange } from '../corpus/applyChange.ts';
import type { Control } from './control.ts';
import { starterOnly } from './starterOnly.ts';

/** Adds an upload that was looked at; where the corpus has changed since, it is to be looked at again. */
export const add: Control = {
  action: 'add',
  access: 'admins',
  press: async (pressed, context) => {
    starterOnly(pressed, context);
    const { library, engine, viewer } = context;
    const { page: key } = pressed.id;
    const { version } = await engine.status();
    if (version !== pressed.id.version) {
      const proposal = await library.proposeAgain(key);
      if (!proposal) return { how: 'reply', reply: noteReply(viewer.wording.uploadGone) };
      const note = viewer.wording.changedLookAgain;
      return { how: 'update', reply: reviewReply(proposal, viewer, { version, note }) };
    }
    const done = await library.add(key, viewer.asker);
    if (!done) return { how: 'reply', reply: noteReply(viewer.wording.uploadGone) };
    return { how: 'update', reply: await applyChange(done, context) };
  },
};
