import { isIP, type LookupFunction } from 'node:net';
import type { Agent, buildConnector } from 'undici';
import { UserError } from '../userError.ts';

export interface Guard {
  /** The addresses of a host. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Whether an address may be connected to. */
  readonly isAllowed: (address: string) => boolean;
  /** In ms, for a connection. */
  readonly timeout: number;
  /** What permits others, for whoever is refused. */
  readonly advice?: string;
}

/** What it takes of undici, which most programs that load this file never need. */
interface Undici {
  readonly Agent: typeof Agent;
  readonly buildConnector: typeof buildConnector;
}

/**
 * What connects to servers. A host is resolved once for a connection, every address it has is checked, and it is one of
 * those that is connected to: whatever the name resolves to a moment later, or a redirect leads to, is checked again.
 */
export const createGuardedAgent = (undici: Undici, { resolve, isAllowed, timeout, advice }: Guard): Agent => {
  const refusal = (host: string, address: string): UserError => {
    const place = host === address ? host : `${host} (${address})`;
    return new UserError(
      `${place} is not on the open internet: refused${advice === undefined ? '.' : `; ${advice}`}`,
    );
  };
  const resolveChecked = async (host: string): Promise<readonly string[]> => {
    const addresses = await resolve(host);
    const forbidden = addresses.find((address) => !isAllowed(address));
    if (forbidden !== undefined) throw refusal(host, forbidden);
    return addresses;
  };
  const lookup: LookupFunction = (host, { all }, callback) => {
    resolveChecked(host).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        const [first = { address: '', family: 0 }] = found;
        if (all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
  const connect = undici.buildConnector({ lookup, timeout });
  return new undici.Agent({
    // One connection to a server: what asks it for two things at a time waits.
    connections: 1,
    connect: (options, callback) => {
      // No look-up is made for a host that is an address already.
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) !== 0 && !isAllowed(host)) callback(refusal(host, host), null);
      else connect(options, callback);
    },
  });
};
