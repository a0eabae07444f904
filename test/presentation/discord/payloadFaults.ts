import { ComponentType, MessageFlags } from 'discord-api-types/payloads/v10';
import type { MessagePayload } from '../../../src/presentation/discord/reply.ts';

interface Node {
  readonly type?: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly components?: readonly Node[];
}

const flatten = (node: Node): Node[] => [node, ...(node.components ?? []).flatMap(flatten)];

const fitsRow = (components: readonly Node[] = []): boolean =>
  components.length > 0 && components.length <= 5;

/** Returns the texts of a payload, in order. */
export const textsOf = ({ components }: MessagePayload): string[] =>
  (components as readonly Node[])
    .flatMap(flatten)
    .flatMap(({ type, content }) => (type === ComponentType.TextDisplay ? [content ?? ''] : []));

/** Returns the faults for which Discord would refuse a payload, and a fault if it may ping; empty for a valid one. */
export const payloadFaults = (payload: MessagePayload): string[] => {
  const nodes = (payload.components as readonly Node[]).flatMap(flatten);
  const texts = textsOf(payload);
  const characters = texts.join('').length;
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0);
  const ids = nodes.flatMap(({ custom_id }) => custom_id ?? []);
  const faults = [
    ids.some((id) => id.length > 100) && 'a long id',
    new Set(ids).size < ids.length && 'an id twice',
    nodes.some(({ label }) => label !== undefined && (label === '' || label.length > 38)) &&
      'a label for no phone',
    nodes.some(({ type, components }) => type === ComponentType.ActionRow && !fitsRow(components)) && 'a row',
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
