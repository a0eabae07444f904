import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../../src/bot/deployment/deploy.ts';
import { deployCommands } from '../../../src/bot/deployment/deployCommands.ts';
import { inviteLink } from '../../../src/bot/gateway/connectBot.ts';
import { soundCommand } from '../soundCommand.ts';

const commands = new Map(['one', 'two'].map((name) => [name, soundCommand(name)]));

const discord = (deployed: unknown) => {
  const calls: string[] = [];
  const bodies: unknown[] = [];
  const rest = {
    get: async (route: string) => {
      calls.push(`GET ${route}`);
      return deployed;
    },
    put: async (route: string, options?: { body?: unknown }) => {
      calls.push(`PUT ${route}`);
      bodies.push(options?.body);
      return [];
    },
  };
  return { rest, calls, bodies };
};

const one = soundCommand('one').data;
const old = soundCommand('old').data;

describe('deployCommands', () => {
  it('puts all commands, globally or to one server, and describes the changes', async () => {
    const { rest, calls, bodies } = discord([one, old]);
    const changes = await deployCommands({ rest, applicationId: '7', commands, guildId: '9' });
    expect(describeChanges(changes)).toEqual(['+ two (added)', '- old (removed)', '= one (unchanged)']);
    expect(calls).toEqual(['GET /applications/7/guilds/9/commands', 'PUT /applications/7/guilds/9/commands']);
    expect(bodies).toEqual([[one, soundCommand('two').data]]);
    const everywhere = discord([]);
    await deployCommands({ rest: everywhere.rest, applicationId: '7', commands });
    expect(everywhere.calls.at(-1)).toBe('PUT /applications/7/commands');
  });

  it('only reads in a dry run, and if nothing would change', async () => {
    const dry = discord([]);
    const changes = await deployCommands({ rest: dry.rest, applicationId: '7', commands, dryRun: true });
    expect(changes.added).toEqual(['one', 'two']);
    const same = discord([one, soundCommand('two').data]);
    await deployCommands({ rest: same.rest, applicationId: '7', commands });
    expect([...dry.calls, ...same.calls].filter((call) => call.startsWith('PUT'))).toEqual([]);
  });

  it('refuses a response that is not a list of commands', async () => {
    const { rest } = discord({ message: 'odd' });
    await expect(deployCommands({ rest, applicationId: '7', commands })).rejects.toThrow('something else');
  });
});

describe('inviteLink', () => {
  it('asks for both scopes and no permission', () => {
    expect(inviteLink('7')).toBe(
      'https://discord.com/oauth2/authorize?client_id=7&scope=bot+applications.commands&permissions=0',
    );
  });
});
