import type { BaseInteraction } from 'discord.js';
import type { Viewer } from '../presentation/index.ts';
import { authoriseAdmin } from './authoriseAdmin.ts';
import type { Command } from './command.ts';
import type { Dispatcher } from './dispatcher.ts';
import { TooFast } from './tooFast.ts';

/** Throws `UserError` for who may not run this, and for who has not waited. */
export const permit = async (
  interaction: BaseInteraction,
  access: Command['access'] | undefined,
  { settings, cooldown }: Dispatcher,
  { asker, wording }: Viewer,
): Promise<void> => {
  const wait = await cooldown(asker);
  if (wait > 0) throw new TooFast(wording.tooFast(wait));
  if (access === 'admins') await authoriseAdmin(interaction, settings, wording);
};
