export { createCooldown, managedChannel } from './access.ts';
export { askInSteps } from './askInSteps.ts';
export type { MessageMenuCommand, SlashCommand } from './command.ts';
export type { CommandContext } from './context.ts';
export { controls } from './controls/controls.ts';
export type { Subcommand } from './corpus/subcommand.ts';
export { subcommands } from './corpus/subcommands.ts';
export { EVERYWHERE, messageMenuData } from './definitions.ts';
export { deploy, describeChanges } from './deployment/deploy.ts';
export { loadCommands } from './deployment/loadCommands.ts';
export { createSubscriptions, type Subscription } from './following/subscriptions.ts';
export { forms } from './forms.ts';
export { type Bot, type BotLimits, connectBot, dispatch } from './gateway/connectBot.ts';
export { openLogChannel } from './gateway/logChannel.ts';
export { messageQuestion, plainContent, QUESTION_CHARACTERS } from './messageQuestion.ts';
export {
  booleanOption,
  readFilter,
  requiredString,
  stringOption,
  withFilters,
  wordsOption,
} from './options.ts';
