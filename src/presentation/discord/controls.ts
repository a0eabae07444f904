import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/payloads/v10';
import { z } from 'zod';
import { articleKey, type Passage } from '../../core/index.ts';
import {
  BUTTONS_A_ROW,
  type MessagePayload,
  messageOf,
  type Origin,
  type Reply,
  type Viewer,
  type Visibility,
} from './reply.ts';

const CHARACTERS = 100;

const content = z.object({
  /** The name of the control that handles it. */
  action: z.string().regex(/^[a-z]{1,20}$/),
  /** The target: an offset, or an article's key and a paragraph. */
  page: z.string().regex(/^[\w.-]{0,40}$/),
  /** Discord id of the asker. */
  asker: z.string().regex(/^\d{1,20}$/),
  /** The version of the corpus that was asked. */
  version: z.string().regex(/^[\da-f]{12}$/),
});

/** The state in a button's id. The bot keeps no other state for it. */
export type ControlId = z.infer<typeof content>;

/** Marks an id without an asker and a corpus version: any admin may press it at any time. */
export const NOBODY = { asker: '0', version: '0'.repeat(12) } as const;

/** `v1|action|page|asker|corpus version`, the custom id of every button, menu and modal. */
export const controlId = z.codec(z.string().max(CHARACTERS), content, {
  decode: (text, { issues }) => {
    const [form, action = '', page = '', asker = '', version = '', ...rest] = text.split('|');
    if (form !== 'v1' || rest.length > 0)
      issues.push({ code: 'custom', input: text, message: 'is not of the form v1|…' });
    return { action, page, asker, version };
  },
  encode: ({ action, page, asker, version }) => ['v1', action, page, asker, version].join('|'),
});

/** Returns the action of a custom id; empty if it is not ours. */
export const actionOf = (customId: string): string => controlId.safeParse(customId).data?.action ?? '';

interface ButtonLook {
  readonly label: string;
  readonly emoji?: string;
  /** Whether it is the most likely next step. */
  readonly primary?: boolean;
}

/** Returns a button that still works after a restart. */
export const controlButton = (
  id: ControlId,
  { label, emoji, primary = false }: ButtonLook,
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: primary ? ButtonStyle.Primary : ButtonStyle.Secondary,
  label,
  custom_id: z.encode(controlId, id),
  ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
});

/** Returns a button that opens the article of a passage, one paragraph before it. */
export const contextButton = (
  { article, paragraph }: Passage,
  { asker, version, wording }: Origin,
  label: string = wording.inContext,
): APIButtonComponentWithCustomId => {
  const page = `${articleKey(article.id)}.${Math.max(1, paragraph - 1)}.${paragraph}`;
  return controlButton({ action: 'read', page, asker, version }, { label, emoji: '📖' });
};

interface PageOptions {
  /** The control that turns the pages; its `page` is the number of entries before the first shown one. */
  readonly action: string;
  readonly from: number;
  /** Number of entries before the next page. */
  readonly end: number;
  readonly all: number;
  /** Maximum entries per page. */
  readonly size: number;
}

/** Returns the buttons for the previous and next page, if they exist. */
export const pageButtons = (
  { action, from, end, all, size }: PageOptions,
  { asker, version, wording }: Origin,
): APIButtonComponentWithCustomId[] => {
  const turn = (page: number, label: string, emoji: string) =>
    controlButton({ action, page: String(page), asker, version }, { label, emoji });
  return [
    ...(from > 0 ? [turn(Math.max(0, from - size), wording.previous, '◀️')] : []),
    ...(end < all ? [turn(end, wording.next, '▶️')] : []),
  ];
};

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

/**
 * Returns a reply's message for a visibility. A private one gets a button to share it, a public one a button to dismiss it.
 */
export const shownAs = ({ message, origin }: Reply, visibility: Visibility): MessagePayload =>
  origin === undefined
    ? message
    : messageOf(withButton(message.components, visibilityButton(origin, visibility)));

/** Adds a line of small print that names the sharer; `RESERVED` keeps room for it. Nobody is pinged. */
export const sharedBy = ({ components }: MessagePayload, { asker, wording }: Viewer): MessagePayload => {
  const line = `-# ${wording.sharedBy(`<@${asker}>`)}`;
  const [first, ...others] = components;
  if (first?.type !== ComponentType.TextDisplay)
    return messageOf([{ type: ComponentType.TextDisplay, content: line }, ...components]);
  return messageOf([{ ...first, content: `${first.content}\n${line}` }, ...others]);
};

/** Returns a message's components without the buttons of one action below its frame. */
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
