import { expect } from 'vitest';
import type { Delivery } from '../../../src/bot/outcome.ts';
import { wordsOf } from '../soundCommand.ts';
import { VERSION } from './fakeCorpus.ts';
import { ASKER, slash } from './invocations.ts';
import { type Handled, openPipeline, type Pipeline, type PipelineSetting } from './openPipeline.ts';

export const question = 'When does the harbour open?';
export const ask = (options: object = {}) => slash('ask', { question, ...options });
export const idOf = (action: string, page: string | number, asker = ASKER) =>
  `v1|${action}|${page}|${asker}|${VERSION}`;

/** Returns the kind and the visibility of the only delivery. Fails if there are more. */
export const shown = ({ ending, isDeferred, deliveries: [delivery, ...more] }: Handled) => {
  expect(more).toEqual([]);
  return {
    ending,
    isDeferred,
    how: delivery?.how,
    ...(delivery?.how === 'reply' ? { visibility: delivery.visibility } : {}),
  };
};

export const componentsOf = (delivery: Delivery | undefined) =>
  delivery && 'message' in delivery ? delivery.message.components : [];

export const wordsIn = ({ deliveries: [delivery] }: Handled): string => wordsOf(componentsOf(delivery));

export const handled = async (invocation: Parameters<Pipeline['handle']>[0], setting?: PipelineSetting) =>
  openPipeline(setting).handle(invocation);
