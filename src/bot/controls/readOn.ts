import { PARAGRAPHS_A_PAGE, type Reply, readingReply } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { CommandContext } from '../command.ts';
import type { Pressed } from './control.ts';

const form = /^([\w-]{10})\.(\d{1,7})(?:\.(\d{1,7}))?$/;

/** The paragraphs that a page names (`article key.first paragraph.cited paragraph`). Throws `UserError` without such a page or article. */
export const readOn = async (
  { id }: Pick<Pressed, 'id'>,
  { engine, viewer }: CommandContext,
): Promise<Reply> => {
  const [, key, from, cited] = form.exec(id.page) ?? [];
  if (key === undefined) throw new UserError(viewer.wording.unknownControl);
  const reading = await engine.read(key, Number(from), PARAGRAPHS_A_PAGE);
  if (!reading) throw new UserError(viewer.wording.articleGone);
  return readingReply(reading, viewer, {
    cited: cited === undefined ? undefined : Number(cited),
    note: reading.version === id.version ? '' : viewer.wording.changedReading,
  });
};
