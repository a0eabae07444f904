import { describe, expect, it } from 'vitest';
import { errorFields } from '../../src/bot/failure.ts';

describe('errorFields', () => {
  it('keeps name, message, code and status, and drops the request', () => {
    const error = Object.assign(new Error('Unknown interaction'), {
      code: 10062,
      status: 404,
      url: 'https://discord.com/api/v10/interactions/1/secret-token/callback',
      requestBody: { json: { content: 'what somebody wrote' } },
    });
    const fields = errorFields(error);
    expect(fields).toMatchObject({
      error: { name: 'Error', message: 'Unknown interaction', code: 10062, status: 404 },
    });
    expect(JSON.stringify(fields)).not.toMatch(/secret-token|somebody/);
  });

  it('does not print a thrown value that is not an error', () => {
    expect(errorFields('what somebody wrote')).toEqual({ error: { name: 'string' } });
  });
});
