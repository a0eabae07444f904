import type { FilterName } from '../../../core/index.ts';

/** The name and description of a command, a subcommand or an option; a message menu entry has only a name. */
export interface CommandWords {
  /** 1 to 32 characters, lower case for typed names; different from the names of its siblings. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description?: string;
}

/** The words of every command in one language, by the names in `commands/`. */
export interface CommandWording {
  /** Commands and message menu entries by name, subcommands by path: "corpus reload". */
  readonly commands: Readonly<Record<string, CommandWords>>;
  /** By name ("private"), or by path if commands describe it differently ("sources article"). */
  readonly options: Readonly<Record<string, CommandWords>> & Readonly<Record<FilterName, CommandWords>>;
}
