import ipaddr from 'ipaddr.js';

/** `::127.0.0.1`, deprecated (RFC 4291, 2.5.5.1); in a URL it becomes `::7f00:1`. */
const IPV4_COMPATIBLE = ipaddr.parseCIDR('::/96');

/**
 * Returns whether an IP address is on the open internet: not private, loopback, link-local, shared by a carrier (CGNAT),
 * multicast or reserved, nor a form of IPv6 that contains or is translated to another address. An IPv4 address written as
 * IPv6 is judged as IPv4.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && !(parsed.kind() === 'ipv6' && parsed.match(...IPV4_COMPATIBLE));
};

/** Returns whether the host of a URL is this machine: `localhost`, or a loopback address. */
export const isLoopbackHost = (host: string): boolean => {
  const address = host.replace(/^\[|\]$/g, '');
  return host === 'localhost' || (ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback');
};
