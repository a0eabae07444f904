import { ComponentType } from 'discord.js';
import type { SlashCommand } from '../../src/bot/command.ts';
import { ACCENT, reply } from '../../src/presentation/discord/reply.ts';

/** Returns a valid command, with the fields of `over` replaced. */
export const soundCommand = (name: string, over: Partial<SlashCommand> = {}): SlashCommand => ({
  data: { name, description: 'For a test.', contexts: [0], integration_types: [0] },
  acknowledgement: 'when-ready',
  access: 'everyone',
  run: async () => reply({ visibility: 'public', accent: ACCENT.sure, blocks: [`from ${name}`] }),
  ...over,
});

interface Node {
  readonly type?: number;
  readonly content?: string;
  readonly components?: readonly Node[];
}

/** Returns the texts of a message, joined by line breaks. */
export const wordsOf = (components: readonly object[] | undefined): string =>
  (components ?? [])
    .map((node: Node) =>
      node.type === ComponentType.TextDisplay ? (node.content ?? '') : wordsOf(node.components),
    )
    .join('\n');
