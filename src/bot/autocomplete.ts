import { DISCORD } from '../presentation/index.ts';
import { authoriseAdmin } from './access.ts';
import { isMessageMenu } from './command.ts';
import type { CommandContext } from './context.ts';
import { type Ending, errorFields } from './failure.ts';
import type { AutocompleteInvocation } from './invocation.ts';
import type { Choice, Responder } from './outcome.ts';
import type { Services } from './services.ts';

const fits = (text: string): boolean => text.length > 0 && text.length <= DISCORD.choiceCharacters;

/** Leaves out choices that are too long: a cut one would return as another value. */
const allowed = (choices: readonly Choice[]): Choice[] => {
  const byValue = new Map(
    choices.filter(({ name, value }) => fits(name) && fits(value)).map((c) => [c.value, c]),
  );
  return [...byValue.values()].slice(0, DISCORD.choices);
};

const choicesFor = async (
  invocation: AutocompleteInvocation,
  services: Services,
  context: CommandContext,
): Promise<readonly Choice[]> => {
  const { caller, focused } = invocation;
  const command = services.commands.get(invocation.name);
  if (!command || isMessageMenu(command) || !command.autocomplete) return [];
  // No choice is longer, and a search for a longer text would delay everybody.
  if (!focused || focused.typed.length > DISCORD.choiceCharacters) return [];
  const passes = (): Promise<boolean> =>
    authoriseAdmin(caller, services).then(
      () => true,
      () => false,
    );
  if (command.access === 'admins' && !(await passes())) return [];
  return command.autocomplete(focused, context, invocation);
};

/**
 * Offers choices for the option being typed; offers none after an error or above a limit. Never rejects. Returns how it
 * ended.
 */
export const answerTyping = async (
  invocation: AutocompleteInvocation,
  services: Services,
  context: CommandContext,
  responder: Responder,
): Promise<Ending> => {
  const { logger } = services;
  const about = { interaction: invocation.id, command: invocation.name };
  let ending: Ending = 'answered';
  const isTooMuch = services.isBusy() || (await services.typingCooldown(invocation.caller.id)) > 0;
  const finding = isTooMuch ? Promise.resolve([]) : choicesFor(invocation, services, context);
  const choices = await finding.catch((error: unknown) => {
    logger.error({ ...about, ...errorFields(error) }, 'no choices, because of a bug');
    ending = 'bug';
    return [];
  });
  try {
    await responder.deliver({ how: 'choices', choices: allowed(choices) });
    return ending;
  } catch (error) {
    logger.warn({ ...about, ...errorFields(error) }, 'the choices came too late');
    return 'over';
  }
};
