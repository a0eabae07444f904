import { type ComponentNode, textsOf, walkComponents } from './walkComponents.ts';

/** One limit of Discord and how much of it a message uses. */
export interface Use {
  readonly of: 'components' | 'characters' | 'bytes';
  readonly used: number;
  readonly most: number;
}

const BYTES_PER_TEXT = 12;

/**
 * How much of Discord's limits on a whole Components V2 message its components use: containers, sections, rows and all
 * that is in them, accessories too; characters over all Text Displays, and UTF-8 bytes with 12 more for each of them.
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
