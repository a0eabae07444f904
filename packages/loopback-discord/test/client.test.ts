import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { container, deploy, startBot } from './support.ts';

const V2 = MessageFlags.IsComponentsV2;
const SECRET = MessageFlags.Ephemeral;
const ROLE = '123456789012345678';

const onAsk = (answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>) =>
  startBot(async (interaction) => (interaction.isChatInputCommand() ? answer(interaction) : undefined));

test('a real client logs in and knows the server, its channel and its owner', async () => {
  const { loopback, client, errors } = await startBot(async () => {});
  expect(client.user.id).toBe(loopback.applicationId);
  expect(client.guilds.cache.get(loopback.guildId)?.name).toBe('Loopback');
  expect(client.channels.cache.get(loopback.channelId)?.isSendable()).toBe(true);
  expect((await client.application.fetch()).owner?.id).toBe(loopback.ownerId);
  expect((await client.application.commands.fetch()).map(({ name }) => name)).toContain('ask');
  expect(loopback.gateway.sessions()).toBe(1);
  expect(errors).toEqual([]);
});

describe('a slash command', () => {
  test('is answered by one REST call', async () => {
    const { loopback, errors } = await onAsk((interaction) =>
      interaction.reply(`${interaction.user.displayName} asked ${interaction.options.getString('question')}`),
    );
    const outcome = await loopback.member({ name: 'Ann' }).slash('ask', { question: ' who? ' });
    expect(outcome.kind).toBe('reply');
    expect(outcome.acknowledgedAfter).toBeGreaterThan(0);
    expect((await outcome.settled()).json.content).toBe('Ann asked who?');
    const calls = loopback.log.filter(({ interactionId }) => interactionId === outcome.interactionId);
    expect(calls).toMatchObject([
      { method: 'POST', route: '/interactions/:id/:token/callback', status: 204 },
    ]);
    expect(errors).toEqual([]);
  });

  test('is deferred, shown as thinking, then edited; follow-ups are new messages; delete deletes', async () => {
    let answerNow = (): void => {};
    const wait = new Promise<void>((resolve) => {
      answerNow = resolve;
    });
    const { loopback, errors } = await onAsk(async (interaction) => {
      await interaction.deferReply();
      await wait;
      await interaction.editReply({ flags: V2, components: [container('one', 'two')] });
      expect((await interaction.fetchReply()).flags.has(V2)).toBe(true);
      const more = await interaction.followUp('more');
      await interaction.editReply({ message: more, content: 'even more' });
      await interaction.deleteReply();
    });
    const outcome = await loopback.member().slash('ask', { question: 'who?' });
    expect(outcome.kind).toBe('defer');
    expect(outcome.messages).toMatchObject([{ thinking: true, revision: 0 }]);
    answerNow();
    const { json } = await outcome.settled();
    expect(json.components).toMatchObject([
      { type: 17, components: [{ content: 'one' }, { content: 'two' }] },
    ]);
    const left = await outcome.until(
      (messages) => messages.length === 1 && !messages[0]?.json.components?.length,
    );
    expect(left).toMatchObject([{ json: { content: 'even more' }, revision: 1 }]);
    await expect(outcome.settled()).rejects.toThrow('deleted');
    expect(errors).toEqual([]);
  });

  test('can return the message with the acknowledgement', async () => {
    const { loopback, errors } = await onAsk(async (interaction) => {
      const response = await interaction.reply({ content: 'yes', flags: SECRET, withResponse: true });
      expect(response.resource?.message?.content).toBe('yes');
      expect(response.interaction.responseMessageEphemeral).toBe(true);
    });
    await (await loopback.member().slash('ask', { question: 'who?' })).settled();
    expect(errors).toEqual([]);
  });

  test('has the outcome none if nobody answers', async () => {
    const { loopback } = await startBot(async () => {}, { acknowledgeWithin: 20 });
    const outcome = await loopback.member().slash('ask', { question: 'who?' });
    expect(outcome).toMatchObject({ kind: 'none', acknowledgedAfter: null, modal: null, messages: [] });
    await expect(outcome.settled()).rejects.toThrow('did not respond');
  });

  test.each([
    ['guild', 'guild'],
    ['bot-dm', 'guild'],
    ['private-channel', 'user'],
  ] as const)('comes from %s', async (context, install) => {
    const { loopback, errors } = await onAsk(async (interaction) => {
      expect(interaction.inGuild()).toBe(context === 'guild');
      expect(interaction.locale).toBe('uk');
      await interaction.reply(String(interaction.context));
    });
    const member = loopback.member({ context, install, locale: 'uk' });
    const message = await (await member.slash('ask', { question: 'who?' })).settled();
    expect(message.json.content).toBe(String(['guild', 'bot-dm', 'private-channel'].indexOf(context)));
    expect(loopback.messages(member)).toEqual([message]);
    expect(loopback.messages(loopback.member({ context: 'bot-dm' }))).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('visibility', () => {
  test('only its own member sees a private reply', async () => {
    const { loopback } = await onAsk((interaction) => interaction.reply({ content: 'psst', flags: SECRET }));
    const [ann, bob] = [loopback.member({ name: 'Ann' }), loopback.member({ name: 'Bob', admin: true })];
    const message = await (await ann.slash('ask', { question: 'who?' })).settled();
    expect(loopback.messages(ann)).toEqual([message]);
    expect(loopback.messages(bob)).toEqual([]);
    expect(loopback.messages()).toEqual([message]);
    await expect(bob.messageMenu('Ask about this', message)).rejects.toThrow('does not see');
    ann.dismiss(message);
    expect(loopback.messages()).toEqual([]);
  });

  test('the first follow-up answers the defer and cannot make it private', async () => {
    const { loopback, errors } = await onAsk(async (interaction) => {
      await interaction.deferReply();
      await interaction.followUp({ content: 'meant to be private', flags: SECRET });
      await interaction.followUp({ content: 'private', flags: SECRET });
    });
    const outcome = await loopback.member().slash('ask', { question: 'who?' });
    const [first, second] = await outcome.until((messages) => messages.length === 2);
    expect(first).toMatchObject({ thinking: false, onlyFor: null, json: { content: 'meant to be private' } });
    expect(second?.onlyFor).not.toBeNull();
    expect(loopback.log.flatMap(({ notices }) => notices)).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  test('a user-installed app answers privately if external apps are not allowed, with at most five follow-ups', async () => {
    const { loopback, errors } = await onAsk(async (interaction) => {
      await interaction.reply('public?');
      for (let count = 0; count < 6; count++) await interaction.followUp(`more ${count}`);
    });
    const member = loopback.member({ install: 'user', permissions: 0n });
    const outcome = await member.slash('ask', { question: 'who?' });
    expect((await outcome.settled()).onlyFor).toBe(member.id);
    await expect.poll(() => errors).toMatchObject([{ code: 40094 }]);
    expect(outcome.messages).toHaveLength(6);
  });
});

test('autocomplete sends partial data and returns choices', async () => {
  const { loopback, errors } = await startBot(async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}koff`, value: `${typed}!` }]);
  });
  const outcome = await loopback.member().autocomplete('quote', 'speaker', 'Wit');
  expect(outcome).toMatchObject({ kind: 'choices', choices: [{ name: 'Witkoff', value: 'Wit!' }] });
  expect(errors).toEqual([]);
});

test('a message menu delivers its target', async () => {
  const { loopback, errors } = await startBot(async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) await interaction.reply(interaction.targetMessage.content);
  });
  const said = loopback.member({ name: 'Bob' }).say('He said so.');
  const outcome = await loopback.member().messageMenu('Ask about this', said);
  expect((await outcome.settled()).json.content).toBe('He said so.');
  expect(errors).toEqual([]);
});

test('a user menu delivers its target, and the client knows the roles', async () => {
  const { loopback, client, errors } = await startBot(async (interaction) => {
    if (!interaction.isUserContextMenuCommand() || !interaction.inCachedGuild()) return;
    await interaction.reply(
      `${interaction.targetUser.displayName} ${interaction.member.roles.cache.has(ROLE)}`,
    );
  });
  await deploy(client, [{ type: 2, name: 'Who is this' }]);
  const [ann, bob] = [loopback.member({ name: 'Ann', roles: [ROLE] }), loopback.member({ name: 'Bob' })];
  const outcome = await ann.userMenu('Who is this', bob);
  expect((await outcome.settled()).json.content).toBe('Bob true');
  expect(errors).toEqual([]);
});
