import { ComponentType } from 'discord.js';
import type {
  AutocompleteInvocation,
  Caller,
  FormInvocation,
  MenuInvocation,
  PressInvocation,
  SentFile,
  SlashInvocation,
} from '../../../src/bot/invocation.ts';
import { forgedButton } from '../buttons.ts';

/** People of the tests: an admin of the bot, and somebody else. */
export const ADMIN = '100000000000000009';
export const ASKER = '100000000000000001';

/** Returns a member of a server who manages nothing. */
export const caller = (over: Partial<Caller> = {}): Caller => ({
  id: ASKER,
  roles: [],
  inServer: true,
  mayManage: false,
  locale: 'en-US',
  ...over,
});

const invoked = (by: Partial<Caller>) => ({ id: '7', caller: caller(by), attachmentSizeLimit: 10_485_760 });

/** Returns a command as typed after the slash: "ask", "corpus add". */
export const slash = (
  typed: string,
  options: SlashInvocation['options'] = {},
  by: Partial<Caller> = {},
): SlashInvocation => {
  const [name = '', subcommand] = typed.split(' ');
  return { ...invoked(by), kind: 'slash', name, subcommand, options };
};

/** Returns letters typed into an option. */
export const typing = (
  command: string,
  option: string,
  typed: string,
  by: Partial<Caller> = {},
): AutocompleteInvocation => ({
  ...slash(command, {}, by),
  kind: 'autocomplete',
  focused: { option, typed },
});

export const menu = (name: string, content: string): MenuInvocation => ({
  ...invoked({}),
  kind: 'menu',
  name,
  content,
});

/** Returns a private message with this text and a button with this id. */
export const messageWith = (
  custom_id: string,
  content = '-',
): Pick<PressInvocation, 'components' | 'visibility'> => ({
  components: [
    { type: ComponentType.TextDisplay, content },
    { type: ComponentType.ActionRow, components: [forgedButton(custom_id)] },
  ],
  visibility: 'private',
});

/** Returns a press on one of the bot's messages. */
export const press = (
  customId: string,
  { components, visibility }: Pick<PressInvocation, 'components' | 'visibility'>,
  by: Partial<Caller> = {},
  values: readonly string[] = [],
): PressInvocation => ({ ...invoked(by), kind: 'component', customId, values, components, visibility });

export const file: SentFile = { id: '8', name: 'new.md', url: 'https://cdn.discordapp.com/new.md', size: 9 };

/** Returns a form with the test file in this field. */
export const form = (customId: string, field: string, by: Partial<Caller> = {}): FormInvocation => ({
  ...invoked(by),
  kind: 'modal',
  customId,
  files: { [field]: [file] },
  texts: {},
  components: [],
});
