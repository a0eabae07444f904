import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/payloads/v10';
import { actionOf, type ControlId, controlButton } from './controls.ts';
import {
  type MessagePayload,
  messageOf,
  type Origin,
  type Reply,
  type Viewer,
  type Visibility,
} from './reply.ts';

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

/** A message with who shows it on a line of small print; `RESERVED` keeps room for that. Nobody is pinged. */
export const sharedBy = ({ components }: MessagePayload, { asker, wording }: Viewer): MessagePayload => {
  const line = `-# ${wording.sharedBy(`<@${asker}>`)}`;
  const [first, ...others] = components;
  if (first?.type !== ComponentType.TextDisplay)
    return messageOf([{ type: ComponentType.TextDisplay, content: line }, ...components]);
  return messageOf([{ ...first, content: `${first.content}\n${line}` }, ...others]);
};

/** A message's components without the buttons of one kind below its frame. */
export const withoutControl = (
  components: readonly APIMessageTopLevelComponent[],
  action: string,
): APIMessageTopLevelComponent[] =>
  components.flatMap((row): APIMessageTopLevelComponent[] => {
    if (row.type !== ComponentType.ActionRow) return [row];
    const kept = row.components.filter(
      (component) => !('custom_id' in component) || actionOf(component.custom_id) !== action,
    );
    return kept.length === 0 ? [] : [{ ...row, components: kept }];
  });
