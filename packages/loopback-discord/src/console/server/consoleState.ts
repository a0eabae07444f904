import type { LoopbackDiscord, LoopbackMessage, LoopbackModal } from '../../loopbackDiscord.ts';
import { NotSendable } from '../../notSendable.ts';
import type { RenderContext } from '../render/renderContext.ts';
import type { People } from './people.ts';
import type { View } from './view.ts';

/** What every route of one console shares. */
export interface ConsoleState {
  readonly loopback: LoopbackDiscord;
  readonly people: People;
  /** Lines the empty channel offers to try. */
  readonly examples: readonly string[];
  readonly token: string;
  /** Modals that stand open, by interaction, with the member in front of whom they opened. */
  readonly modals: Map<string, { readonly modal: LoopbackModal; readonly memberId: string }>;
  readonly restartBot: (() => Promise<void>) | undefined;
  /** Told of every fault of the console itself. */
  readonly onFault: (fault: unknown) => void;
}

/** What the console knows to render what this viewer sees. Pictures and files are loaded from the loopback only. */
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

/** A message this viewer sees; throws `NotSendable` for any other. */
export const visibleMessage = ({ loopback }: ConsoleState, { member }: View, id: string): LoopbackMessage => {
  const message = loopback.messages(member).find((each) => each.id === id);
  if (!message) throw new NotSendable('This message is no longer here.');
  return message;
};
