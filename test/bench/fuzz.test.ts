import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startFuzzBot } from '../../bench/fuzz/fuzzBot.ts';
import { properties } from '../../bench/fuzz/properties.ts';

describe('outside input', () => {
  for (const { name, run } of properties) it(name, () => run({ numRuns: 200 }));

  it('may set a file option to another type, which is answered too', async () => {
    const bot = await startFuzzBot();
    try {
      const { callbacks } = await bot.receive({
        id: '100000000000000010',
        token: 'token',
        application_id: '100000000000000001',
        type: InteractionType.ApplicationCommand,
        user: { id: '100000000000000009', username: 'someone' },
        channel: { id: '100000000000000002', type: 1 },
        channel_id: '100000000000000002',
        app_permissions: '0',
        context: 1,
        authorizing_integration_owners: {},
        attachment_size_limit: 10_485_760,
        entitlements: [],
        locale: 'en-US',
        data: {
          id: '7',
          name: 'corpus',
          type: ApplicationCommandType.ChatInput,
          options: [
            {
              type: ApplicationCommandOptionType.Subcommand,
              name: 'add',
              options: [{ type: ApplicationCommandOptionType.Boolean, name: 'file', value: true }],
            },
          ],
        },
      });
      expect(callbacks).toHaveLength(1);
    } finally {
      await bot.close();
    }
  });
});
