import { refuseField } from './form.ts';
import { type ComponentNode, walkComponents } from './walkComponents.ts';

const MOST = 40;

/** Throws 50035 for more than 40 components: containers, sections, rows and all that is in them, accessories too. */
export const checkComponentCount = (
  components: readonly ComponentNode[],
  path: readonly PropertyKey[],
): void => {
  if (walkComponents(components).length <= MOST) return;
  const words = `The total number of components cannot exceed ${MOST}`;
  refuseField(path, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', words);
};
