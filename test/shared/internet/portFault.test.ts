import { describe, expect, it } from 'vitest';
import { otherPort } from '../../../src/shared/internet/portFault.ts';

describe('the suggested port', () => {
  it.each([
    ['EADDRINUSE', 3000, 3001],
    ['EADDRINUSE', 65_535, 65_534],
    ['EACCES', 80, 8080],
    ['EACCES', 443, 8443],
  ])('for %s on %i is %i', (code, port, other) => expect(otherPort(code, port)).toBe(other));
});
