import { Client, DefaultRestOptions, Events, Options, RESTEvents, type RESTOptions } from 'discord.js';
import type { ConnectionRefused } from '../../shared/index.ts';
import { errorFields } from '../failure.ts';
import { createHttpTransport } from '../http/httpTransport.ts';
import type { Logger } from '../logger.ts';
import type { BotMetrics, BotSettings } from '../services.ts';
import { explainClosing } from './explainConnection.ts';
import { guardEvents } from './guardEvents.ts';
import { createSend } from './sendRequest.ts';
import { watchGateway } from './watchGateway.ts';

type MakeRequest = RESTOptions['makeRequest'];

/** Discord bans an address after 10,000 invalid requests in ten minutes; others on it are left their half. */
const MOST = 5_000;
const WINDOW = 10 * 60_000;
/** The statuses of requests that count as invalid. */
const INVALID: readonly number[] = [401, 403, 429];

/** Not sent: too many requests were refused of late. */
export class TooManyInvalidRequests extends Error {
  override readonly name = 'TooManyInvalidRequests';
}

/**
 * Sends requests as long as fewer than `most` were invalid (401, 403, 429) in the last ten minutes, those under way counted
 * as if they were going to be: whatever loops above this, Discord never sees more. Throws `TooManyInvalidRequests`.
 */
export const limitInvalidRequests = (
  most: number = MOST,
  send: MakeRequest = DefaultRestOptions.makeRequest,
): MakeRequest => {
  /** When they were refused, oldest first. */
  const refused: number[] = [];
  let underway = 0;
  return async (url, init) => {
    const now = performance.now();
    while (refused[0] !== undefined && now - refused[0] > WINDOW) refused.shift();
    if (refused.length + underway >= most)
      throw new TooManyInvalidRequests(`${refused.length} requests were refused within ten minutes`);
    underway += 1;
    try {
      const response = await send(url, init);
      if (INVALID.includes(response.status)) refused.push(performance.now());
      return response;
    } finally {
      underway -= 1;
    }
  };
};

interface ClientSettings {
  readonly logger: Logger;
  readonly metrics: Pick<BotMetrics, 'gatewayPing' | 'invalidRequests'>;
  /** Base of Discord's REST interface; Discord's own unless told. */
  readonly api?: string | undefined;
  /** Those of this process; as many as Discord recommends unless told. */
  readonly shards?: BotSettings['shards'];
  /** Interactions come by HTTP, and there is no gateway. */
  readonly http?: BotSettings['http'];
  /** In ten minutes; see `limitInvalidRequests`. */
  readonly mostInvalidRequests?: number;
  /** Milliseconds that a call may take; 10,000 unless told. */
  readonly callTime?: number | undefined;
  /** Milliseconds that the first answer to an interaction may take; 1,200 unless told: a second try is in time then. */
  readonly callbackTime?: number | undefined;
  /** Hears why Discord has closed the connection for good. */
  readonly onRefused?: (why: ConnectionRefused) => void;
  /** Milliseconds that the gateway may owe a word before it is left, at least; 2,000 unless told. */
  readonly silence?: number | undefined;
}

const CALL_TIME = 10_000;
const CALLBACK_TIME = 1_200;
/** Invalid requests (401, 403, 429) after which to warn. */
const INVALID_REQUESTS = 500;

/** Before it has logged in, the client does not know itself. */
const isSelf = ({ id, client }: { readonly id: string; readonly client: Client }): boolean =>
  id === client.user?.id;

/** Nobody is looked up here, so nobody is remembered: the bot itself apart, memory does not grow with the people. */
const makeCache = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: isSelf },
  GuildMemberManager: { maxSize: 0, keepOverLimit: isSelf },
});

/**
 * A client that pings nobody and says what happens to its connection. Without a listener to `Events.Error`, a listener
 * that throws would end the process.
 */
export const createClient = (settings: ClientSettings): Client => {
  const { logger, metrics, api, mostInvalidRequests, onRefused, silence } = settings;
  const { callTime = CALL_TIME, callbackTime = CALLBACK_TIME, shards, http } = settings;
  const transport = http && createHttpTransport(http, logger);
  const send = createSend(callbackTime);
  const onPing = (milliseconds: number): void => metrics.gatewayPing.set(milliseconds / 1_000);
  const client = new Client({
    // Interactions come without any, and say all that is needed of their caller: no memory is spent on servers.
    intents: [],
    ...(shards ? { shards: [...shards.ids], shardCount: shards.count } : { shards: 'auto' }),
    allowedMentions: { parse: [] },
    makeCache,
    rest: {
      ...(api === undefined ? {} : { api }),
      // A repeated callback comes too late or as a second answer. Each sender repeats its own requests where that is safe.
      retries: 0,
      timeout: callTime,
      invalidRequestWarningInterval: INVALID_REQUESTS,
      makeRequest: limitInvalidRequests(mostInvalidRequests, transport ? transport.wrap(send) : send),
      // The limit of 50 a second does not hold for interactions, and there is hardly anything else to send.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    },
    ws: { buildStrategy: transport?.buildStrategy ?? watchGateway({ logger, onPing, silence }) },
  });
  guardEvents(client, logger);
  client.on(Events.Error, (error) => logger.error(errorFields(error), 'an error in the client'));
  client.on(Events.ShardError, (error) => logger.warn(errorFields(error), 'an error of the gateway'));
  client.on(Events.Debug, (message) => logger.trace({}, message));
  client.on(Events.Warn, (message) => logger.warn({}, message));
  client.on(Events.ShardReconnecting, () => logger.info({}, 'reconnecting to the gateway'));
  client.on(Events.ShardResume, () => logger.info({}, 'the gateway session is resumed'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    logger.warn({ code }, 'the gateway closed for good');
    const why = explainClosing(code);
    if (why) onRefused?.(why);
  });
  client.on(Events.Invalidated, () => logger.error({}, 'the gateway session became invalid'));
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    logger.warn({ count, remainingTime }, 'many invalid requests'),
  );
  client.rest.on(RESTEvents.Response, ({ method, route }, { status }) => {
    if (!INVALID.includes(status)) return;
    metrics.invalidRequests.inc({ status });
    logger.debug({ method, route, status }, 'Discord refuses a request');
  });
  return client;
};
