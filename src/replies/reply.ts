import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import { DISCORD } from './limits.ts';
import { type Room, roomOf, without } from './room.ts';

export type Visibility = 'public' | 'private';

/** A message of Components V2 as Discord's API takes it; it pings nobody. */
export interface MessagePayload {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
}

/** What a command answers, and who may see it. */
export interface Reply {
  readonly visibility: Visibility;
  readonly message: MessagePayload;
}

/** Accents of the kinds of reply; words and signs say the same, so that nothing hangs on the colour. */
export const ACCENT = { sure: 0x2e8b57, unsure: 0xe0a800, none: 0x80848e, fault: 0xd83c3e } as const;

export interface ReplyParts {
  readonly visibility: Visibility;
  readonly accent: number;
  /** Small print above the frame: what was asked. */
  readonly above?: string;
  /** Markdown, each a block of its own; empty ones are left out. */
  readonly blocks: readonly string[];
}

const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;

const divider = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
} as const;

/** The room one message has for blocks beside the texts given, when it has at most `texts` texts in all. */
export const roomBeside = (texts: number, ...given: readonly string[]): Room =>
  without(
    { characters: DISCORD.characters, bytes: DISCORD.bytes - texts * DISCORD.bytesAText },
    ...given.map(roomOf),
  );

/** One column: what was asked, then a frame of blocks with lines between them. */
export const reply = ({ visibility, accent, above, blocks }: ReplyParts): Reply => {
  const shown = blocks.filter((block) => block.trim() !== '');
  const framed = shown.flatMap((block, n): APIComponentInContainer[] =>
    n === 0 ? [text(block)] : [divider, text(block)],
  );
  return {
    visibility,
    message: {
      flags: MessageFlags.IsComponentsV2,
      components: [
        ...(above === undefined ? [] : [text(above)]),
        { type: ComponentType.Container, accent_color: accent, components: framed },
      ],
      allowed_mentions: { parse: [] },
    },
  };
};
