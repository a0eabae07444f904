import {
  GatewayOpcodes,
  SimpleShardingStrategy,
  type WebSocketOptions,
  WebSocketShardStatus,
} from 'discord.js';
import type { Logger } from '../logger.ts';
import { fieldOf } from './fieldOf.ts';

/**
 * Milliseconds of silence after which the bot sends a heartbeat, while it expects events and otherwise. Discord accepts two
 * messages a second, but an idle bot need not ask so often.
 */
const ASK_AFTER = { awaiting: 1_000, idle: 10_000 } as const;
/** Milliseconds after an event in which the bot expects more: people ask one after the other. */
const AWAITING = 60_000;
/** Milliseconds that a reply may take: an eighth of the silence so far, within these bounds. */
const PATIENCE = { share: 1 / 8, least: 2_000, most: 30_000 } as const;

interface Watched {
  /** Asks the other side for a sign of life. */
  ask(): void;
  /** Called when a reply is overdue; `silence` is the time since the last reply, in milliseconds. */
  restart(silence: number): void;
  /** Minimum time in milliseconds that a reply may take; 2,000 by default. */
  readonly least?: number | undefined;
}

export interface SilenceWatch {
  /** A connection is open again; it has not replied yet. */
  welcomed(): void;
  answered(): void;
  /** An event has come: the watch expects more for a minute. */
  heard(): void;
  /** The connection is lost; the client reconnects. */
  lost(): void;
  stop(): void;
}

/**
 * Creates a watch that notices when the other side falls silent without closing the connection. It asks for a reply after a
 * silence and calls `restart` if none comes in time. The allowed time grows with the silence, so that a slow network is not
 * cut off repeatedly. Service returns within an eighth of an outage after its end, at most 30 s.
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
      // If this thread was busy, the reply may have arrived unread. It is read before the next turn.
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

/** Milliseconds that Discord may take to confirm a close. */
const FAREWELL = 2_000;

/**
 * Cuts a shard's connection as a network failure would; discord.js then resumes. There is no public way: its own `destroy`
 * closes politely, which takes 30 s if nobody replies.
 */
const cut = (strategy: SimpleShardingStrategy, shardId: number): void => {
  const shards = fieldOf(strategy, 'shards');
  const socket = shards instanceof Map ? fieldOf(shards.get(shardId), 'connection') : undefined;
  const terminate = fieldOf(socket, 'terminate');
  if (typeof terminate === 'function') terminate.call(socket);
};

interface GatewayWatcher {
  readonly logger: Logger;
  /** Called with the round-trip time in milliseconds after each heartbeat. */
  onPing(milliseconds: number): void;
  /** Minimum silence in milliseconds before a restart; 2,000 by default. */
  readonly silence?: number | undefined;
}

/**
 * Runs shards as discord.js does, and restarts a connection that falls silent without closing. discord.js alone notices only
 * after two heartbeats of 41 s. Extra heartbeats make `client.ws.ping` meaningless: `onPing` gets the right value.
 */
export const watchGateway =
  ({ logger, onPing, silence: least }: GatewayWatcher): BuildStrategy =>
  (manager) => {
    const strategy = new SimpleShardingStrategy(manager);
    const watches = new Map<number, SilenceWatch>();
    /** The time of a shard's unanswered heartbeat. */
    const askedAt = new Map<number, number>();

    const ask = async (shardId: number): Promise<void> => {
      const session = await manager.options.retrieveSessionInfo(shardId);
      askedAt.set(shardId, performance.now());
      await strategy.send(shardId, { op: GatewayOpcodes.Heartbeat, d: session?.sequence ?? null });
    };
    const restart = async (shardId: number, silence: number): Promise<void> => {
      const status = (await strategy.fetchStatus()).get(shardId);
      // Idle: about to reconnect, or closed for good.
      if (status === undefined || status === WebSocketShardStatus.Idle) return;
      logger.warn({ shard: shardId, silence: Math.round(silence) }, 'the gateway is silent: reconnecting');
      cut(strategy, shardId);
    };
    const watchOf = (shardId: number): SilenceWatch => {
      const known = watches.get(shardId);
      if (known) return known;
      const watch = createSilenceWatch({
        // If the heartbeat cannot be sent, no reply comes, and the watch restarts the connection.
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
