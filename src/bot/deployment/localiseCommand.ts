import { ApplicationCommandOptionType } from 'discord.js';
import { COMMAND_WORDINGS, type CommandWording, type CommandWords } from '../../presentation/index.ts';

/** A command, or an option of one. */
interface CommandNode {
  readonly name: string;
  readonly type?: number | undefined;
  readonly options?: readonly CommandNode[] | undefined;
}

const NESTING: readonly (number | undefined)[] = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
];

type WordsIn = (wording: CommandWording) => CommandWords | undefined;

const wordsOf = (option: CommandNode, path: string): WordsIn =>
  NESTING.includes(option.type)
    ? ({ commands }) => commands[path]
    : ({ options }) => options[path] ?? options[option.name];

/** Returns the translations of a word by locale; undefined if no language has one. */
const localizations = (wordsIn: WordsIn, word: keyof CommandWords): Record<string, string> | undefined => {
  const words = [...COMMAND_WORDINGS].flatMap(([locale, wording]) => {
    const found = wordsIn(wording)?.[word];
    return found === undefined ? [] : [[locale, found]];
  });
  return words.length > 0 ? Object.fromEntries(words) : undefined;
};

const localised = <T extends CommandNode>(node: T, path: string, wordsIn: WordsIn): T => {
  const names = localizations(wordsIn, 'name');
  const descriptions = localizations(wordsIn, 'description');
  const options = node.options?.map((option) => {
    const below = `${path} ${option.name}`;
    return localised(option, below, wordsOf(option, below));
  });
  return {
    ...node,
    ...(names && { name_localizations: names }),
    ...(descriptions && { description_localizations: descriptions }),
    ...(options && { options }),
  };
};

/** Adds names and descriptions in all available languages to a command's data. */
export const localiseCommand = <T extends CommandNode>(data: T): T =>
  localised(data, data.name, ({ commands }) => commands[data.name]);
