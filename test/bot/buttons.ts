import type { APIButtonComponentWithCustomId } from 'discord.js';
import type { LoopbackMessage } from 'loopback-discord';

interface Node {
  readonly custom_id?: string;
  readonly label?: string;
  readonly components?: readonly Node[];
}

const flatten = (node: Node): Node[] => [node, ...(node.components ?? []).flatMap(flatten)];

/** Returns the ids of the buttons of a message, by label. */
export const buttonsOf = ({ json }: LoopbackMessage): Map<string, string> =>
  new Map(
    ((json.components ?? []) as readonly Node[])
      .flatMap(flatten)
      .flatMap(({ label, custom_id }) => (label && custom_id ? [[label, custom_id] as const] : [])),
  );

/** Returns the id of the button whose label begins with `label`. Throws if there is none. */
export const buttonOf = (message: LoopbackMessage, label: string): string => {
  const found = [...buttonsOf(message)].find(([each]) => each.startsWith(label));
  if (!found) throw new Error(`no button ${label}: ${[...buttonsOf(message).keys()].join(', ')}`);
  return found[1];
};

/** Returns a button with the given id, which the bot did not send. */
export const forgedButton = (custom_id: string): APIButtonComponentWithCustomId => ({
  type: 2,
  style: 2,
  label: 'Forged',
  custom_id,
});
