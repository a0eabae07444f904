import type { FaultControls } from '../loopbackDiscord.ts';

/** What happens to a call: refused for a while, failed, looked at later, or answered into the void. */
export type Fault =
  | { readonly kind: 'rate-limit'; readonly seconds: number }
  | { readonly kind: 'fail'; readonly status: number }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'lose' };

interface Planned {
  readonly fault: Fault;
  readonly route: RegExp | undefined;
  left: number;
}

/** The faults that tests ask for. `take` hands out the first that fits a call and uses it up. */
export const createFaults = () => {
  let planned: Planned[] = [];
  const plan = (fault: Fault, left: number, route: RegExp | undefined): void => {
    planned.push({ fault, left, route });
  };
  const controls: FaultControls = {
    rateLimitNext: (times, seconds, route) => plan({ kind: 'rate-limit', seconds }, times, route),
    failNext: (times, status, route) => plan({ kind: 'fail', status }, times, route),
    delayNext: (times, milliseconds, route) => plan({ kind: 'delay', milliseconds }, times, route),
    loseNext: (times, route) => plan({ kind: 'lose' }, times, route),
    clear: () => {
      planned = [];
    },
  };
  return {
    controls,
    take: (call: string): Fault | undefined => {
      const found = planned.find(({ left, route }) => left > 0 && (!route || call.search(route) >= 0));
      if (!found) return undefined;
      found.left -= 1;
      planned = planned.filter(({ left }) => left > 0);
      return found.fault;
    },
  };
};

export type Faults = ReturnType<typeof createFaults>;
