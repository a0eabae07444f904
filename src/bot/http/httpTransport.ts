import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  Collection,
  RESTJSONErrorCodes,
  type RESTOptions,
  type WebSocketOptions,
  WebSocketShardStatus,
} from 'discord.js';
import { portFault } from '../../shared/index.ts';
import { errorFields } from '../failure.ts';
import type { Logger } from '../logger.ts';
import { createInteractionServer } from './interactionServer.ts';

type MakeRequest = RESTOptions['makeRequest'];
type BuildStrategy = NonNullable<WebSocketOptions['buildStrategy']>;
type Manager = Parameters<BuildStrategy>[0];

/** Events are emitted as the gateway's: their types know no other source. */
interface Teller {
  emit(event: string, payload: object): unknown;
}

/** The address for Discord's interactions, and the key. */
export interface HttpSettings {
  /** Discord's signing key: 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

const CALLBACK = /\/interactions\/(\d+)\/([^/]+)\/callback(?:\?|$)/;
const WEBHOOK = /\/webhooks\/\d+\/([^/?]+)/;
/**
 * Retry time in milliseconds while Discord does not yet know the webhook of a sent response, and the pause between tries.
 */
const UNKNOWN_FOR = 2_000;
const BETWEEN = 200;
const NOT_FOUND = 404;
const UNKNOWN_WEBHOOK = `"code":${RESTJSONErrorCodes.UnknownWebhook}`;
const NO_CONTENT = { status: 204, statusText: 'No Content', ok: true, bodyUsed: false, body: null } as const;

/** Returns the READY data that discord.js gets without a gateway: one ready shard, no servers. */
const readyData = async (manager: Manager): Promise<object> => {
  const { rest } = manager.options;
  const [user, application] = await Promise.all([rest.get('/users/@me'), rest.get('/applications/@me')]);
  const { id, flags = 0 } = application as { readonly id: string; readonly flags?: number };
  return { v: 10, user, guilds: [], session_id: 'http', resume_gateway_url: '', application: { id, flags } };
};

/**
 * Creates a transport for interactions over signed HTTP in place of the gateway. discord.js gets them as events, and its
 * first answer to each goes into the response. Later requests wait until the response is sent: Discord does not know the
 * webhook before.
 */
export const createHttpTransport = ({ publicKey, host, port }: HttpSettings, logger: Logger) => {
  let emit: (data: object) => void = () => undefined;
  let isReady = false;
  const { server, answer, sent } = createInteractionServer({
    publicKey,
    isReady: () => isReady,
    onInteraction: (d) => emit({ t: 'INTERACTION_CREATE', op: 0, s: null, d }),
    onFault: (error) => logger.error(errorFields(error), 'a request for interactions'),
  });

  const buildStrategy: BuildStrategy = (manager) => ({
    spawn: async () => undefined,
    connect: async () => {
      const data = await readyData(manager);
      const { emit: tell } = manager as unknown as Teller;
      const dispatch = (event: string, payload: object): void => void tell.call(manager, event, payload);
      emit = (packet) => dispatch('dispatch', { data: packet, shardId: 0 });
      dispatch('hello', { shardId: 0 });
      dispatch('ready', { data, shardId: 0 });
      emit({ t: 'READY', op: 0, s: 1, d: data });
      server.listen(port, host);
      await once(server, 'listening').catch((error: unknown) => {
        throw portFault(error, { host, port, variable: 'INTERACTIONS_PORT' });
      });
      isReady = true;
      const address = server.address();
      logger.info(
        { host, port: typeof address === 'object' ? address?.port : port },
        'interactions are taken by HTTP',
      );
    },
    send: async () => undefined,
    fetchStatus: async () =>
      new Collection([[0, isReady ? WebSocketShardStatus.Ready : WebSocketShardStatus.Idle]]) as never,
    destroy: async () => {
      isReady = false;
      server.close();
      server.closeIdleConnections();
    },
  });

  /** Puts an answer into the response of its interaction. Returns false if Discord does not wait for it there. */
  const answerInline = async (url: string, body: unknown): Promise<boolean> => {
    const [, id = ''] = CALLBACK.exec(url) ?? [];
    if (id === '') return false;
    const made = new Response(body as string | FormData);
    const type = body instanceof FormData ? (made.headers.get('content-type') ?? '') : 'application/json';
    const answering = answer(id, { body: new Uint8Array(await made.arrayBuffer()), type });
    await answering;
    return answering !== undefined;
  };

  const wrap =
    (send: MakeRequest): MakeRequest =>
    async (url, init) => {
      if (await answerInline(url, init.body)) {
        const nothing = async () => new ArrayBuffer(0);
        return {
          ...NO_CONTENT,
          headers: new Headers(),
          arrayBuffer: nothing,
          json: async () => ({}),
          text: async () => '',
        } as never;
      }
      const [, token = ''] = WEBHOOK.exec(url) ?? [];
      if (token === '') return send(url, init);
      await sent(decodeURIComponent(token));
      const until = performance.now() + UNKNOWN_FOR;
      for (;;) {
        const response = await send(url, init);
        if (response.status !== NOT_FOUND) return response;
        const text = await response.text();
        if (!text.includes(UNKNOWN_WEBHOOK) || performance.now() > until)
          return { ...response, text: async () => text, json: async () => JSON.parse(text) };
        await pause(BETWEEN);
      }
    };
  return { buildStrategy, wrap };
};
