import { type Asked, type ControlId, controlId, readAsked } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { Access } from '../command.ts';
import type { CommandContext } from '../context.ts';
import type { PressInvocation } from '../invocation.ts';
import type { Outcome } from '../outcome.ts';

/** A parsed press. */
export interface Pressed extends Pick<PressInvocation, 'values' | 'components' | 'visibility'> {
  readonly id: ControlId;
  /** Whether the presser may manage the channel's messages. */
  readonly mayManage: boolean;
  readonly asked: Asked;
  /** The label of the pressed button; empty if it has none. */
  readonly label: string;
}

/** The handler of one kind of press. `context.viewer` is the presser, not the asker. */
export interface Control {
  readonly action: string;
  readonly access: Access;
  /** Throws `UserError` for a fault that the user can correct; any other error is a bug. */
  press(pressed: Pressed, context: CommandContext): Promise<Outcome>;
}

/** A component of a message, of any kind. */
interface Node {
  readonly custom_id?: string;
  readonly content?: string;
  readonly label?: string;
  readonly components?: readonly Node[];
}

const find = (nodes: readonly Node[], customId: string): Node | undefined => {
  for (const node of nodes) {
    const found = node.custom_id === customId ? node : find(node.components ?? [], customId);
    if (found) return found;
  }
  return undefined;
};

/** Returns the request that the message with these components answers. */
export const askedIn = (components: readonly object[]): Asked =>
  readAsked((components as readonly Node[])[0]?.content ?? '');

/**
 * Reads a press. Never takes the presser from the id. Throws `UserError` if the id is damaged, or if the message does not
 * contain it: then it is not ours.
 */
export const readPress = ({ customId, values, components, visibility, caller }: PressInvocation): Pressed => {
  const nodes = components as readonly Node[];
  const { data: id } = controlId.safeParse(customId);
  const pressed = find(nodes, customId);
  if (!id || !pressed) throw new UserError({ kind: 'unknown-control' });
  const asked = askedIn(components);
  const { label = '' } = pressed;
  return { id, values, mayManage: caller.mayManage, asked, label, components, visibility };
};

/** Returns the number of skipped entries, from the control's `page`. Throws `UserError` if `page` is not a number. */
export const pageNumber = ({ id: { page } }: Pick<Pressed, 'id'>): number => {
  if (!/^\d{1,7}$/.test(page)) throw new UserError({ kind: 'unknown-control' });
  return Number(page);
};
