import type { Interaction } from 'discord.js';
import type { LoopbackOptions } from '../src/loopbackDiscord.ts';
import { startBot } from './support.ts';

/** Starts a bot that answers nothing itself: the test answers with raw calls, in place of the client. */
export const rawBot = async (options: LoopbackOptions = {}) => {
  const arrived: Interaction[] = [];
  const { loopback } = await startBot(async (interaction) => arrived.push(interaction), options);
  const call = async (method: string, path: string, body?: unknown) => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${loopback.restUrl}/v10${path}`, {
      method,
      headers: isForm || body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: text === '' ? null : JSON.parse(text) };
  };
  /** Runs a member's action and returns the raw calls with which the bot can answer it. */
  const after = async (act: () => Promise<unknown>) => {
    const before = arrived.length;
    const done = act();
    while (arrived.length === before) await new Promise((resolve) => setTimeout(resolve, 2));
    const { id, token } = arrived.at(-1) as Interaction;
    const hook = `/webhooks/${loopback.applicationId}/${token}`;
    return {
      done,
      id,
      token,
      respond: (type: number, data?: unknown) =>
        call('POST', `/interactions/${id}/${token}/callback`, { type, data }),
      followUp: (body: unknown) => call('POST', hook, body),
      original: (method: string, body?: unknown) => call(method, `${hook}/messages/%40original`, body),
      call: (method: string, message: string, body?: unknown) =>
        call(method, `${hook}/messages/${message}`, body),
      raw: (body: unknown) => call('POST', `/interactions/${id}/${token}/callback`, body),
    };
  };
  const ask = () => after(() => loopback.member().slash('ask', { question: 'who?' }));
  return { loopback, call, after, ask };
};
