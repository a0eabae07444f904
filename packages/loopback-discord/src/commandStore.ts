import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
} from 'discord-api-types/v10';
import type { Changes } from './changes.ts';
import { type CommandForm, commandsForm } from './checks/commandForm.ts';
import { checkForm, refuseField } from './checks/form.ts';
import { refusals } from './checks/refusals.ts';
import { repeatedName } from './checks/repeatedName.ts';
import { newSnowflake } from './snowflake.ts';

const MOST = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
} as const;
const MOST_CREATED_A_DAY = 200;
const DAY = 24 * 60 * 60 * 1000;

const checkTogether = (forms: readonly CommandForm[]): void => {
  for (const type of [
    ApplicationCommandType.ChatInput,
    ApplicationCommandType.User,
    ApplicationCommandType.Message,
  ] as const) {
    const ofType = forms.filter((form) => form.type === type);
    const twice = ofType[repeatedName(ofType)];
    if (twice) {
      const words = 'Application command names must be unique';
      refuseField([forms.indexOf(twice)], 'APPLICATION_COMMANDS_DUPLICATE_NAME', words);
    }
    if (ofType.length > MOST[type]) throw refusals.commandLimit(MOST[type]);
  }
};

/** Creates the store of the deployed commands of one scope: the application's own (`guildId` null) or one server's. */
export const createCommandStore = (applicationId: string, guildId: string | null, changes: Changes) => {
  let commands: readonly APIApplicationCommand[] = [];
  let created: number[] = [];
  return {
    list: (): readonly APIApplicationCommand[] => commands,
    /** Replaces all commands by these; a known name keeps its id. Throws 50035, 30032 and 30034. */
    overwrite: (body: unknown): readonly APIApplicationCommand[] => {
      const forms = checkForm(commandsForm, body);
      checkTogether(forms);
      const now = Date.now();
      const made = forms.map((form): APIApplicationCommand => {
        const known = commands.find(({ type, name }) => type === form.type && name === form.name);
        return {
          description: '',
          default_member_permissions: null,
          nsfw: false,
          integration_types: [ApplicationIntegrationType.GuildInstall],
          contexts: null,
          ...(form as Partial<APIApplicationCommand>),
          type: form.type,
          name: form.name,
          id: known?.id ?? newSnowflake(),
          application_id: applicationId,
          ...(guildId === null ? {} : { guild_id: guildId }),
          version: newSnowflake(),
        };
      });
      const fresh = made.filter(({ id }) => !commands.some((old) => old.id === id));
      created = created.filter((at) => now - at < DAY);
      if (created.length + fresh.length > MOST_CREATED_A_DAY) throw refusals.dailyCommandLimit();
      created.push(...fresh.map(() => now));
      commands = made;
      changes.announce();
      return commands;
    },
  };
};

export type CommandStore = ReturnType<typeof createCommandStore>;
