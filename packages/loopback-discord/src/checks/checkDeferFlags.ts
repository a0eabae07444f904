import { MessageFlags } from 'discord.js';
import { z } from 'zod';
import { checkForm, refuseField } from './form.ts';

const form = z.object({ flags: z.int().min(0).exactOptional() }).exactOptional();

/** Whether a defer is private. EPHEMERAL is the only flag it may carry: throws 50035 for any other. */
export const checkDeferFlags = (data: unknown): boolean => {
  const flags = checkForm(form, data ?? {}, ['data'])?.flags ?? 0;
  if ((flags & ~MessageFlags.Ephemeral) !== 0) {
    refuseField(['data', 'flags'], 'BASE_TYPE_CHOICES', 'A deferred response takes no flag but EPHEMERAL.');
  }
  return (flags & MessageFlags.Ephemeral) !== 0;
};
