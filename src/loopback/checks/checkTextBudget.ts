import { ComponentType } from 'discord.js';
import { refuseField } from './form.ts';
import { refusals } from './refusals.ts';
import { type ComponentNode, walkComponents } from './walkComponents.ts';

const MOST_CHARACTERS = 4000;
const MOST_BYTES = 10_170;
const BYTES_PER_TEXT = 12;

/**
 * The two ceilings over all Text Displays of a message: 4,000 characters (50035), and about 10,170 UTF-8 bytes with 12
 * more for each text, above which Discord's server itself fails (500).
 */
export const checkTextBudget = (components: readonly ComponentNode[], path: readonly PropertyKey[]): void => {
  const texts = walkComponents(components)
    .filter(({ node }) => node.type === ComponentType.TextDisplay)
    .map(({ node }) => ('content' in node ? String(node.content) : ''));
  if (texts.reduce((sum, { length }) => sum + length, 0) > MOST_CHARACTERS) {
    const words = `Components displayable text size exceeds maximum size of ${MOST_CHARACTERS}`;
    refuseField(path, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', words);
  }
  const bytes = texts.reduce((sum, each) => sum + Buffer.byteLength(each) + BYTES_PER_TEXT, 0);
  if (bytes > MOST_BYTES) throw refusals.serverError();
};
