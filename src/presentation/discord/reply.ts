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

/** For whom a reply is made. */
export interface Viewer {
  readonly wording: Wording;
  /** Discord id of the asker: for the asker alone, buttons change the message in place. */
  readonly asker: string;
}

export type Visibility = 'public' | 'private';

/** A message of Components V2 as Discord's API takes it; it pings nobody. */
export interface MessagePayload {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
}

/** The asker, the version of the corpus and the language: the buttons to share and to dismiss need them. */
export interface Origin extends Viewer {
  /** Of the corpus. */
  readonly version: string;
}

/** A text file of a message. */
interface ReplyFile {
  /** Letters, digits, - and . */
  readonly name: string;
  readonly content: string;
}

/** The answer of a command, with its visibility. */
export interface Reply {
  readonly visibility: Visibility;
  readonly message: MessagePayload;
  /** Of what may be shared; nothing else is. */
  readonly origin?: Origin;
  /** What everybody sees of a private reply that they saw coming. */
  readonly brief?: Reply;
  /** Named in the message by `attachment://name`; shown where a command answers. */
  readonly file?: ReplyFile;
}

/** Accents of the kinds of reply; words and signs say the same, so that nothing hangs on the colour. */
export const ACCENT = { sure: 0x2e8b57, unsure: 0xe0a800, none: 0x80848e, fault: 0xd83c3e } as const;

/** Markdown with the buttons that belong to it. */
interface Block {
  readonly text: string;
  readonly buttons: readonly APIButtonComponentWithCustomId[];
}

export interface ReplyParts extends Pick<Reply, 'visibility' | 'origin' | 'brief' | 'file'> {
  readonly accent: number;
  /** Small print above the frame: what was asked. */
  readonly above?: string;
  /** Markdown, each a block of its own; empty ones are left out. */
  readonly blocks: readonly (string | Block)[];
  /** Below the frame, each in a row of its own. */
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

/** Of Discord. */
export const BUTTONS_A_ROW = 5;

const rows = (
  buttons: readonly APIButtonComponentWithCustomId[],
): APIActionRowComponent<APIButtonComponent>[] =>
  Array.from({ length: Math.ceil(buttons.length / BUTTONS_A_ROW) }, (_, n) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(n * BUTTONS_A_ROW, (n + 1) * BUTTONS_A_ROW),
  }));

/** UTF-16 units and bytes: a shared message names its sharer. */
const RESERVED = 120;

/** The room one message has for blocks next to the texts given, when it has at most `texts` texts in all. */
export const roomBeside = (texts: number, ...given: readonly string[]): Room =>
  without(
    {
      characters: DISCORD.characters - RESERVED,
      bytes: DISCORD.bytes - RESERVED - texts * DISCORD.bytesAText,
    },
    ...given.map(roomOf),
  );

/** Components as a message. */
export const messageOf = (components: readonly APIMessageTopLevelComponent[]): MessagePayload => ({
  flags: MessageFlags.IsComponentsV2,
  components,
  allowed_mentions: { parse: [] },
});

/** Discord takes no two buttons of one id; of several that do the same, the first stays. */
const once = (): ((
  buttons: readonly APIButtonComponentWithCustomId[],
) => APIButtonComponentWithCustomId[]) => {
  const seen = new Set<string>();
  return (buttons) => buttons.filter(({ custom_id }) => seen.size < seen.add(custom_id).size);
};

/** One column: what was asked, then a frame of blocks with lines between them, then buttons. */
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
  /** What was asked, as small print. */
  readonly asked?: string;
  /** One sentence. */
  readonly said: string;
  readonly origin?: Origin;
}

/** One line for everybody, where the rest is for one. */
export const briefReply = ({ asked = '', said, origin }: Brief): Reply =>
  reply({
    visibility: 'public',
    accent: ACCENT.none,
    above: asked,
    blocks: [said],
    ...(origin ? { origin } : {}),
  });
