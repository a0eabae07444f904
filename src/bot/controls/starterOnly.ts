import { UserError } from '../../shared/index.ts';
import type { CommandContext } from '../command.ts';
import type { Pressed } from './control.ts';

/** Throws `UserError` unless who pressed is who began. */
export const starterOnly = (
  { id }: Pick<Pressed, 'id'>,
  { viewer }: Pick<CommandContext, 'viewer'>,
): void => {
  if (viewer.asker !== id.asker) throw new UserError(viewer.wording.starterOnly);
};
