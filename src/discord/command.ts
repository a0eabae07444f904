import type {
  APIApplicationCommandOptionChoice,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Engine } from '../engine/engine.ts';
import type { Reply } from '../replies/reply.ts';

/** What a command may use. */
export interface CommandContext {
  readonly engine: Engine;
}

/**
 * How Discord is told, within 3 s, that an answer is coming. `when-ready`: by the answer itself, with its own visibility,
 * and only a slow one is deferred; `at-once`: deferred always, for what is known to be slow. Every defer is private,
 * because a public one cannot become a private answer.
 */
export type Acknowledgement = 'when-ready' | 'at-once';

/** A slash command: one file in `commands/`, its default export. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly acknowledgement: Acknowledgement;
  /** Who may run it, checked for every interaction whatever Discord let through. */
  readonly access: 'everyone' | 'admins';
  /** Throws `UserError` for what the user can mend; any other error is a bug. */
  execute(interaction: ChatInputCommandInteraction, context: CommandContext): Promise<Reply>;
  /** Choices for the option being typed; what is beyond Discord's limits is left out. */
  autocomplete?(
    interaction: AutocompleteInteraction,
    context: CommandContext,
  ): Promise<readonly APIApplicationCommandOptionChoice<string>[]>;
}

/** Commands by name. */
export type Registry = ReadonlyMap<string, Command>;
