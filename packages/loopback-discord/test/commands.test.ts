import { type Client, DiscordAPIError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { NotSendable } from '../src/notSendable.ts';
import { deploy, logIn, open, startBot } from './support.ts';

const base = { name: 'a', description: 'd' };
const option = (extra: object = {}) => ({ type: 3, name: 'o', description: 'd', ...extra });
const withOptions = (...options: object[]) => [{ ...base, options }];
const names = (count: number, make: (n: number) => object) =>
  Array.from({ length: count }, (_, n) => make(n));
const choices = (count: number) => names(count, (n) => ({ name: `n${n}`, value: `v${n}` }));
const long = names(25, (n) =>
  option({ name: `o${n}`, choices: choices(25).map((each) => ({ ...each, value: 'x'.repeat(12) })) }),
);

const code = async (sending: Promise<unknown>): Promise<unknown> =>
  sending.then(
    () => null,
    (error: unknown) => (error instanceof DiscordAPIError ? error.code : error),
  );
const start = async (): Promise<Client<true>> => logIn(await open());

describe('deployment', () => {
  test.each([
    ['an upper-case name', [{ ...base, name: 'Ask' }]],
    ['a name of 33', [{ ...base, name: 'x'.repeat(33) }]],
    ['a name with a space', [{ ...base, name: 'a b' }]],
    ['no description', [{ name: 'a' }]],
    ['a description of 101', [{ ...base, description: 'x'.repeat(101) }]],
    ['the same name twice', [base, base]],
    ['26 options', withOptions(...names(26, (n) => option({ name: `o${n}` })))],
    ['an option twice', withOptions(option(), option())],
    ['required after optional', withOptions(option(), option({ name: 'p', required: true }))],
    ['26 choices', withOptions(option({ choices: choices(26) }))],
    ['a choice of the wrong type', withOptions(option({ choices: [{ name: 'x', value: 1 }] }))],
    ['choices and autocomplete', withOptions(option({ choices: choices(1), autocomplete: true }))],
    ['a subcommand beside a value', withOptions(option(), { type: 1, name: 's', description: 'd' })],
    ['an empty group', withOptions({ type: 2, name: 'g', description: 'd', options: [] })],
    [
      'a group in a group',
      withOptions({
        type: 2,
        name: 'g',
        description: 'd',
        options: [{ type: 2, name: 'h', description: 'd' }],
      }),
    ],
    ['an unknown option type', withOptions(option({ type: 99 }))],
    ['an unknown locale', [{ ...base, name_localizations: { xx: 'a' } }]],
    ['an upper-case name in French', [{ ...base, name_localizations: { fr: 'Demander' } }]],
    ['the same name in French', [base, { ...base, name: 'b', name_localizations: { fr: 'a' } }]],
    [
      'an option twice in French',
      withOptions(option({ name_localizations: { fr: 'qui' } }), option({ name: 'qui' })),
    ],
    ['an unknown context', [{ ...base, contexts: [9] }]],
    ['a menu with a description', [{ type: 3, name: 'Ask', description: 'd' }]],
    ['more than 8,000 characters', withOptions(...long)],
    ['no list', {}],
  ])('refuses %s with 50035', async (_, body) => {
    expect(await code(deploy(await start(), body))).toBe(50035);
  });

  test('refuses 101 slash commands, and 16 menus, with 30032', async () => {
    const client = await start();
    expect(
      await code(
        deploy(
          client,
          names(101, (n) => ({ ...base, name: `c${n}` })),
        ),
      ),
    ).toBe(30032);
    expect(
      await code(
        deploy(
          client,
          names(16, (n) => ({ type: 2, name: `c${n}` })),
        ),
      ),
    ).toBe(30032);
  });

  test('refuses more than 200 creates a day with 30034', async () => {
    const client = await start();
    const hundred = (from: number) => names(100, (n) => ({ ...base, name: `c${from + n}` }));
    for (const from of [0, 100, 100]) expect(await code(deploy(client, hundred(from)))).toBeNull();
    expect(await code(deploy(client, [base]))).toBe(30034);
  });

  test('overwrites in bulk, keeps ids, and shows localisations on demand', async () => {
    const client = await start();
    const localized = { ...base, name_localizations: { fr: 'demande' } };
    const path = `/applications/${client.user.id}/commands` as const;
    const [first] = (await deploy(client, [localized, { ...base, name: 'b' }])) as { id: string }[];
    const [again] = (await deploy(client, [localized])) as { id: string }[];
    expect(again?.id).toBe(first?.id);
    expect(await client.rest.get(path)).toEqual([
      expect.not.objectContaining({ name_localizations: { fr: 'demande' } }),
    ]);
    const query = new URLSearchParams({ with_localizations: 'true' });
    expect(await client.rest.get(path, { query })).toMatchObject([{ name_localizations: { fr: 'demande' } }]);
  });

  test('accepts only its own application, and only the server it is in', async () => {
    const client = await start();
    const path = `/applications/${client.user.id}` as const;
    expect(await code(client.rest.put('/applications/123456789012345678/commands', { body: [] }))).toBe(
      10002,
    );
    expect(await code(client.rest.put(`${path}/guilds/123456789012345678/commands`, { body: [] }))).toBe(
      50001,
    );
  });
});

describe('visible commands', () => {
  const commands = [
    base,
    { ...base, name: 'admin', default_member_permissions: '0' },
    { ...base, name: 'manage', default_member_permissions: String(1 << 5) },
    { ...base, name: 'direct', contexts: [1] },
    { ...base, name: 'personal', integration_types: [1], contexts: [0, 1, 2] },
  ];
  test.each([
    ['a member', {}, ['a']],
    ['a manager', { permissions: 1n << 5n }, ['a', 'manage']],
    ['an administrator', { admin: true }, ['a', 'admin', 'manage']],
    ['direct messages', { context: 'bot-dm' }, ['a', 'admin', 'manage', 'direct']],
    ['a private channel', { context: 'private-channel', install: 'user' }, ['personal']],
  ] as const)('%s', async (_, who, found) => {
    const loopback = await open();
    await deploy(await logIn(loopback), commands);
    const member = loopback.member(who);
    expect(loopback.commandsFor(member).map(({ name }) => name)).toEqual(found);
    const hidden = commands.find(({ name }) => !(found as readonly string[]).includes(name));
    await expect(member.slash(hidden?.name ?? '')).rejects.toThrow(NotSendable);
  });
});

describe('sending a command', () => {
  const number = { type: 4, name: 'count', description: 'd', min_value: 1, max_value: 5 };
  const commands = [
    {
      ...base,
      options: [
        {
          type: 1,
          name: 'sub',
          description: 'd',
          options: [
            { ...option({ name: 'text', required: true, min_length: 2, max_length: 4 }) },
            number,
            option({ name: 'kind', choices: choices(2) }),
            { type: 6, name: 'who', description: 'd' },
            { type: 5, name: 'flag', description: 'd' },
          ],
        },
      ],
    },
  ];
  const echo = () =>
    startBot(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { options } = interaction;
      const answer = [
        options.getSubcommand(),
        options.getString('text'),
        options.getInteger('count'),
        options.getUser('who')?.displayName,
        options.getBoolean('flag'),
      ];
      await interaction.reply(answer.join());
    });

  test.each([
    ['a', {}, 'a subcommand is missing'],
    ['a other', {}, 'no such subcommand'],
    ['a sub', {}, 'text: this option is required'],
    ['a sub', { text: '   ' }, 'text: this option is required'],
    ['a sub', { text: 'x' }, 'from 2 to 4'],
    ['a sub', { text: 'xxxxx' }, 'from 2 to 4'],
    ['a sub', { text: 5 }, 'wrong type'],
    ['a sub', { text: 'xx', count: 6 }, 'from 1 to 5'],
    ['a sub', { text: 'xx', count: 1.5 }, 'no whole number'],
    ['a sub', { text: 'xx', kind: 'v9' }, 'none of its choices'],
    ['a sub', { text: 'xx', who: 'Ann' }, 'an id was expected'],
    ['a sub', { text: 'xx', other: 'x' }, 'no such option'],
  ])('refuses /%s %o: %s', async (command, values, words) => {
    const { loopback, client } = await echo();
    await deploy(client, commands);
    await expect(loopback.member().slash(command, values)).rejects.toThrow(words);
    expect(loopback.log.filter(({ route }) => route.includes('callback'))).toEqual([]);
  });

  test('delivers values of every type', async () => {
    const { loopback, client, errors } = await echo();
    await deploy(client, commands);
    const ann = loopback.member({ name: 'Ann' });
    const outcome = await ann.slash('/a sub', { text: 'text', count: 5, kind: 'v1', who: ann, flag: true });
    expect(errors).toEqual([]);
    expect((await outcome.settled()).json.content).toBe('sub,text,5,Ann,true');
  });
});
