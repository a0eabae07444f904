import type { Command } from '../../../src/bot/command.ts';
import { loadCommands } from '../../../src/bot/deployment/loadCommands.ts';
import type { Ending } from '../../../src/bot/failure.ts';
import { handle } from '../../../src/bot/handle.ts';
import type { Invocation } from '../../../src/bot/invocation.ts';
import type { Delivery, Responder } from '../../../src/bot/outcome.ts';
import type { Services } from '../../../src/bot/services.ts';
import type { Corpus } from '../../../src/core/serving/corpus.ts';
import { createMetrics } from '../../../src/operations/createMetrics.ts';
import { keepLog, type LogLine } from '../startBot.ts';
import { fakeEngine, fakeLibrary, fakeSubscriptions } from './fakeCorpus.ts';
import { ADMIN } from './invocations.ts';

export interface PipelineSetting {
  readonly engine?: Partial<Corpus>;
  readonly library?: Services['library'];
  /** Added to those in `commands/`. */
  readonly commands?: readonly Command[];
  readonly privateReplies?: boolean;
  readonly cooldown?: Services['cooldown'];
  readonly deferAfter?: number;
  readonly isBusy?: boolean;
  readonly isAnnounced?: boolean;
  readonly typingCooldown?: number;
  /** Called when an answer is deferred. */
  readonly onDefer?: () => void;
  /** Called before the `n`th delivery, counted from 0. Throws to refuse the delivery. */
  readonly refuse?: (delivery: Delivery, n: number) => void;
  readonly isOver?: Responder['isOver'];
}

export interface Handled {
  readonly ending: Ending;
  readonly isDeferred: boolean;
  /** In order. */
  readonly deliveries: readonly Delivery[];
}

export interface Pipeline {
  readonly log: readonly LogLine[];
  handle(invocation: Invocation): Promise<Handled>;
}

const shipped = await loadCommands();

/** Opens the pipeline over an invented corpus, without a socket. `handle` returns the deliveries. */
export const openPipeline = (setting: PipelineSetting = {}): Pipeline => {
  const { log, logger } = keepLog();
  const extra = (setting.commands ?? []).map((command) => [command.data.name, command] as const);
  const services: Services = {
    commands: new Map([...shipped, ...extra]),
    corpus: { ...fakeEngine, ...setting.engine },
    library: setting.library ?? fakeLibrary,
    following: fakeSubscriptions,
    answering: () => ({ count: 0, p50: undefined, p95: undefined }),
    download: async () => new TextEncoder().encode('# New\n\nOne.'),
    announce: async () => setting.isAnnounced ?? true,
    settings: { adminUsers: [ADMIN], adminRoles: [], privateReplies: setting.privateReplies },
    cooldown: setting.cooldown ?? (async () => 0),
    ownsApplication: async () => false,
    isBusy: () => setting.isBusy ?? false,
    typingCooldown: async () => setting.typingCooldown ?? 0,
    logger,
    metrics: createMetrics(),
    deferAfter: setting.deferAfter,
  };
  return {
    log,
    handle: async (invocation) => {
      const deliveries: Delivery[] = [];
      let isDeferred = false;
      let tried = 0;
      const ending = await handle(invocation, services, {
        get isDeferred() {
          return isDeferred;
        },
        defer: async () => {
          isDeferred = true;
          setting.onDefer?.();
        },
        deliver: async (delivery) => {
          setting.refuse?.(delivery, tried++);
          deliveries.push(delivery);
        },
        isOver: setting.isOver ?? (() => false),
      });
      return { ending, isDeferred, deliveries };
    },
  };
};
