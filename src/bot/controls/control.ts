import { type Asked, type ControlId, controlId, readAsked } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { Access } from '../command.ts';
import type { CommandContext } from '../context.ts';
import type { PressInvocation } from '../invocation.ts';
import type { Outcome } from '../outcome.ts';

/** A press that was read. */
export interface Pressed extends Pick<PressInvocation, 'values' | 'components' | 'visibility'> {
  readonly id: ControlId;
  /** Whether the presser may manage the channel's messages. */
  readonly mayManage: boolean;
  readonly asked: Asked;
  /** Of the button that was pressed; empty where it has none. */
  readonly label: string;
}

/** What handles the presses of one kind. `context.viewer` is the presser, whoever asked. */
export interface Control {
  readonly action: string;
  readonly access: Access;
  /** Throws `UserError` for what the user can mend; any other error is a bug. */
  press(pressed: Pressed, context: CommandContext): Promise<Outcome>;
}

/** A part of a message, whatever kind of component it is. */
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

/** What the message with these components answers. */
export const askedIn = (components: readonly object[]): Asked =>
  readAsked((components as readonly Node[])[0]?.content ?? '');

/**
 * Reads a press. Never takes the presser from the id. Throws `UserError` for a damaged id, and for one that the message does
 * not have: it is not ours.
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

/** How many come before the first one to show, as the control's `page` says. Throws `UserError` where it says no number. */
export const pageNumber = ({ id: { page } }: Pick<Pressed, 'id'>): number => {
  if (!/^\d{1,7}$/.test(page)) throw new UserError({ kind: 'unknown-control' });
  return Number(page);
};
