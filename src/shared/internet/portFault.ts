import { systemCode } from '../systemCode.ts';
import { UserError } from '../userError.ts';

interface Listening {
  readonly host: string;
  readonly port: number;
  /** The environment variable that chooses the port. */
  readonly variable: string;
}

const REASONS = new Map<string | undefined, string>([
  ['EADDRINUSE', 'is taken by another program'],
  ['EACCES', 'may not be used by you'],
]);

/** Returns a port to try if this one is taken (EADDRINUSE), or is reserved for the administrator (EACCES). */
export const otherPort = (code: string | undefined, port: number): number => {
  if (code === 'EACCES' && port < 1_024) return port + 8_000;
  return port < 65_535 ? port + 1 : port - 1;
};

/** Returns a `UserError` if the system refuses an address or a port; otherwise the error itself. */
export const portFault = (error: unknown, { host, port, variable }: Listening): unknown => {
  const code = systemCode(error);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new UserError(`${host} is no address of this machine.`);
  const reason = REASONS.get(code);
  return reason
    ? new UserError(
        `Port ${port} of ${host} ${reason}. Choose another: ${variable}=${otherPort(code, port)} npm start`,
      )
    : error;
};
