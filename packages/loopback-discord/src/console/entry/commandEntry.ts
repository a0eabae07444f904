import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { isNesting } from '../../member/isNesting.ts';
import { shownName } from '../../member/shownName.ts';

export interface EntryOption {
  readonly name: string;
  /** The name in the member's language. */
  readonly label: string;
  readonly description: string;
  readonly type: APIApplicationCommandBasicOption['type'];
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly { readonly name: string; readonly value: string }[];
}

/** One entry behind the slash: a command, or a subcommand of one. */
export interface CommandEntry {
  /** As `Member.slash` takes it: "ask", "corpus reload". */
  readonly path: string;
  readonly label: string;
  readonly description: string;
  readonly options: readonly EntryOption[];
}

interface Worded {
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: Partial<Record<string, string | null>> | null | undefined;
  readonly description_localizations?: Partial<Record<string, string | null>> | null;
}

const descriptionOf = ({ description, description_localizations }: Worded, locale: string): string =>
  description_localizations?.[locale] ?? description;

const entryOption = (option: APIApplicationCommandBasicOption, locale: string): EntryOption => ({
  name: option.name,
  label: shownName(option, locale),
  description: descriptionOf(option, locale),
  type: option.type,
  required: option.required ?? false,
  autocomplete: 'autocomplete' in option && option.autocomplete === true,
  choices: ('choices' in option ? (option.choices ?? []) : []).map((choice) => ({
    name: shownName(choice, locale),
    value: String(choice.value),
  })),
});

const entries = (
  node: Worded & { readonly options?: readonly APIApplicationCommandOption[] },
  above: Pick<CommandEntry, 'path' | 'label'>,
  locale: string,
): CommandEntry[] => {
  const path = `${above.path} ${node.name}`.trim();
  const label = `${above.label} ${shownName(node, locale)}`.trim();
  const options = node.options ?? [];
  const below = options.filter(isNesting);
  if (below.length > 0) return below.flatMap((option) => entries(option, { path, label }, locale));
  const basic = options.filter((option) => !isNesting(option));
  const description = descriptionOf(node, locale);
  return [{ path, label, description, options: basic.map((option) => entryOption(option, locale)) }];
};

/** Returns the entries that the member can type behind the slash, in alphabetical order. */
export const commandEntries = (
  commands: readonly APIApplicationCommand[],
  locale: string,
): readonly CommandEntry[] =>
  commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) => entries(command, { path: '', label: '' }, locale))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
