import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/operations/createLogger.ts';

const TOKEN = 'MTE4.made-up.for_this_test';
const INTERACTION = 'aW50ZXJhY3Rpb246'.repeat(5);

const logged = (fields: object, message = 'said', level = 'trace'): string => {
  const lines: string[] = [];
  const logger = createLogger({ level, secrets: [TOKEN] }, { write: (line) => void lines.push(line) });
  logger.info(fields, message);
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  return lines.join('');
};

describe('createLogger', () => {
  it('writes one JSON object per line', () => {
    expect(JSON.parse(logged({ command: 'ask', milliseconds: 12 }))).toMatchObject({
      level: 30,
      msg: 'said',
      command: 'ask',
      milliseconds: 12,
    });
    expect(logged({}, 'said', 'warn')).toBe('');
  });

  it.each([
    ['a field', { password: TOKEN }],
    ['a nested field', { a: { b: { c: `Bot ${TOKEN}` } } }],
    ["an error's message", { err: new Error(`Bot ${TOKEN} is refused`) }],
  ])('takes the token out of %s', (_where, fields) => {
    const line = logged(fields);
    expect(line).not.toContain(TOKEN);
    expect(line).toContain('[redacted]');
  });

  it('takes the token out of the message', () => {
    expect(logged({}, `with ${TOKEN}.`)).toContain('with [redacted].');
  });

  it.each([
    `https://discord.com/api/v10/interactions/123456789012345678/${INTERACTION}/callback`,
    `https://discord.com/api/v10/webhooks/123456789012345678/${INTERACTION}/messages/%40original`,
    `123456789012345678/${INTERACTION}`,
  ])('takes the token of an interaction out of %s', (text) => {
    const line = logged({ err: Object.assign(new Error(text), { url: text }) }, text);
    expect(line).not.toContain(INTERACTION);
    expect(line).toContain('123456789012345678/[redacted]');
  });

  it('takes out the body of a failed request', () => {
    const err = Object.assign(new Error('refused'), { requestBody: { json: { content: 'a question' } } });
    expect(logged({ err })).not.toContain('a question');
  });
});
