import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { actionOf } from './controlId.ts';

/** A message's components without the buttons of one kind below its frame. */
export const withoutControl = (
  components: readonly APIMessageTopLevelComponent[],
  action: string,
): APIMessageTopLevelComponent[] =>
  components.flatMap((row): APIMessageTopLevelComponent[] => {
    if (row.type !== ComponentType.ActionRow) return [row];
    const kept = row.components.filter(
      (component) => !('custom_id' in component) || actionOf(component.custom_id) !== action,
    );
    return kept.length === 0 ? [] : [{ ...row, components: kept }];
  });
