import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the open internet: not private, loopback, link-local, shared by a carrier (CGNAT),
 * multicast, reserved, nor a form of IPv6 that carries or is translated to another address. IPv4 written as IPv6 counts
 * as what it is.
 */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
