import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Changes } from '../changes.ts';
import type { GatewayControls } from '../loopbackDiscord.ts';
import type { World } from '../world.ts';
import { gatewayMessage } from './gatewayMessage.ts';
import { createSession, type Session } from './session.ts';

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const MOST_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((bits, bit) => bits | bit, 0);
/** A server's shard follows from its creation time, which is above these bits of its id. */
const TIMESTAMP = 22n;
/** A client that closes with one of these ends its session. */
const GOODBYE = [1000, 1001];

/** The code to close a connection with, if any. */
type Refused = number | null;

interface GatewayOptions {
  readonly world: World;
  readonly heartbeatInterval: number;
  readonly url: () => string;
  readonly changes: Changes;
  /** The fewest shards that the gateway accepts. */
  readonly shards: number;
}

/** Creates Discord's gateway (JSON, no compression), whose sessions survive their connections. */
export const createGateway = ({ world, heartbeatInterval, url, changes, shards: fewest }: GatewayOptions) => {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4096 });
  const sessions = new Map<string, Session>();
  const halfOpen = new WeakSet<WebSocket>();
  let silent = false;
  let resumable = true;
  let refusal: number | null = null;
  let identified = 0;

  const sayText = (socket: WebSocket, text: string): void => {
    if (!silent && !halfOpen.has(socket) && socket.readyState === socket.OPEN) socket.send(text);
  };
  const say = (socket: WebSocket, op: GatewayOpcodes, d: unknown): void =>
    sayText(socket, JSON.stringify({ op, d, s: null, t: null }));
  const sessionOn = (socket: WebSocket): Session | undefined =>
    [...sessions.values()].find((session) => session.isOn(socket));

  const identify = (
    socket: WebSocket,
    token: string,
    intents: number,
    shard: readonly [number, number],
  ): Refused => {
    if (sessionOn(socket)) return GatewayCloseCodes.AlreadyAuthenticated;
    if (token !== world.token) return GatewayCloseCodes.AuthenticationFailed;
    if (refusal !== null) return refusal;
    if (shard[0] >= shard[1]) return GatewayCloseCodes.InvalidShard;
    if (shard[1] < fewest) return GatewayCloseCodes.ShardingRequired;
    if ((intents & ~MOST_INTENTS) !== 0) return GatewayCloseCodes.InvalidIntents;
    if ((intents & PRIVILEGED) !== 0) return GatewayCloseCodes.DisallowedIntents;
    identified += 1;
    const session = createSession(sayText, shard);
    sessions.set(session.id, session);
    session.attach(socket);
    const { applicationId, application, bot, guild } = world;
    session.dispatch('READY', {
      v: 10,
      user: bot,
      guilds: [{ id: guild.id, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: url(),
      shard,
      application: { id: applicationId, flags: application.flags },
    });
    if ((intents & GatewayIntentBits.Guilds) !== 0) session.dispatch('GUILD_CREATE', guild);
    changes.announce();
    return null;
  };

  const resume = (socket: WebSocket, token: string, id: string, seen: number): Refused => {
    if (token !== world.token) return GatewayCloseCodes.AuthenticationFailed;
    const session = sessions.get(id);
    if (!resumable || !session?.canResume(seen)) {
      sessions.delete(id);
      say(socket, GatewayOpcodes.InvalidSession, false);
      return null;
    }
    session.resume(socket, seen);
    changes.announce();
    return null;
  };

  /** Handles a message of a client. */
  const hear = (socket: WebSocket, data: string): Refused => {
    let json: unknown;
    try {
      json = JSON.parse(data);
    } catch {
      return GatewayCloseCodes.DecodeError;
    }
    const { success, data: message } = gatewayMessage.safeParse(json);
    if (!success) return GatewayCloseCodes.DecodeError;
    if (message.op === GatewayOpcodes.Heartbeat) {
      sessionOn(socket)?.acknowledge(message.d ?? 0);
      say(socket, GatewayOpcodes.HeartbeatAck, null);
      return null;
    }
    if (message.op === GatewayOpcodes.Identify) {
      return identify(socket, message.d.token, message.d.intents, message.d.shard ?? [0, 1]);
    }
    if (message.op === GatewayOpcodes.Resume) {
      return resume(socket, message.d.token, message.d.session_id, message.d.seq);
    }
    return sessionOn(socket) ? null : GatewayCloseCodes.NotAuthenticated;
  };

  const welcome = (socket: WebSocket): void => {
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => {
      const code = hear(socket, String(data));
      if (code !== null) socket.close(code);
    });
    socket.on('close', (code) => {
      const session = sessionOn(socket);
      session?.detach();
      if (session && GOODBYE.includes(code)) sessions.delete(session.id);
      changes.announce();
    });
    say(socket, GatewayOpcodes.Hello, { heartbeat_interval: heartbeatInterval });
  };

  const upgrade = (request: IncomingMessage, raw: Duplex, head: Buffer): void => {
    raw.on('error', () => raw.destroy());
    const [path, query] = (request.url ?? '').split('?');
    if (path !== '/gateway') {
      raw.destroy();
      return;
    }
    const version = new URLSearchParams(query).get('v') ?? '10';
    server.handleUpgrade(request, raw, head, (socket) => {
      if (version === '10') welcome(socket);
      else socket.close(GatewayCloseCodes.InvalidAPIVersion);
    });
  };

  /**
   * Sends an event to every session of its shard: the shard of its server, or the first if it has no server. A session
   * without a connection gets the event when it resumes.
   */
  const dispatch = (t: string, d: unknown): void => {
    const server = typeof d === 'object' && d !== null && 'guild_id' in d ? d.guild_id : undefined;
    const place = typeof server === 'string' && /^\d+$/.test(server) ? BigInt(server) >> TIMESTAMP : 0n;
    for (const session of sessions.values()) {
      const [id, count] = session.shard;
      if (place % BigInt(count) === BigInt(id)) session.dispatch(t, d);
    }
  };
  const everyone = (act: (socket: WebSocket) => void): void => {
    for (const socket of [...server.clients]) act(socket);
  };
  const controls: GatewayControls = {
    sessions: () => [...sessions.values()].filter((session) => session.isConnected()).length,
    drop: (code) => everyone((socket) => (code === undefined ? socket.terminate() : socket.close(code))),
    reconnect: () => everyone((socket) => say(socket, GatewayOpcodes.Reconnect, null)),
    invalidate: (mayResume) => {
      if (!mayResume) sessions.clear();
      everyone((socket) => say(socket, GatewayOpcodes.InvalidSession, mayResume));
    },
    silence: (on) => {
      silent = on;
    },
    halfOpen: () =>
      everyone((socket) => {
        halfOpen.add(socket);
        socket.pause();
      }),
    refuseResume: (on) => {
      resumable = !on;
    },
    refuseIdentify: (code) => {
      refusal = code;
    },
    dispatch: (event, data) => dispatch(event, data),
  };
  return {
    controls,
    identified: (): number => identified,
    attachTo: (http: Server): void => {
      http.on('upgrade', upgrade);
    },
    dispatch,
    close: (): void => {
      everyone((socket) => socket.terminate());
      server.close();
    },
  };
};

export type Gateway = ReturnType<typeof createGateway>;
