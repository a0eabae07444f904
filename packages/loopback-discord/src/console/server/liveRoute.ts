import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { shownName } from '../../member/shownName.ts';
import { commandEntries } from '../entry/commandEntry.ts';
import { renderMessage } from '../render/renderMessage.ts';
import { type ConsoleState, renderContextOf } from './consoleState.ts';
import { type View, viewOf } from './view.ts';

/** Number of messages that a page shows; the loopback keeps older ones. */
export const SHOWN = 100;

/** Returns the names of the message commands that this viewer finds in a message's menu. */
export const messageMenus = ({ loopback }: ConsoleState, { member, locale }: View): string[] =>
  loopback
    .commandsFor(member)
    .filter(({ type }) => type === ApplicationCommandType.Message)
    .map((command) => shownName(command, locale));

/** `next` resolves at the next change; a change between two calls is not lost. */
const createBell = () => {
  let rung = false;
  let wake = (): void => {};
  return {
    ring: (): void => {
      rung = true;
      wake();
    },
    next: async (): Promise<void> => {
      if (!rung) await new Promise<void>((resolve) => (wake = resolve));
      rung = false;
    },
  };
};

/**
 * Streams the viewer's channel as server-sent events, each of them `{online, commands?, messages: [{id, revision, html?}]}`:
 * all messages in order, with the HTML of those that are new or changed since the last event.
 */
export const liveRoute = (state: ConsoleState) => (c: Context) =>
  streamSSE(c, async (stream) => {
    const { loopback, people } = state;
    const view = viewOf(new URL(c.req.url).searchParams, people);
    const bell = createBell();
    const stop = loopback.onChange(bell.ring);
    stream.onAbort(bell.ring);
    const sent = new Map<string, string>();
    const news = (key: string, text: string): string | undefined => {
      if (sent.get(key) === text) return undefined;
      sent.set(key, text);
      return text;
    };
    try {
      while (!stream.aborted && !stream.closed) {
        const context = renderContextOf(state, view);
        const menus = messageMenus(state, view);
        const messages = [];
        for (const message of loopback.messages(view.member).slice(-SHOWN)) {
          const { id, revision } = message;
          const isNew = news(id, JSON.stringify([revision, message.thinking, menus])) !== undefined;
          messages.push(
            isNew
              ? { id, revision, html: String(await renderMessage(message, menus, context)) }
              : { id, revision },
          );
        }
        const commands = commandEntries(loopback.commandsFor(view.member), view.locale);
        const newCommands = news('commands', JSON.stringify(commands)) && commands;
        const online = loopback.gateway.sessions() > 0;
        await stream.writeSSE({
          data: JSON.stringify({ online, messages, ...(newCommands && { commands: newCommands }) }),
        });
        await bell.next();
      }
    } finally {
      stop();
    }
  });
