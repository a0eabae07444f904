import type { InteractionOutcome, LoopbackMessage } from 'loopback-discord';
import { expect, onTestFailed, onTestFinished } from 'vitest';
import { wordsOf } from './soundCommand.ts';
import { type Running, type Setting, startBot } from './startBot.ts';

/** Starts a bot that closes when the test ends. Prints its logged errors if the test fails. */
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
  /** The kind of the first response to Discord. */
  readonly kind: string;
  readonly words: string;
  readonly private: boolean;
  readonly message: LoopbackMessage;
}

/** Returns the only message that answers an interaction. Fails if there are more. */
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

/** Returns the refusals of Discord, and its notices about calls that it carried out differently. */
export const refusals = ({ discord }: Running): string[] =>
  discord.log.flatMap(({ refusal, notices }) => [...(refusal === null ? [] : [refusal]), ...notices]);

/** Returns a gate that holds up work until the test opens it. */
export const gate = (): { readonly passed: Promise<void>; open(): void } => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
};
