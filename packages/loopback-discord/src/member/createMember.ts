import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10';
import type { ChoiceOptionType } from '../checks/choicesForm.ts';
import { blankMessage } from '../composeMessage.ts';
import type { Interactions } from '../interactions.ts';
import type { InteractionOutcome, LoopbackMessage, LoopbackModal, Member } from '../loopbackDiscord.ts';
import { NotSendable } from '../notSendable.ts';
import { apiUser, type Profile } from '../profile.ts';
import type { UploadStore } from '../uploadStore.ts';
import type { World } from '../world.ts';
import { commandData, findCommand } from './commandData.ts';
import { findComponent, isButton } from './findComponent.ts';
import { modalData } from './modalData.ts';
import { createOutcome, type OutcomeParts } from './outcome.ts';
import { createResolved, type Resolved } from './resolved.ts';
import { selectValues } from './selectValues.ts';
import { type Deliver, type InteractionContent, sendInteraction } from './sendInteraction.ts';
import { isCalled } from './shownName.ts';
import { visibleCommands } from './visibleCommands.ts';

interface MemberParts extends OutcomeParts {
  readonly world: World;
  readonly uploads: UploadStore;
  readonly interactions: Interactions;
  readonly deliver: Deliver;
  /** Every member created so far. */
  readonly people: ReadonlyMap<string, Profile>;
  readonly commands: () => readonly APIApplicationCommand[];
}

/** Returns whether this person sees the message: it is in their channel and not private to another. */
export const sees = (profile: Profile, { json, onlyFor }: LoopbackMessage, world: World): boolean =>
  json.channel_id === world.channelOf(profile) && (onlyFor === null || onlyFor === profile.id);

/** Creates the actions of one person. */
export const createMember = (profile: Profile, parts: MemberParts): Member => {
  const { world, messages, uploads, interactions } = parts;
  const submitted = new Set<string>();

  const resolved = (): Resolved => createResolved(world, uploads, parts.people, profile);
  const visible = (): APIApplicationCommand[] => visibleCommands(parts.commands(), profile);
  const current = (message: LoopbackMessage): LoopbackMessage => {
    const now = messages.get(message.id);
    if (!now || !sees(profile, now, world)) throw new NotSendable('this member does not see the message');
    return now;
  };
  const send = async (content: InteractionContent): Promise<InteractionOutcome> =>
    createOutcome(await sendInteraction(profile, content, parts), parts);
  const component = (message: LoopbackMessage, data: object): Promise<InteractionOutcome> =>
    send({
      type: InteractionType.MessageComponent,
      data,
      source: message,
      metadata: { interacted_message_id: message.id },
    });
  const menu = (
    type: ApplicationCommandType,
    typed: string,
    target: string,
    data: Resolved,
    metadata: object,
  ) => {
    const command = visible().find((each) => each.type === type && isCalled(each, typed, profile.locale));
    if (!command) throw new NotSendable(`${typed}: this member finds no such menu entry`);
    const { id, name, guild_id } = command;
    return send({
      type: InteractionType.ApplicationCommand,
      data: { id, name, type, target_id: target, resolved: data.data(), ...(guild_id ? { guild_id } : {}) },
      messageType: MessageType.ContextMenuCommand,
      metadata: { name, ...metadata },
    });
  };

  return {
    ...profile,
    slash: async (typed, values = {}) => {
      const found = findCommand(visible(), typed, profile.locale);
      return send({
        type: InteractionType.ApplicationCommand,
        data: commandData(found, values, resolved()),
        messageType: MessageType.ChatInputCommand,
        metadata: { name: [found.command, ...found.nesting].map(({ name }) => name).join(' ') },
      });
    },
    autocomplete: async (typed, focused, soFar, others = {}) => {
      const found = findCommand(visible(), typed, profile.locale);
      const option = found.options.find(({ name }) => name === focused);
      if (!option || !('autocomplete' in option) || !option.autocomplete) {
        throw new NotSendable(`${focused}: this option does not autocomplete`);
      }
      const data = commandData(found, others, resolved(), { name: focused, typed: soFar });
      const type = InteractionType.ApplicationCommandAutocomplete;
      const choiceType: ChoiceOptionType = option.type;
      const { acknowledged, choices } = await sendInteraction(profile, { type, data, choiceType }, parts);
      return {
        kind: acknowledged ? 'choices' : 'none',
        acknowledgedAfter: acknowledged?.after ?? null,
        choices,
      };
    },
    click: async (shown, customId) => {
      const message = current(shown);
      const button = findComponent(message, customId);
      if (!isButton(button) || button.style === ButtonStyle.Link)
        throw new NotSendable(`${customId}: is no button`);
      return component(message, { custom_id: customId, component_type: ComponentType.Button, id: button.id });
    },
    select: async (shown, customId, values) => {
      const message = current(shown);
      const select = findComponent(message, customId);
      if (isButton(select)) throw new NotSendable(`${customId}: is a button`);
      const data = resolved();
      const bounds = { min: select.min_values ?? 1, max: select.max_values ?? 1 };
      const chosen = selectValues(select, values, bounds, data);
      const { type, id } = select;
      return component(message, {
        custom_id: customId,
        component_type: type,
        id,
        values: chosen,
        resolved: data.data(),
      });
    },
    submitModal: async ({ interactionId }: LoopbackModal, values) => {
      const opener = interactions.find(interactionId);
      if (!opener?.modal || opener.profile.id !== profile.id || submitted.has(interactionId)) {
        throw new NotSendable('this modal is not open in front of this member');
      }
      const data = modalData(opener.modal, values, resolved());
      submitted.add(interactionId);
      const source = opener.source === null ? undefined : messages.get(opener.source);
      return send({
        type: InteractionType.ModalSubmit,
        data,
        ...(source ? { source } : {}),
        metadata: { triggering_interaction_metadata: { ...opener.metadata, id: interactionId } },
      });
    },
    messageMenu: async (name, shown) => {
      const { json } = current(shown);
      const data = resolved();
      data.message(json);
      return menu(ApplicationCommandType.Message, name, json.id, data, { target_message_id: json.id });
    },
    userMenu: async (name, user) => {
      const data = resolved();
      data.user(user.id);
      return menu(ApplicationCommandType.User, name, user.id, data, { target_user: apiUser(user) });
    },
    say: (content) => {
      if (content.trim() === '' || content.length > 2000)
        throw new NotSendable('a message has 1 to 2000 characters');
      const json = blankMessage(world.channelOf(profile), apiUser(profile), MessageType.Default, { content });
      return messages.add(json, null, false);
    },
    dismiss: (shown) => {
      const message = current(shown);
      if (message.onlyFor === null) throw new NotSendable('only a private message can be dismissed');
      messages.remove(message.id);
    },
  };
};
