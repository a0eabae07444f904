import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
  ChatInputCommandInteraction,
  SlashCommandSubcommandBuilder,
} from 'discord.js';
import type { Reply, Viewer } from '../../presentation/index.ts';
import type { CommandContext } from '../command.ts';

/** One subcommand of `/corpus`. */
export interface Subcommand {
  define(subcommand: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder;
  /** See `SlashCommand.form`. */
  form?(
    interaction: ChatInputCommandInteraction,
    viewer: Viewer,
  ): APIModalInteractionResponseCallbackData | undefined;
  execute(interaction: ChatInputCommandInteraction, context: CommandContext): Promise<Reply>;
  autocomplete?(typed: string, context: CommandContext): Promise<APIApplicationCommandOptionChoice<string>[]>;
}
