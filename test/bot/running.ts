import type { InteractionOutcome, LoopbackMessage } from 'loopback-discord';
import { expect, onTestFailed, onTestFinished } from 'vitest';
import { wordsOf } from './soundCommand.ts';
import { type Running, type Setting, startBot } from './startBot.ts';

/** Starts a bot that is closed at the test's end. What it logged as errors is shown where the test fails. */
export const start = async (setting?: Setting): Promise<Running> => {
  const running = await startBot(setting);
  onTestFailed(() => {
    for (const { level, message, fields } of running.log)
      if (level === 'error') console.error(message, fields);
  });
  onTestFinished(() => running.close());
  return running;
};

export interface Seen {
  /** How Discord was told first. */
  readonly kind: string;
  readonly words: string;
  readonly private: boolean;
  readonly message: LoopbackMessage;
}

/** The one message that answers an interaction. */
export const answerOf = async (outcome: InteractionOutcome): Promise<Seen> => {
  const message = await outcome.settled();
  expect(outcome.messages).toHaveLength(1);
  return {
    kind: outcome.kind,
    words: wordsOf(message.json.components),
    private: message.onlyFor !== null,
    message,
  };
};

/** What Discord refused, and what it did otherwise than asked. */
export const refusals = ({ discord }: Running): string[] =>
  discord.log.flatMap(({ refusal, notices }) => [...(refusal === null ? [] : [refusal]), ...notices]);

/** A gate for work that a test holds up. */
export const gate = (): { readonly passed: Promise<void>; open(): void } => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
};
