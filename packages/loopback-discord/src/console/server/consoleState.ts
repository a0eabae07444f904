import type { LoopbackDiscord, LoopbackMessage, LoopbackModal } from '../../loopbackDiscord.ts';
import { NotSendable } from '../../notSendable.ts';
import type { RenderContext } from '../render/renderContext.ts';
import type { People } from './people.ts';
import type { View } from './view.ts';

/** The state that all routes of one console share. */
export interface ConsoleState {
  readonly loopback: LoopbackDiscord;
  readonly people: People;
  /** Example lines that the empty channel offers. */
  readonly examples: readonly string[];
  readonly token: string;
  /** Open modals by interaction, each with the member who has it open. */
  readonly modals: Map<string, { readonly modal: LoopbackModal; readonly memberId: string }>;
  readonly restartBot: (() => Promise<void>) | undefined;
  /** Called with each fault of the console itself. */
  readonly onFault: (fault: unknown) => void;
}

/** Returns the context that renders this viewer's page. Pictures and files load from the loopback only. */
export const renderContextOf = (
  { loopback, people }: ConsoleState,
  { locale }: View,
  now = new Date(),
): RenderContext => {
  const channel = { id: loopback.channelId, name: loopback.names.channel };
  const bot = { id: loopback.applicationId, name: loopback.names.bot };
  const { origin } = new URL(loopback.restUrl);
  return {
    locale,
    now,
    people: [...people.list, bot],
    channel,
    nameOf: (id) => [...people.list, bot, channel].find((each) => each.id === id)?.name,
    fileUrl: (url) => (URL.canParse(url) && new URL(url).origin === origin ? url : undefined),
  };
};

/** Returns a message that this viewer sees. Throws `NotSendable` for any other. */
export const visibleMessage = ({ loopback }: ConsoleState, { member }: View, id: string): LoopbackMessage => {
  const message = loopback.messages(member).find((each) => each.id === id);
  if (!message) throw new NotSendable('This message is no longer here.');
  return message;
};
