import type { FaultControls } from '../loopbackDiscord.ts';

/** A fault of a call: a rate limit, a failure, a delay, or an answer that is lost. */
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

/** Creates the store of the faults that tests request. `take` returns the first that fits a call and uses it up. */
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
