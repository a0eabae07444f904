import { ComponentType, MessageFlags } from 'discord.js';
import type { MessagePayload } from '../../src/replies/reply.ts';

interface Node {
  readonly type?: number;
  readonly content?: string;
  readonly components?: readonly Node[];
}

const flatten = (node: Node): Node[] => [node, ...(node.components ?? []).flatMap(flatten)];

/** The texts of a payload, in order. */
export const textsOf = ({ components }: MessagePayload): string[] =>
  (components as readonly Node[])
    .flatMap(flatten)
    .flatMap(({ type, content }) => (type === ComponentType.TextDisplay ? [content ?? ''] : []));

/** What Discord would refuse in a payload, and whom it would ping; empty for a sound one. */
export const payloadFaults = (payload: MessagePayload): string[] => {
  const nodes = (payload.components as readonly Node[]).flatMap(flatten);
  const texts = textsOf(payload);
  const characters = texts.join('').length;
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0);
  const faults = [
    nodes.length > 40 && `${nodes.length} components`,
    characters > 4_000 && `${characters} characters`,
    bytes > 10_170 && `${bytes} bytes`,
    texts.some((text) => text.trim() === '') && 'an empty text',
    nodes.some(({ type, components }) => type === ComponentType.Container && !components?.length) &&
      'an empty container',
    payload.flags !== MessageFlags.IsComponentsV2 && `flags ${payload.flags}`,
    JSON.stringify(payload.allowed_mentions) !== '{"parse":[]}' && 'mentions',
    'content' in payload && 'content',
    'embeds' in payload && 'embeds',
  ];
  return faults.filter((fault) => fault !== false);
};
