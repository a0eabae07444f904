import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import { z } from 'zod';
import { type ControlId, controlId } from './controlId.ts';

export interface ButtonLook {
  readonly label: string;
  readonly emoji?: string;
  /** The one thing most people will want to do next. */
  readonly primary?: boolean;
}

/** A button that goes on working after a restart. */
export const controlButton = (
  id: ControlId,
  { label, emoji, primary = false }: ButtonLook,
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: primary ? ButtonStyle.Primary : ButtonStyle.Secondary,
  label,
  custom_id: z.encode(controlId, id),
  ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
});
