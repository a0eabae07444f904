import {
  type APICheckboxGroupComponent,
  type APISelectMenuComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { NotSendable } from '../notSendable.ts';
import type { Resolved } from './resolved.ts';

const RESOLVE = {
  [ComponentType.UserSelect]: 'user',
  [ComponentType.MentionableSelect]: 'user',
  [ComponentType.RoleSelect]: 'role',
  [ComponentType.ChannelSelect]: 'channel',
} as const;

/**
 * Returns the values chosen in a menu or checkbox group, its defaults if none are given. Throws `NotSendable` for an unknown
 * value, a repeated value, or too few or too many values.
 */
export const selectValues = (
  menu: APISelectMenuComponent | APICheckboxGroupComponent,
  values: readonly string[] | undefined,
  { min, max }: { readonly min: number; readonly max: number },
  resolved: Resolved,
): readonly string[] => {
  const offered = 'options' in menu ? menu.options : null;
  const chosen = values ?? offered?.flatMap((option) => (option.default ? [option.value] : [])) ?? [];
  if (new Set(chosen).size < chosen.length || chosen.length < min || chosen.length > max) {
    throw new NotSendable(`${menu.custom_id}: from ${min} to ${max} different values`);
  }
  const strange = chosen.find((value) => offered && !offered.some((option) => option.value === value));
  if (strange !== undefined) throw new NotSendable(`${menu.custom_id}: ${strange} is none of its options`);
  if (menu.type !== ComponentType.StringSelect && menu.type !== ComponentType.CheckboxGroup) {
    for (const id of chosen) resolved[RESOLVE[menu.type]](id);
  }
  return chosen;
};
