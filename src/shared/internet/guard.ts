import { lookup as lookUp } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { UserError } from '../userError.ts';

export interface Guard {
  /** The addresses of a host; those that the system finds unless told. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Whether an address may be connected to. */
  readonly isAllowed: (address: string) => boolean;
}

const resolveHost = async (host: string): Promise<string[]> =>
  (await lookUp(host, { all: true })).map(({ address }) => address);

/**
 * Keeps connections to allowed addresses. `lookup` resolves a host once for a connection and fails unless each of its
 * addresses is allowed. No look-up is made for a host that is an address: `refusalOf` gives the error for such a host, or
 * undefined. The errors are `UserError`s; `wayOut` ends their sentence.
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
