import type { CooldownLimit } from './cooldown.ts';

/** Whom the operator trusts with the corpus, by Discord id; where nobody is named, the application's owner or team. */
export interface AdminSettings {
  readonly adminUsers: readonly string[];
  readonly adminRoles: readonly string[];
}

/** What the bot needs to be told by its environment. */
export interface BotSettings extends AdminSettings {
  readonly token: string;
  /** The one server the commands are deployed to; everywhere, where none is named. */
  readonly guildId?: string | undefined;
  /** Whether answers are for their asker alone where the asker does not say; they are public unless told. */
  readonly privateReplies?: boolean | undefined;
  /** The channel that is told of changes of the corpus, by id; none where none is named. */
  readonly logChannel?: string | undefined;
  /** How often one person may use the bot; as often as they like where there is none. */
  readonly cooldown?: CooldownLimit | undefined;
}
