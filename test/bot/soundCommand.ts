import { ComponentType } from 'discord.js';
import type { SlashCommand } from '../../src/bot/command.ts';
import { ACCENT, reply } from '../../src/presentation/discord/reply.ts';

/** A command as it should be, with what a test changes about it. */
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

/** What a message says, text by text. */
export const wordsOf = (components: readonly object[] | undefined): string =>
  (components ?? [])
    .map((node: Node) =>
      node.type === ComponentType.TextDisplay ? (node.content ?? '') : wordsOf(node.components),
    )
    .join('\n');
