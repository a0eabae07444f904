import type { CommandInteractionOption, Interaction } from 'discord.js';
import type { Metrics } from '../operations/index.ts';
import { actionOf } from '../presentation/index.ts';
import type { Registry } from './command.ts';
import { controls } from './controls/controls.ts';
import type { Ending } from './ending.ts';
import type { Logger } from './logger.ts';

export interface Observer {
  readonly commands: Registry;
  readonly metrics: Pick<Metrics, 'interactions' | 'interactionSeconds'>;
  readonly logger: Logger;
}

type Typed = string | number | boolean | readonly (readonly [string, Typed])[] | undefined;

const typedOptions = (options: readonly CommandInteractionOption[]): Typed =>
  options.map(({ name, value, options: nested }) => [name, nested ? typedOptions(nested) : value]);

const typedIn = (interaction: Interaction): Typed => {
  if (interaction.isChatInputCommand() || interaction.isAutocomplete())
    return typedOptions(interaction.options.data);
  if (interaction.isMessageContextMenuCommand()) return interaction.targetMessage.content;
  return interaction.isMessageComponent() ? interaction.customId : undefined;
};

/** A name that neither registry has could be anything, and as a label it would be kept for good. */
const commandOf = (interaction: Interaction, commands: Registry): string => {
  const [name, known] =
    'commandName' in interaction
      ? [interaction.commandName, commands]
      : ['customId' in interaction ? actionOf(interaction.customId) : '', controls];
  return known.has(name) ? name : 'unknown';
};

const kindOf = (interaction: Interaction): string => {
  if (interaction.isAutocomplete()) return 'autocomplete';
  if (interaction.isChatInputCommand()) return 'slash';
  if (interaction.isContextMenuCommand()) return 'menu';
  if (interaction.isMessageComponent()) return 'component';
  return interaction.isModalSubmit() ? 'modal' : 'other';
};

/** Counts and times what an interaction comes to; what was typed is logged, at debug and nowhere else. */
export const observeInteraction = async (
  interaction: Interaction,
  { commands, metrics, logger }: Observer,
  answer: () => Promise<Ending>,
): Promise<void> => {
  const labels = { command: commandOf(interaction, commands), kind: kindOf(interaction) };
  logger.debug({ interaction: interaction.id, ...labels, typed: typedIn(interaction) }, 'received');
  const end = metrics.interactionSeconds.startTimer(labels);
  const outcome = await answer();
  end();
  metrics.interactions.inc({ ...labels, outcome });
};
