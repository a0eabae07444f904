import ipaddr from 'ipaddr.js';

/** `::127.0.0.1`, deprecated (RFC 4291, 2.5.5.1); a URL has it as `::7f00:1`. */
const IPV4_COMPATIBLE = ipaddr.parseCIDR('::/96');

/**
 * Whether an IP address is one of the open internet: not private, loopback, link-local, shared by a carrier (CGNAT),
 * multicast, reserved, nor a form of IPv6 that carries or is translated to another address. IPv4 written as IPv6 counts
 * as what it is.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && !(parsed.kind() === 'ipv6' && parsed.match(...IPV4_COMPATIBLE));
};

/** Whether the host of a URL is this machine: `localhost`, or a loopback address. */
export const isLoopbackHost = (host: string): boolean => {
  const address = host.replace(/^\[|\]$/g, '');
  return host === 'localhost' || (ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback');
};
