import {
  GatewayOpcodes,
  SimpleShardingStrategy,
  type WebSocketOptions,
  WebSocketShardStatus,
} from 'discord.js';
import type { Logger } from '../logger.ts';
import { fieldOf } from './fieldOf.ts';

/**
 * Milliseconds without a word after which the other side is asked for one, while events are awaited and otherwise: Discord
 * takes two questions a second, but a bot that nobody uses need not ask so often.
 */
const ASK_AFTER = { awaiting: 1_000, idle: 10_000 } as const;
/** Milliseconds after an event in which more are awaited: people ask one after the other. */
const AWAITING = 60_000;
/** Milliseconds that an answer may take: an eighth of the trouble so far, within these bounds. */
const PATIENCE = { share: 1 / 8, least: 2_000, most: 30_000 } as const;

interface Watched {
  /** Asks the other side for a word. */
  ask(): void;
  /** It owes a word and says nothing; `silence` is the time since it last answered, in milliseconds. */
  restart(silence: number): void;
  /** Milliseconds that an answer may take at least; 2,000 unless told. */
  readonly least?: number | undefined;
}

export interface SilenceWatch {
  /** There is a connection again; whether it answers is yet to be seen. */
  welcomed(): void;
  answered(): void;
  /** An event has come: more are awaited for a minute. */
  heard(): void;
  /** The connection is gone; another one is on its way. */
  lost(): void;
  stop(): void;
}

/**
 * Notices when the other side of a connection falls silent without closing it. Asks for a word where none came by itself,
 * and calls for a restart where none comes in time. Patience grows with the trouble, so that a slow network is not cut
 * off again and again: service is back an eighth of an outage after its end, at most 30 s.
 */
export const createSilenceWatch = ({ ask, restart, least = PATIENCE.least }: Watched): SilenceWatch => {
  let answeredAt = performance.now();
  let awaitingUntil = answeredAt + AWAITING;
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;
  let stopped = false;

  const after = (milliseconds: number, run: () => void): void => {
    clearTimeout(timer);
    clearImmediate(turn);
    if (!stopped) timer = setTimeout(run, milliseconds).unref();
  };
  const expectWord = (): void => {
    const { share, most } = PATIENCE;
    const patience = Math.max(least, Math.min(most, (performance.now() - answeredAt) * share));
    after(patience, () => {
      // Where this thread was busy, the word may have arrived and wait to be read: that comes before the next turn.
      turn = setImmediate(() => {
        restart(performance.now() - answeredAt);
        expectWord();
      });
    });
  };
  const rest = (): void =>
    after(performance.now() < awaitingUntil ? ASK_AFTER.awaiting : ASK_AFTER.idle, () => {
      expectWord();
      ask();
    });
  const answered = (): void => {
    answeredAt = performance.now();
    rest();
  };
  return {
    welcomed: rest,
    answered,
    heard: () => {
      awaitingUntil = performance.now() + AWAITING;
      answered();
    },
    lost: expectWord,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      clearImmediate(turn);
    },
  };
};

type BuildStrategy = NonNullable<WebSocketOptions['buildStrategy']>;

/** Milliseconds that Discord may take to confirm a goodbye. */
const FAREWELL = 2_000;

/**
 * Cuts a shard's connection, as the network would; discord.js then resumes. It has no public way to do so: its own
 * `destroy` closes politely, which takes 30 s where nobody answers.
 */
const cut = (strategy: SimpleShardingStrategy, shardId: number): void => {
  const shards = fieldOf(strategy, 'shards');
  const socket = shards instanceof Map ? fieldOf(shards.get(shardId), 'connection') : undefined;
  const terminate = fieldOf(socket, 'terminate');
  if (typeof terminate === 'function') terminate.call(socket);
};

interface GatewayWatcher {
  readonly logger: Logger;
  /** Told how long an echo took, in milliseconds, each time there is one. */
  onPing(milliseconds: number): void;
  /** Milliseconds that a connection may owe a word at least; 2,000 unless told. */
  readonly silence?: number | undefined;
}

/**
 * Runs shards as discord.js does, and restarts a connection that has fallen silent without closing: discord.js by itself
 * notices after two heartbeats of 41 s. Asking for words makes `client.ws.ping` meaningless: `onPing` has the right one.
 */
export const watchGateway =
  ({ logger, onPing, silence: least }: GatewayWatcher): BuildStrategy =>
  (manager) => {
    const strategy = new SimpleShardingStrategy(manager);
    const watches = new Map<number, SilenceWatch>();
    /** When a shard was asked for a word that it still owes. */
    const askedAt = new Map<number, number>();

    const ask = async (shardId: number): Promise<void> => {
      const session = await manager.options.retrieveSessionInfo(shardId);
      askedAt.set(shardId, performance.now());
      await strategy.send(shardId, { op: GatewayOpcodes.Heartbeat, d: session?.sequence ?? null });
    };
    const restart = async (shardId: number, silence: number): Promise<void> => {
      const status = (await strategy.fetchStatus()).get(shardId);
      // Idle: about to connect again, or closed for good.
      if (status === undefined || status === WebSocketShardStatus.Idle) return;
      logger.warn({ shard: shardId, silence: Math.round(silence) }, 'the gateway is silent: reconnecting');
      cut(strategy, shardId);
    };
    const watchOf = (shardId: number): SilenceWatch => {
      const known = watches.get(shardId);
      if (known) return known;
      const watch = createSilenceWatch({
        // A connection that takes no question gives no answer either, and is restarted for that.
        ask: () => void ask(shardId).catch(() => undefined),
        restart: (silence) => void restart(shardId, silence),
        least,
      });
      watches.set(shardId, watch);
      return watch;
    };
    manager.on('hello', ({ shardId }) => watchOf(shardId).welcomed());
    manager.on('heartbeat', ({ shardId, latency }) => {
      const asked = askedAt.get(shardId);
      askedAt.delete(shardId);
      onPing(asked === undefined ? latency : performance.now() - asked);
      watchOf(shardId).answered();
    });
    manager.on('dispatch', ({ shardId }) => watchOf(shardId).heard());
    manager.on('closed', ({ shardId }) => {
      askedAt.delete(shardId);
      watchOf(shardId).lost();
    });

    return {
      spawn: (shardIds) => strategy.spawn(shardIds),
      connect: () => strategy.connect(),
      send: (shardId, payload) => strategy.send(shardId, payload),
      fetchStatus: () => strategy.fetchStatus(),
      destroy: async (options) => {
        for (const watch of watches.values()) watch.stop();
        const timer = setTimeout(() => {
          for (const shardId of watches.keys()) cut(strategy, shardId);
        }, FAREWELL);
        await strategy.destroy(options);
        clearTimeout(timer);
      },
    };
  };
