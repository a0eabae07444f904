import { articleKey } from '../../core/index.ts';
import { removalReply } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import { applyChange } from '../corpus/applyChange.ts';
import { titleOf } from '../corpus/titleOf.ts';
import type { Control } from './control.ts';
import { starterOnly } from './starterOnly.ts';

/** Removes the file of the article with the key `page`; where the corpus has changed since, it is to be looked at again. */
export const remove: Control = {
  action: 'remove',
  access: 'admins',
  press: async (pressed, context) => {
    starterOnly(pressed, context);
    const { library, engine, viewer } = context;
    const found = [...(await library.files())].find(([id]) => articleKey(id) === pressed.id.page);
    if (!found) throw new UserError(viewer.wording.articleGone);
    const [id, file] = found;
    const { version } = await engine.status();
    if (version !== pressed.id.version) {
      const article = { id, file, title: await titleOf(id, engine) };
      const note = viewer.wording.changedLookAgain;
      return { how: 'update', reply: removalReply(article, viewer, { version, note }) };
    }
    return { how: 'update', reply: await applyChange(await library.remove(file, viewer.asker), context) };
  },
};
