import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIFileComponent,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord-api-types/payloads/v10';
import type { Wording } from '../wording/en.ts';
import { DISCORD, type Room, roomOf, without } from './limits.ts';

/** The reader of a reply. */
export interface Viewer {
  readonly wording: Wording;
  /** Discord id of the asker: buttons change the message in place only for the asker. */
  readonly asker: string;
}

export type Visibility = 'public' | 'private';

/** A message of Components V2 in the form of Discord's API; it pings nobody. */
export interface MessagePayload {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
}

/** The asker, the version of the corpus and the language: the buttons to share and to dismiss need them. */
export interface Origin extends Viewer {
  /** The version of the corpus. */
  readonly version: string;
}

/** A text file of a message. */
interface ReplyFile {
  /** Letters, digits, - and . */
  readonly name: string;
  readonly content: string;
}

/** The reply of a command, with its visibility. */
export interface Reply {
  readonly visibility: Visibility;
  readonly message: MessagePayload;
  /** Present only if the reply may be shared. */
  readonly origin?: Origin;
  /** The public version of a private reply, sent after a public defer. */
  readonly brief?: Reply;
  /** The message refers to it by `attachment://name`. It is sent only in answer to a command or a form. */
  readonly file?: ReplyFile;
}

/** Accent colours by kind of reply. Words and signs say the same, so that colour is never needed. */
export const ACCENT = { sure: 0x2e8b57, unsure: 0xe0a800, none: 0x80848e, fault: 0xd83c3e } as const;

/** Markdown with its buttons. */
interface Block {
  readonly text: string;
  readonly buttons: readonly APIButtonComponentWithCustomId[];
}

export interface ReplyParts extends Pick<Reply, 'visibility' | 'origin' | 'brief' | 'file'> {
  readonly accent: number;
  /** Small print above the frame: the request. */
  readonly above?: string;
  /** Markdown blocks; empty ones are left out. */
  readonly blocks: readonly (string | Block)[];
  /** Below the frame, one per row. */
  readonly menus?: readonly APIStringSelectComponent[];
  /** Below the frame. */
  readonly buttons?: readonly APIButtonComponentWithCustomId[];
}

const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;

const fileOf = ({ name }: ReplyFile): APIFileComponent => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});

const divider = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
} as const;

/** Discord's limit. */
export const BUTTONS_A_ROW = 5;

const rows = (
  buttons: readonly APIButtonComponentWithCustomId[],
): APIActionRowComponent<APIButtonComponent>[] =>
  Array.from({ length: Math.ceil(buttons.length / BUTTONS_A_ROW) }, (_, n) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(n * BUTTONS_A_ROW, (n + 1) * BUTTONS_A_ROW),
  }));

/** UTF-16 units and bytes reserved for the line that names the sharer of a message. */
const RESERVED = 120;

/** Returns the room of one message for blocks next to the given texts, if it has at most `texts` texts. */
export const roomBeside = (texts: number, ...given: readonly string[]): Room =>
  without(
    {
      characters: DISCORD.characters - RESERVED,
      bytes: DISCORD.bytes - RESERVED - texts * DISCORD.bytesAText,
    },
    ...given.map(roomOf),
  );

/** Makes a message of components. */
export const messageOf = (components: readonly APIMessageTopLevelComponent[]): MessagePayload => ({
  flags: MessageFlags.IsComponentsV2,
  components,
  allowed_mentions: { parse: [] },
});

/** Drops repeated buttons: Discord refuses two buttons with one id, so the first stays. */
const once = (): ((
  buttons: readonly APIButtonComponentWithCustomId[],
) => APIButtonComponentWithCustomId[]) => {
  const seen = new Set<string>();
  return (buttons) => buttons.filter(({ custom_id }) => seen.size < seen.add(custom_id).size);
};

/** Builds a reply in one column: the request, a frame of blocks with dividers, then buttons. */
export const reply = ({
  accent,
  above = '',
  blocks,
  menus = [],
  buttons = [],
  ...rest
}: ReplyParts): Reply => {
  const shown = blocks
    .map((block) => (typeof block === 'string' ? { text: block, buttons: [] } : block))
    .filter((block) => block.text.trim() !== '');
  const unseen = once();
  const framed = shown.flatMap((block, n): APIComponentInContainer[] => [
    ...(n === 0 ? [] : [divider]),
    text(block.text),
    ...rows(unseen(block.buttons)),
  ]);
  return {
    ...rest,
    message: messageOf([
      ...(above === '' ? [] : [text(above)]),
      { type: ComponentType.Container, accent_color: accent, components: framed },
      ...(rest.file ? [fileOf(rest.file)] : []),
      ...menus.map(
        (menu): APIActionRowComponent<APIStringSelectComponent> => ({
          type: ComponentType.ActionRow,
          components: [menu],
        }),
      ),
      ...rows(unseen(buttons)),
    ]),
  };
};

interface Brief {
  /** The request, as small print. */
  readonly asked?: string;
  /** One sentence. */
  readonly said: string;
  readonly origin?: Origin;
}

/** Builds a public line for a reply that is otherwise private. */
export const briefReply = ({ asked = '', said, origin }: Brief): Reply =>
  reply({
    visibility: 'public',
    accent: ACCENT.none,
    above: asked,
    blocks: [said],
    ...(origin ? { origin } : {}),
  });
