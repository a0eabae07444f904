import type { FilterName } from '../../../core/index.ts';

/** How a command, a subcommand or an option is called and described; the entry of a message menu is only called. */
export interface CommandWords {
  /** 1 to 32 characters, lower case for what is typed; unlike the names of its neighbours. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description?: string;
}

/** The words of every command in one language, by the names in `commands/`. */
export interface CommandWording {
  /** Commands and entries of message menus by name, subcommands by path: "corpus reload". */
  readonly commands: Readonly<Record<string, CommandWords>>;
  /** By name, "private", or by path where commands describe it differently: "sources article". */
  readonly options: Readonly<Record<string, CommandWords>> & Readonly<Record<FilterName, CommandWords>>;
}
