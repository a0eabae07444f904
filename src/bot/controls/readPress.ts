import { type MessageComponentInteraction, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { controlId, readAsked, type Wording } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { Pressed } from './control.ts';

/** A component as any part of a message may be one. */
interface Node {
  readonly custom_id?: string;
  readonly content?: string;
  readonly components?: readonly Node[];
}

const has = (nodes: readonly Node[], customId: string): boolean =>
  nodes.some(({ custom_id, components = [] }) => custom_id === customId || has(components, customId));

/**
 * What an interaction with a message comes to. Who pressed is never taken from the id, and an id the message does not have
 * is none of ours. Throws `UserError` for a damaged one.
 */
export const readPress = (interaction: MessageComponentInteraction, wording: Wording): Pressed => {
  const components = interaction.message.components.map((component) => component.toJSON());
  const { data: id } = controlId.safeParse(interaction.customId);
  if (!id || !has(components as Node[], interaction.customId)) throw new UserError(wording.unknownControl);
  const [first] = components as Node[];
  return {
    id,
    values: interaction.isStringSelectMenu() ? interaction.values : [],
    mayManage: interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false,
    asked: readAsked(first?.content ?? ''),
    components,
    visibility: interaction.message.flags.has(MessageFlags.Ephemeral) ? 'private' : 'public',
  };
};
