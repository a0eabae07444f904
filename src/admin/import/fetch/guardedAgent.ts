import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { UserError } from '../../../shared/index.ts';
import { IMPORT_LIMITS } from '../limits.ts';

export interface Guard {
  /** The addresses of a host. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Whether an address may be connected to. */
  readonly isAllowed: (address: string) => boolean;
}

const refusal = (host: string, address: string): UserError =>
  new UserError(
    `${host === address ? host : `${host} (${address})`} is not on the open internet: refused; --allow-private permits it.`,
  );

/**
 * What connects to servers. A host is resolved once for a connection, every address it has is checked, and it is one of
 * those that is connected to: whatever the name resolves to a moment later, or a redirect leads to, is checked anew.
 */
export const createGuardedAgent = ({ resolve, isAllowed }: Guard): Agent => {
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
  const connect = buildConnector({ lookup, timeout: IMPORT_LIMITS.answerTime });
  return new Agent({
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
