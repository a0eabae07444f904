import { refuseField } from './form.ts';
import { messageUse } from './messageUse.ts';
import { refusals } from './refusals.ts';
import type { ComponentNode } from './walkComponents.ts';

/**
 * Throws 50035 for a message with too many components or characters, and 500 for one with too many bytes: there Discord's
 * server itself fails.
 */
export const checkMessageSize = (
  components: readonly ComponentNode[],
  path: readonly PropertyKey[],
): void => {
  for (const { of, used, most } of messageUse(components)) {
    if (used <= most) continue;
    if (of === 'bytes') throw refusals.serverError();
    if (of === 'components') {
      const words = `The total number of components cannot exceed ${most}`;
      refuseField(path, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', words);
    }
    const words = `Components displayable text size exceeds maximum size of ${most}`;
    refuseField(path, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', words);
  }
};
