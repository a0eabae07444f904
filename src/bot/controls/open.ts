import type { Control } from './control.ts';
import { readOn } from './readOn.ts';

/** The article that was chosen from the list of sources, from its first paragraph on, for who chose. */
export const open: Control = {
  action: 'open',
  access: 'everyone',
  press: async ({ id, values }, context) => {
    const page = `${values[0] ?? ''}.1`;
    return { how: 'reply', reply: await readOn({ id: { ...id, page } }, context) };
  },
};
