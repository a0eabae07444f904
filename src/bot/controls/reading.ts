import { PARAGRAPHS_A_PAGE, type Reply, readingReply } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import { inPlace } from '../answer.ts';
import type { CommandContext } from '../context.ts';
import type { Control, Pressed } from './control.ts';

const form = /^([\w-]{10})\.(\d{1,7})(?:\.(\d{1,7}))?$/;

/**
 * Shows the paragraphs that a page names (`article key.first paragraph.cited paragraph`). Throws `UserError` without such a
 * page or article.
 */
const readOn = async ({ id }: Pick<Pressed, 'id'>, { corpus, viewer }: CommandContext): Promise<Reply> => {
  const [, key, from, cited] = form.exec(id.page) ?? [];
  if (key === undefined) throw new UserError({ kind: 'unknown-control' });
  const reading = await corpus.read(key, Number(from), PARAGRAPHS_A_PAGE);
  if (!reading) throw new UserError({ kind: 'article-gone' });
  return readingReply(reading, viewer, {
    cited: cited === undefined ? undefined : Number(cited),
    note: reading.version === id.version ? '' : viewer.wording.changedReading,
  });
};

/** Shows the presser the paragraphs around a passage. */
export const read: Control = {
  action: 'read',
  access: 'everyone',
  press: async (pressed, context) => ({ how: 'reply', reply: await readOn(pressed, context) }),
};

/** Replaces the shown paragraphs with earlier or later ones. */
export const turn: Control = {
  action: 'turn',
  access: 'everyone',
  press: async (pressed, context) => inPlace(await readOn(pressed, context), pressed, context),
};

/** Shows the chosen article of the list of sources to its chooser, from its first paragraph on. */
export const open: Control = {
  action: 'open',
  access: 'everyone',
  press: async ({ id, values }, context) => {
    const page = `${values[0] ?? ''}.1`;
    return { how: 'reply', reply: await readOn({ id: { ...id, page } }, context) };
  },
};
