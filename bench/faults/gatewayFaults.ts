import { setTimeout as wait } from 'node:timers/promises';
import { GatewayCloseCodes } from 'discord.js';
import { BACK_WITHIN, type Fault } from './fault.ts';

/** Number of runs of each fault. */
interface GatewayTimes {
  readonly closed: number;
  readonly silent: number;
  readonly halfOpen: number;
  readonly lost: number;
}

/** Milliseconds for which the gateway stays silent. */
const SILENCE = 4_000;

/** Returns the faults of the gateway connection, which brings the questions. */
export const gatewayFaults = ({ closed, silent, halfOpen, lost }: GatewayTimes): Fault[] => [
  {
    name: 'gateway closed, cut or asking to reconnect',
    times: closed,
    backWithin: BACK_WITHIN.resumed,
    run: async ({ discord: { gateway } }, round) => {
      const ways = [
        () => gateway.drop(),
        () => gateway.drop(GatewayCloseCodes.UnknownError),
        gateway.reconnect,
      ];
      ways[round % ways.length]?.();
    },
  },
  {
    name: `gateway silent for ${SILENCE / 1_000} s`,
    times: silent,
    backWithin: BACK_WITHIN.resumed,
    run: async ({ discord: { gateway } }) => {
      gateway.silence(true);
      await wait(SILENCE);
      gateway.silence(false);
    },
  },
  {
    name: 'gateway connection half-open',
    times: halfOpen,
    backWithin: BACK_WITHIN.resumed,
    run: async ({ discord: { gateway } }) => gateway.halfOpen(),
  },
  {
    name: 'gateway session invalidated',
    times: lost,
    backWithin: BACK_WITHIN.identified,
    run: async ({ discord: { gateway } }) => gateway.invalidate(false),
  },
  {
    name: 'resuming refused',
    times: lost,
    backWithin: BACK_WITHIN.identified,
    run: async ({ discord: { gateway } }) => {
      gateway.refuseResume(true);
      gateway.drop();
      await wait(3_000);
      gateway.refuseResume(false);
    },
  },
];
