import { refuseField } from './form.ts';
import { refusals } from './refusals.ts';
import { type ComponentNode, textsOf, walkComponents } from './walkComponents.ts';

/** One limit of Discord and how much of it a message uses. */
export interface Use {
  readonly of: 'components' | 'characters' | 'bytes';
  readonly used: number;
  readonly most: number;
}

const BYTES_PER_TEXT = 12;

/**
 * Returns how much of Discord's limits on a Components V2 message its components use. Everything inside containers, sections
 * and rows counts as a component, accessories too. Characters count over all Text Displays, and so do UTF-8 bytes, with 12
 * more for each Text Display.
 */
export const messageUse = (components: readonly ComponentNode[]): readonly Use[] => {
  const texts = textsOf(components);
  const sum = (sizeOf: (text: string) => number): number =>
    texts.reduce((total, text) => total + sizeOf(text), 0);
  return [
    { of: 'components', used: walkComponents(components).length, most: 40 },
    { of: 'characters', used: sum(({ length }) => length), most: 4_000 },
    { of: 'bytes', used: sum((text) => Buffer.byteLength(text) + BYTES_PER_TEXT), most: 10_170 },
  ];
};

/**
 * Throws 50035 for a message with too many components or characters. Throws 500 for one with too many bytes: Discord's own
 * server fails on it.
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
