import { ApplicationCommandType, InteractionType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, start } from '../running.ts';

const id = '1300000000000000001';
const question = 'Which countries offered peacekeeping troops?';
const user = { id, username: 'somebody', discriminator: '0', avatar: null };
const told = {
  id,
  token: 'abc.def',
  application_id: id,
  version: 1,
  user,
  locale: 'de',
  attachment_size_limit: 0,
};
const full = { ...told, authorizing_integration_owners: {}, entitlements: [] };
const pressed = (components: readonly object[]) => ({
  ...full,
  type: InteractionType.MessageComponent,
  data: { custom_id: 'v1|more|1|1|0', component_type: 2 },
  message: {
    id,
    channel_id: id,
    author: user,
    content: '',
    timestamp: '',
    attachments: [],
    embeds: [],
    mentions: [],
    mention_roles: [],
    components,
  },
});

/** Shapes that discord.js cannot construct. */
const UNREADABLE = {
  'a menu without its message': {
    ...full,
    type: InteractionType.ApplicationCommand,
    data: { id, name: 'Check this quote', type: ApplicationCommandType.Message, target_id: id },
  },
  'a command without entitlements': {
    ...told,
    type: InteractionType.ApplicationCommand,
    data: { id, name: 'ask', type: ApplicationCommandType.ChatInput },
  },
  'a section without its accessory': pressed([{ type: 9, components: [{ type: 10, content: 'x' }] }]),
  'a gallery without its items': pressed([{ type: 12 }]),
  'a command without data': { ...full, type: InteractionType.ApplicationCommand },
  'typing without data': { ...full, type: InteractionType.ApplicationCommandAutocomplete },
};

describe('an unreadable event', () => {
  it.each(Object.entries(UNREADABLE))('is logged and answered, and the bot goes on: %s', async (_, data) => {
    const { discord, log } = await start();
    discord.gateway.dispatch('INTERACTION_CREATE', data);
    expect((await answerOf(await discord.member().slash('ask', { question }))).words).toContain('France');
    const errors = log.filter(({ level }) => level === 'error');
    expect(errors.map(({ message }) => message)).toEqual(['an event that cannot be read']);
    const [failed] = discord.log.filter(({ code }) => code === 10062);
    const body = JSON.stringify(failed?.body);
    if (data.type === InteractionType.ApplicationCommandAutocomplete) expect(body).toContain('"choices":[]');
    else {
      expect(body).toContain(String(errors[0]?.fields.id));
      expect(body).toContain('schiefgegangen');
    }
    expect(JSON.stringify(log)).not.toContain('abc.def');
  });

  it('does not end the bot, whatever its kind and shape', async () => {
    const { discord, log } = await start();
    const events = fc.constantFrom(
      'INTERACTION_CREATE',
      'MESSAGE_CREATE',
      'GUILD_CREATE',
      'CHANNEL_UPDATE',
      'error',
      'TYPING_START',
      'constructor',
    );
    const shape = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          id: fc.constantFrom(id, 7, null),
          token: fc.constantFrom('a', null, {}),
          type: fc.integer({ min: 0, max: 7 }),
          user: fc.constantFrom(user, null, {}),
          member: fc.constantFrom({ user, roles: [], permissions: 'x' }, null, 3),
          guild_id: fc.constantFrom(id, undefined),
          data: fc.oneof(
            fc.jsonValue(),
            fc.record(
              {
                id: fc.constant(id),
                name: fc.constant('ask'),
                type: fc.integer({ min: 0, max: 5 }),
                options: fc.jsonValue(),
                component_type: fc.integer({ min: 0, max: 9 }),
                custom_id: fc.constantFrom('v1|more|1|1|0', 'x', null),
                components: fc.jsonValue(),
                resolved: fc.jsonValue(),
              },
              { requiredKeys: [] },
            ),
          ),
          message: fc.oneof(
            fc.jsonValue(),
            fc.record({
              id: fc.constant(id),
              components: fc.array(
                fc.record(
                  { type: fc.integer({ min: 0, max: 20 }), components: fc.jsonValue() },
                  { requiredKeys: ['type'] },
                ),
              ),
            }),
          ),
          entitlements: fc.constantFrom([], [null], 4),
          authorizing_integration_owners: fc.constantFrom({}, null),
        },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(events, shape, async (event, data) => {
        discord.gateway.dispatch(event, data);
      }),
      { numRuns: 400 },
    );
    expect((await answerOf(await discord.member().slash('ask', { question }))).words).toContain('France');
    expect(discord.gateway.sessions()).toBe(1);
    expect(log.some(({ message }) => message === 'an event that cannot be read')).toBe(true);
  });
});
