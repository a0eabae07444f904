import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { controlButton } from './controlButton.ts';
import type { ControlId } from './controlId.ts';
import { type MessagePayload, messageOf, type Origin, type Reply, type Visibility } from './reply.ts';

/** Five, of which `shownAs` may add one. */
const BUTTONS_A_ROW = 5;

const visibilityButton = ({ asker, version, wording }: Origin, visibility: Visibility) => {
  const id = (action: string): ControlId => ({ action, page: '', asker, version });
  return visibility === 'private'
    ? controlButton(id('share'), { label: wording.share, emoji: '📢' })
    : controlButton(id('dismiss'), { label: wording.dismiss, emoji: '🗑️' });
};

const withButton = (
  components: readonly APIMessageTopLevelComponent[],
  button: ReturnType<typeof controlButton>,
): APIMessageTopLevelComponent[] => {
  const last = components.at(-1);
  const joins =
    last?.type === ComponentType.ActionRow &&
    last.components.length < BUTTONS_A_ROW &&
    last.components.every(({ type }) => type === ComponentType.Button);
  const row = joins ? last.components : [];
  return [
    ...(joins ? components.slice(0, -1) : components),
    { type: ComponentType.ActionRow, components: [...row, button] } as APIMessageTopLevelComponent,
  ];
};

/** A reply's message as it is sent where this many see it: what is private can be shared, what is public dismissed. */
export const shownAs = ({ message, origin }: Reply, visibility: Visibility): MessagePayload =>
  origin === undefined
    ? message
    : messageOf(withButton(message.components, visibilityButton(origin, visibility)));
