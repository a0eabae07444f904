import type { APIApplicationCommandOptionChoice, AutocompleteInteraction } from 'discord.js';
import { DISCORD } from '../presentation/index.ts';
import { type Command, type CommandContext, isMessageMenu } from './command.ts';
import type { Ending } from './ending.ts';
import { errorFields } from './errorFields.ts';
import type { Logger } from './logger.ts';

type Choice = APIApplicationCommandOptionChoice<string>;

const fits = (text: string): boolean => text.length > 0 && text.length <= DISCORD.choiceCharacters;

/** A choice cut short would come back as another value, so one that is too long is left out. */
const allowed = (choices: readonly Choice[]): Choice[] => {
  const byValue = new Map(
    choices.filter(({ name, value }) => fits(name) && fits(value)).map((c) => [c.value, c]),
  );
  return [...byValue.values()].slice(0, DISCORD.choices);
};

/** Offers choices for what is being typed; none where there are none to be had. Never rejects. Returns how it ended. */
export const runAutocomplete = async (
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  context: CommandContext,
  logger: Logger,
): Promise<Ending> => {
  const about = { interaction: interaction.id, command: interaction.commandName };
  const offer = command && !isMessageMenu(command) ? command.autocomplete : undefined;
  let ending: Ending = 'answered';
  const choices = await (async () => {
    // Of commands deployed otherwise, a number too may be typed.
    const typed: unknown = interaction.options.getFocused();
    // What is longer is like no choice, and searching for it would keep everybody waiting.
    if (typeof typed !== 'string' || typed.length > DISCORD.choiceCharacters) return [];
    return offer?.(interaction, context);
  })().catch((error: unknown) => {
    logger.error({ ...about, ...errorFields(error) }, 'no choices, because of a bug');
    ending = 'bug';
    return undefined;
  });
  try {
    await interaction.respond(allowed(choices ?? []));
    return ending;
  } catch (error) {
    logger.warn({ ...about, ...errorFields(error) }, 'the choices came too late');
    return 'over';
  }
};
