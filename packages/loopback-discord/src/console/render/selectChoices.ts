import { type APISelectMenuComponent, ComponentType } from 'discord-api-types/v10';
import type { RenderContext } from './renderContext.ts';

export interface SelectChoice {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly emoji?: string | undefined;
  readonly chosen: boolean;
}

/**
 * Returns the choices of a select menu: its own options, or the people and the channel of this console. A role menu has
 * none.
 */
export const selectChoices = (
  menu: APISelectMenuComponent,
  { people, channel }: RenderContext,
): readonly SelectChoice[] => {
  if (menu.type === ComponentType.StringSelect)
    return menu.options.map(({ label, value, description, emoji, default: chosen = false }) => ({
      label,
      value,
      description,
      emoji: emoji?.id ? undefined : emoji?.name,
      chosen,
    }));
  const given = new Set(menu.default_values?.map(({ id }) => id));
  const known = (of: readonly { readonly id: string; readonly name: string }[], sign: string) =>
    of.map(({ id, name }) => ({ label: sign + name, value: id, chosen: given.has(id) }));
  if (menu.type === ComponentType.ChannelSelect) return known([channel], '# ');
  return menu.type === ComponentType.RoleSelect ? [] : known(people, '');
};
