import type { SlashCommandSubcommandBuilder } from 'discord.js';
import type { SlashCommand } from '../command.ts';
import type { CommandContext } from '../context.ts';
import type { Choice } from '../outcome.ts';

/** One subcommand of `/corpus`. */
export interface Subcommand extends Pick<SlashCommand, 'run' | 'form'> {
  define(subcommand: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder;
  autocomplete?(typed: string, context: CommandContext): Promise<Choice[]>;
}
