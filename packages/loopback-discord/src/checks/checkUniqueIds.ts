import { refuseField } from './form.ts';
import { type ComponentNode, walkComponents } from './walkComponents.ts';

/** Throws 50035 at the second use of a custom id or an id: both are unique in a message and in a modal. */
export const checkUniqueIds = (components: readonly ComponentNode[], path: readonly PropertyKey[]): void => {
  const seen = { custom_id: new Set<unknown>(), id: new Set<unknown>() };
  for (const { node, path: place } of walkComponents(components)) {
    for (const field of ['custom_id', 'id'] as const) {
      const value = node[field];
      if (value === undefined || value === 0) continue;
      if (seen[field].has(value)) {
        const code = field === 'id' ? 'COMPONENT_ID_DUPLICATED' : 'COMPONENT_CUSTOM_ID_DUPLICATED';
        const words = `Component ${field.replace('_', ' ')} cannot be duplicated`;
        refuseField([...path, ...place, field], code, words);
      }
      seen[field].add(value);
    }
  }
};
