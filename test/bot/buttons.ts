import type { APIButtonComponentWithCustomId } from 'discord.js';
import type { LoopbackMessage } from 'loopback-discord';

interface Node {
  readonly custom_id?: string;
  readonly label?: string;
  readonly components?: readonly Node[];
}

const flatten = (node: Node): Node[] => [node, ...(node.components ?? []).flatMap(flatten)];

/** The buttons of a message, by label. */
export const buttonsOf = ({ json }: LoopbackMessage): Map<string, string> =>
  new Map(
    ((json.components ?? []) as readonly Node[])
      .flatMap(flatten)
      .flatMap(({ label, custom_id }) => (label && custom_id ? [[label, custom_id] as const] : [])),
  );

/** The id of the button whose label begins so. */
export const buttonOf = (message: LoopbackMessage, label: string): string => {
  const found = [...buttonsOf(message)].find(([each]) => each.startsWith(label));
  if (!found) throw new Error(`no button ${label}: ${[...buttonsOf(message).keys()].join(', ')}`);
  return found[1];
};

/** A button with any id. */
export const forgedButton = (custom_id: string): APIButtonComponentWithCustomId => ({
  type: 2,
  style: 2,
  label: 'Forged',
  custom_id,
});
