import { UserError } from '../../shared/index.ts';
import type { CommandContext } from '../command.ts';
import type { Pressed } from './control.ts';

/** How many come before the first one to show, as the control's `page` says. Throws `UserError` where it says no number. */
export const pageNumber = (
  { id: { page } }: Pick<Pressed, 'id'>,
  { viewer }: Pick<CommandContext, 'viewer'>,
): number => {
  if (!/^\d{1,7}$/.test(page)) throw new UserError(viewer.wording.unknownControl);
  return Number(page);
};
