import { type APIMessage, ComponentType } from 'discord.js';
import { walkComponents } from '../../checks/walkComponents.ts';

/** One limit of Discord and how much of it a message uses. */
export interface Use {
  readonly of: 'components' | 'characters' | 'bytes';
  readonly used: number;
  readonly most: number;
}

/** How much of Discord's limits on a Components V2 message its components use (PLATFORM.md has the figures). */
export const messageUse = ({ components = [] }: Pick<APIMessage, 'components'>): readonly Use[] => {
  const nodes = walkComponents(components).map(({ node }) => node);
  const texts = nodes
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map((node) => ('content' in node ? String(node.content) : ''));
  return [
    { of: 'components', used: nodes.length, most: 40 },
    { of: 'characters', used: texts.reduce((sum, { length }) => sum + length, 0), most: 4_000 },
    { of: 'bytes', used: texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0), most: 10_170 },
  ];
};
