import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

/** Events kept for a resume; a client that needs older ones loses its session. */
const MOST_KEPT = 5000;

interface KeptEvent {
  readonly s: number;
  readonly text: string;
}

/** Creates a gateway session: its numbered events and its current connection. */
export const createSession = (
  say: (socket: WebSocket, text: string) => void,
  shard: readonly [id: number, count: number],
) => {
  let sequence = 0;
  let kept: KeptEvent[] = [];
  let socket: WebSocket | null = null;
  const dispatch = (t: string, d: unknown): void => {
    sequence += 1;
    const event = { s: sequence, text: JSON.stringify({ op: GatewayOpcodes.Dispatch, t, s: sequence, d }) };
    kept.push(event);
    if (kept.length > MOST_KEPT) kept.shift();
    if (socket) say(socket, event.text);
  };
  return {
    id: randomBytes(16).toString('hex'),
    shard,
    dispatch,
    isOn: (other: WebSocket): boolean => socket === other,
    isConnected: (): boolean => socket !== null,
    attach: (next: WebSocket): void => {
      socket = next;
    },
    detach: (): void => {
      socket = null;
    },
    /** Forgets the events up to `seen`: the client has them. */
    acknowledge: (seen: number): void => {
      kept = kept.filter(({ s }) => s > seen);
    },
    /** Returns whether every event after `seen` is still here. */
    canResume: (seen: number): boolean => seen <= sequence && seen >= (kept[0]?.s ?? sequence + 1) - 1,
    /** Continues with a new connection: sends the missed events in order, then RESUMED. */
    resume: (next: WebSocket, seen: number): void => {
      for (const { s, text } of kept) if (s > seen) say(next, text);
      socket = next;
      dispatch('RESUMED', {});
    },
  };
};

export type Session = ReturnType<typeof createSession>;
