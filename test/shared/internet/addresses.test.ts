import { expect, it } from 'vitest';
import { isLoopbackHost, isPublicAddress } from '../../../src/shared/internet/addresses.ts';

it.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::7f00:1',
  '0::a9fe:a9fe',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'fc00::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  'localhost',
  '',
])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

it.each(['localhost', '127.0.0.1', '127.8.8.8', '[::1]', '[::ffff:7f00:1]'])('%s is this machine', (host) =>
  expect(isLoopbackHost(host)).toBe(true),
);

it.each(['localhost.example', '10.0.0.1', '128.0.0.1', '[::2]', ''])('%s is another machine', (host) =>
  expect(isLoopbackHost(host)).toBe(false),
);
