import { lookup as lookUp } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { UserError } from '../userError.ts';

export interface Guard {
  /** Returns the addresses of a host; the system's look-up by default. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Returns whether a connection to an address is allowed. */
  readonly isAllowed: (address: string) => boolean;
}

const resolveHost = async (host: string): Promise<string[]> =>
  (await lookUp(host, { all: true })).map(({ address }) => address);

/**
 * Limits connections to allowed addresses. `lookup` resolves a host once for a connection and fails unless each of its
 * addresses is allowed. Node calls no `lookup` for a host that is an address: `refusalOf` returns the error for such a host,
 * or undefined. The errors are `UserError`s; `wayOut` ends their sentence.
 */
export const createGuard = ({ resolve = resolveHost, isAllowed }: Guard, wayOut = '') => {
  const refusal = (host: string, address: string): UserError =>
    new UserError(
      `${host === address ? host : `${host} (${address})`} is not on the open internet: refused${wayOut}.`,
    );
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
  const refusalOf = (host: string): UserError | undefined => {
    const address = host.replace(/^\[|\]$/g, '');
    return isIP(address) !== 0 && !isAllowed(address) ? refusal(address, address) : undefined;
  };
  return { lookup, refusalOf };
};
