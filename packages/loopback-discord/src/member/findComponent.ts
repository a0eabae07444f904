import { type APIButtonComponent, type APISelectMenuComponent, ComponentType } from 'discord-api-types/v10';
import { walkComponents } from '../checks/walkComponents.ts';
import type { LoopbackMessage } from '../loopbackDiscord.ts';
import { NotSendable } from '../notSendable.ts';

/** Returns the button or menu with this custom id. Throws `NotSendable` if there is none or it is disabled. */
export const findComponent = (
  message: LoopbackMessage,
  customId: string,
): APIButtonComponent | APISelectMenuComponent => {
  const found = walkComponents(message.json.components ?? []).find(({ node }) => node.custom_id === customId);
  if (!found) throw new NotSendable(`${customId}: the message has no such component`);
  const component = found.node as APIButtonComponent | APISelectMenuComponent;
  if (component.disabled) throw new NotSendable(`${customId}: is disabled`);
  return component;
};

export const isButton = (
  component: APIButtonComponent | APISelectMenuComponent,
): component is APIButtonComponent => component.type === ComponentType.Button;
