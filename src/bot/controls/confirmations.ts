import { articleKey } from '../../core/index.ts';
import { noteReply, removalReply, reviewReply, uploadForm, type Viewer } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import { applyChange } from '../corpus/reloadCorpus.ts';
import { titleOf } from '../corpus/removal.ts';
import type { Control, Pressed } from './control.ts';

/** Throws `UserError` unless the presser started the dialogue. */
const starterOnly = ({ id }: Pick<Pressed, 'id'>, { viewer }: { readonly viewer: Viewer }): void => {
  if (viewer.asker !== id.asker) throw new UserError({ kind: 'starter-only' });
};

/** Adds a reviewed upload. If the corpus has changed since, shows it again first. */
export const add: Control = {
  action: 'add',
  access: 'admins',
  press: async (pressed, context) => {
    starterOnly(pressed, context);
    const { library, corpus, viewer } = context;
    const { page: key } = pressed.id;
    const { version } = await corpus.status();
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

/** Removes the file of the article with the key `page`. If the corpus has changed since, asks again first. */
export const remove: Control = {
  action: 'remove',
  access: 'admins',
  press: async (pressed, context) => {
    starterOnly(pressed, context);
    const { library, corpus, viewer } = context;
    const found = [...(await library.files())].find(([id]) => articleKey(id) === pressed.id.page);
    if (!found) throw new UserError({ kind: 'article-gone' });
    const [id, file] = found;
    const { version } = await corpus.status();
    if (version !== pressed.id.version) {
      const article = { id, file, title: await titleOf(id, corpus) };
      const note = viewer.wording.changedLookAgain;
      return { how: 'update', reply: removalReply(article, viewer, { version, note }) };
    }
    return { how: 'update', reply: await applyChange(await library.remove(file, viewer.asker), context) };
  },
};

/** Opens a form for another file and drops the previous one (its key is `page`). */
export const upload: Control = {
  action: 'upload',
  access: 'admins',
  press: async (pressed, context) => {
    starterOnly(pressed, context);
    await context.library.forget(pressed.id.page);
    return { how: 'form', form: uploadForm(context.viewer) };
  },
};

/** Cancels a pending confirmation and drops its upload (its key is `page`). */
export const cancel: Control = {
  action: 'cancel',
  access: 'admins',
  press: async (pressed, context) => {
    starterOnly(pressed, context);
    await context.library.forget(pressed.id.page);
    return { how: 'update', reply: noteReply(context.viewer.wording.nothingChanged) };
  },
};
