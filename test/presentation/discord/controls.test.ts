import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { controlId } from '../../../src/presentation/discord/controls.ts';

const id = fc.record({
  action: fc.stringMatching(/^[a-z]{1,20}$/),
  page: fc.stringMatching(/^[\w.-]{0,40}$/),
  asker: fc.stringMatching(/^\d{1,20}$/),
  version: fc.stringMatching(/^[\da-f]{12}$/),
});

describe('controlId', () => {
  it('is read back as written, and has at most 100 characters', () => {
    fc.assert(
      fc.property(id, (content) => {
        const text = z.encode(controlId, content);
        expect(text.length).toBeLessThanOrEqual(100);
        expect(z.decode(controlId, text)).toEqual(content);
      }),
    );
  });

  it('refuses everything else, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `v1|${text}`),
        ),
        (text) => {
          const { success, data } = controlId.safeParse(text);
          if (success) expect(z.encode(controlId, data)).toBe(text);
        },
      ),
    );
  });
});
