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

/** Discord bans an IP address after 10,000 invalid requests in ten minutes. Half is left to other programs on it. */
const MOST = 5_000;
const WINDOW = 10 * 60_000;
/** The statuses that Discord counts as invalid requests. */
const INVALID: readonly number[] = [401, 403, 429];

/** The request was not sent: too many recent requests were refused. */
export class TooManyInvalidRequests extends Error {
  override readonly name = 'TooManyInvalidRequests';
}

/**
 * Sends requests while fewer than `most` were invalid (401, 403, 429) in the last ten minutes. Pending requests count as
 * invalid. This bounds the invalid requests of any retry loop above it. Throws `TooManyInvalidRequests`.
 */
export const limitInvalidRequests = (
  most: number = MOST,
  send: MakeRequest = DefaultRestOptions.makeRequest,
): MakeRequest => {
  /** Times of the refusals, the oldest first. */
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
  /** Base URL of Discord's REST API; by default Discord's own. */
  readonly api?: string | undefined;
  /** The shards of this process; by default as many as Discord recommends. */
  readonly shards?: BotSettings['shards'];
  /** Interactions come by HTTP, and there is no gateway. */
  readonly http?: BotSettings['http'];
  /** In ten minutes; see `limitInvalidRequests`. */
  readonly mostInvalidRequests?: number;
  /** Timeout of a call in milliseconds; 10,000 by default. */
  readonly callTime?: number | undefined;
  /** Timeout of the first response to an interaction in milliseconds; 1,200 by default, so that a retry is in time. */
  readonly callbackTime?: number | undefined;
  /** Called with the reason if Discord closes the connection for good. */
  readonly onRefused?: (why: ConnectionRefused) => void;
  /** Minimum silence of the gateway in milliseconds before a reconnect; 2,000 by default. */
  readonly silence?: number | undefined;
}

const CALL_TIME = 10_000;
const CALLBACK_TIME = 1_200;
/** The client warns after every such number of invalid requests (401, 403, 429). */
const INVALID_REQUESTS = 500;

/** Before the log-in, `client.user` is null. */
const isSelf = ({ id, client }: { readonly id: string; readonly client: Client }): boolean =>
  id === client.user?.id;

/** The bot looks up no users, so it caches only itself: memory does not grow with the number of users. */
const makeCache = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: isSelf },
  GuildMemberManager: { maxSize: 0, keepOverLimit: isSelf },
});

/**
 * Creates a client that pings nobody and logs the events of its connection. It listens to `Events.Error`: otherwise a
 * throwing listener would end the process.
 */
export const createClient = (settings: ClientSettings): Client => {
  const { logger, metrics, api, mostInvalidRequests, onRefused, silence } = settings;
  const { callTime = CALL_TIME, callbackTime = CALLBACK_TIME, shards, http } = settings;
  const transport = http && createHttpTransport(http, logger);
  const send = createSend(callbackTime);
  const onPing = (milliseconds: number): void => metrics.gatewayPing.set(milliseconds / 1_000);
  const client = new Client({
    // Interactions need no intents and hold all required data of their caller. So no memory is spent on servers.
    intents: [],
    ...(shards ? { shards: [...shards.ids], shardCount: shards.count } : { shards: 'auto' }),
    allowedMentions: { parse: [] },
    makeCache,
    rest: {
      ...(api === undefined ? {} : { api }),
      // A repeated callback is too late, or a second answer. Each sender retries its own requests if that is safe.
      retries: 0,
      timeout: callTime,
      invalidRequestWarningInterval: INVALID_REQUESTS,
      makeRequest: limitInvalidRequests(mostInvalidRequests, transport ? transport.wrap(send) : send),
      // Interactions are exempt from the limit of 50 a second, and the bot sends hardly anything else.
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
