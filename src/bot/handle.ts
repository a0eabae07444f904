import { actionOf, controlId, type Reply, type Visibility, wordingFor } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';
import { permit } from './access.ts';
import { answer, asWanted, deliveryOf, type Plan } from './answer.ts';
import { answerTyping } from './autocomplete.ts';
import { type Command, isMessageMenu } from './command.ts';
import type { CommandContext } from './context.ts';
import { readPress } from './controls/control.ts';
import { controls } from './controls/controls.ts';
import type { Ending } from './failure.ts';
import { forms } from './forms.ts';
import type {
  AutocompleteInvocation,
  FormInvocation,
  Invocation,
  MenuInvocation,
  PressInvocation,
  SlashInvocation,
} from './invocation.ts';
import type { Responder } from './outcome.ts';
import type { Services } from './services.ts';

/** Returns the label of an invocation. Unknown names become `unknown`: users control them, and metrics keep every label. */
const commandOf = (invocation: Invocation, { commands }: Pick<Services, 'commands'>): string => {
  const [name, known] =
    'name' in invocation
      ? [invocation.name, commands]
      : ['customId' in invocation ? actionOf(invocation.customId) : '', controls];
  return known.has(name) ? name : 'unknown';
};

const typedIn = (invocation: Invocation): unknown => {
  if (invocation.kind === 'menu') return invocation.content;
  if (invocation.kind === 'component') return invocation.customId;
  if (invocation.kind !== 'slash' && invocation.kind !== 'autocomplete') return undefined;
  const typed = Object.entries(invocation.options).map(([name, value]) => [
    name,
    typeof value === 'object' ? value.id : value,
  ]);
  return invocation.subcommand === undefined ? typed : [[invocation.subcommand, typed]];
};

/** Counts and times an invocation. Logs the typed words at debug level only. */
export const observe = async (
  invocation: Invocation,
  services: Pick<Services, 'commands' | 'metrics' | 'logger'>,
  answer: () => Promise<Ending>,
): Promise<Ending> => {
  const { metrics, logger } = services;
  const labels = { command: commandOf(invocation, services), kind: invocation.kind };
  logger.debug({ interaction: invocation.id, ...labels, typed: typedIn(invocation) }, 'received');
  const end = metrics.interactionSeconds.startTimer(labels);
  const outcome = await answer();
  end();
  metrics.interactions.inc({ ...labels, outcome });
  return outcome;
};

type CommandInvocation = SlashInvocation | MenuInvocation;

const formOf = (command: Command | undefined, invocation: CommandInvocation, context: CommandContext) =>
  command && !isMessageMenu(command) && invocation.kind === 'slash'
    ? command.form?.(invocation, context.viewer)
    : undefined;

const replyTo = (command: Command | undefined, invocation: CommandInvocation, context: CommandContext) => {
  if (command && isMessageMenu(command)) {
    if (invocation.kind === 'menu') return command.run(invocation, context);
  } else if (command && invocation.kind === 'slash') return command.run(invocation, context);
  throw new UserError({ kind: 'unknown-command' });
};

const toldOfReply: Plan['told'] = (outcome, deferred) =>
  'reply' in outcome ? { deferred, visibility: outcome.reply.visibility } : { deferred };

const planCommand = (invocation: CommandInvocation, services: Services, context: CommandContext): Plan => {
  const command = services.commands.get(invocation.name);
  const about = { interaction: invocation.id, command: invocation.name };
  const permitted = () => permit(invocation.caller, command?.access, services);
  const form = formOf(command, invocation, context);
  if (form)
    return {
      about,
      acknowledgement: 'never',
      run: async () => {
        await permitted();
        return { how: 'form', form };
      },
      told: () => ({ form: actionOf(form.custom_id) }),
    };
  return {
    about,
    acknowledgement: command?.acknowledgement ?? 'when-ready',
    run: async () => {
      await permitted();
      const seenBy = (visibility: Visibility): Visibility =>
        asWanted(visibility, invocation, services.settings.privateReplies);
      const wanted = (reply: Reply): Reply => ({ ...reply, visibility: seenBy(reply.visibility) });
      const run = await replyTo(command, invocation, context);
      if ('awaited' in run) {
        return { how: 'await', visibility: seenBy(run.visibility), reply: run.awaited.then(wanted) };
      }
      if (!('shown' in run)) return { how: 'reply', reply: wanted(run) };
      const better = run.better.then((reply) => reply && wanted(reply));
      return { how: 'reply', reply: wanted(run.shown), better };
    },
    told: toldOfReply,
  };
};

const planPress = (invocation: PressInvocation, services: Services, context: CommandContext): Plan => {
  const action = actionOf(invocation.customId);
  return {
    about: { interaction: invocation.id, action },
    acknowledgement: 'when-ready',
    run: async () => {
      const control = controls.get(action);
      await permit(invocation.caller, control?.access, services);
      const pressed = readPress(invocation);
      if (!control) throw new UserError({ kind: 'unknown-control' });
      return control.press(pressed, context);
    },
    told: ({ how }) => ({ how }),
  };
};

/** A form works only for the user it was opened for. */
const planForm = (invocation: FormInvocation, services: Services, context: CommandContext): Plan => {
  const { asker } = context.viewer;
  const id = controlId.safeParse(invocation.customId).data;
  const action = id?.action ?? '';
  return {
    about: { interaction: invocation.id, command: action },
    acknowledgement: 'at-once',
    run: async () => {
      const form = id?.asker === asker ? forms.get(action) : undefined;
      await permit(invocation.caller, form?.access, services);
      if (!form) throw new UserError({ kind: 'unknown-control' });
      return { how: 'reply', reply: await form.submit(invocation, context) };
    },
    told: toldOfReply,
  };
};

const planOf = (
  invocation: Exclude<Invocation, AutocompleteInvocation>,
  services: Services,
  context: CommandContext,
): Plan => {
  if (invocation.kind === 'other') return refusing(invocation, 'unknown-command');
  if (invocation.kind === 'component') return planPress(invocation, services, context);
  if (invocation.kind === 'modal') return planForm(invocation, services, context);
  return planCommand(invocation, services, context);
};

/** Refuses at once. Under overload, a late refusal would appear as an interaction without an answer. */
const refusing = (invocation: Invocation, kind: 'busy' | 'unknown-command'): Plan => ({
  about: { interaction: invocation.id, ...('type' in invocation ? { type: invocation.type } : {}) },
  acknowledgement: 'when-ready',
  run: () => Promise.reject(new UserError({ kind })),
  told: () => ({}),
});

const contextOf = (invocation: Invocation, services: Services, responder: Responder): CommandContext => {
  const { corpus, library, feeds, gaps, following, answering, download, announce, progressEvery } = services;
  const how = invocation.kind === 'component' ? 'update' : 'reply';
  return {
    corpus,
    library,
    feeds,
    gaps,
    following,
    answering,
    download,
    announce,
    progressEvery,
    viewer: { wording: wordingFor(invocation.caller.locale), asker: invocation.caller.id },
    progress: async (reply) => {
      if (!responder.isDeferred) return;
      await responder.deliver(deliveryOf({ how, reply }, invocation, 'private')).catch(() => undefined);
    },
  };
};

/**
 * Answers any invocation once and counts it: checks permission, runs the named handler, and delivers the outcome with
 * `responder`. Never rejects. Returns how it ended.
 */
export const handle = (invocation: Invocation, services: Services, responder: Responder): Promise<Ending> =>
  observe(invocation, services, async () => {
    const { logger, deferAfter } = services;
    const context = contextOf(invocation, services, responder);
    if (invocation.kind === 'autocomplete') return answerTyping(invocation, services, context, responder);
    const plan = services.isBusy() ? refusing(invocation, 'busy') : planOf(invocation, services, context);
    const { wording } = context.viewer;
    return answer(plan, invocation, responder, { logger, wording, deferAfter });
  });
