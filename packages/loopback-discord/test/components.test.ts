import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  MessageFlags,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { logIn, startBot } from './support.ts';

const V2 = MessageFlags.IsComponentsV2;

describe('components', () => {
  const row = () =>
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder().setCustomId('update').setLabel('Update').setStyle(ButtonStyle.Primary),
      new ButtonBuilder().setCustomId('later').setLabel('Later').setStyle(ButtonStyle.Secondary),
      new ButtonBuilder().setCustomId('reply').setLabel('Reply').setStyle(ButtonStyle.Success),
      new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Danger).setDisabled(),
      new ButtonBuilder().setURL('https://example.org').setLabel('Link').setStyle(ButtonStyle.Link),
    );
  const menu = () =>
    new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
      new StringSelectMenuBuilder()
        .setCustomId('menu')
        .addOptions({ label: 'A', value: 'a' }, { label: 'B', value: 'b' }),
    );
  const start = () =>
    startBot(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        return interaction.reply({
          flags: V2,
          components: [new TextDisplayBuilder({ content: 'hi' }), row(), menu()],
        });
      }
      if (interaction.isStringSelectMenu()) return interaction.reply(interaction.values.join());
      if (!interaction.isButton()) return undefined;
      if (interaction.customId === 'reply') return interaction.reply(`about ${interaction.message.id}`);
      const components = [new TextDisplayBuilder({ content: interaction.customId })];
      if (interaction.customId === 'update') return interaction.update({ components });
      await interaction.deferUpdate();
      return interaction.editReply({ components });
    });

  test('answer by update, defer-update and reply', async () => {
    const { loopback, errors } = await start();
    const member = loopback.member();
    const shown = await (await member.slash('ask', { question: 'who?' })).settled();
    const reply = await member.click(shown, 'reply');
    expect(reply.kind).toBe('reply');
    expect((await reply.settled()).json).toMatchObject({
      content: `about ${shown.id}`,
      message_reference: { message_id: shown.id },
    });
    const select = await member.select(shown, 'menu', ['b']);
    expect((await select.settled()).json.content).toBe('b');
    const later = await member.click(shown, 'later');
    expect(later.kind).toBe('defer-update');
    expect(await later.settled()).toMatchObject({
      id: shown.id,
      json: { components: [{ content: 'later' }] },
    });
    expect(errors).toEqual([]);
    await expect(member.click(shown, 'update')).rejects.toThrow('no such component');
  });

  test('still work after the bot has restarted', async () => {
    const { loopback, client } = await start();
    const member = loopback.member();
    const shown = await (await member.slash('ask', { question: 'who?' })).settled();
    await client.destroy();
    const again = await logIn(loopback);
    again.on('interactionCreate', async (interaction) => {
      if (interaction.isButton())
        await interaction.update({ components: [new TextDisplayBuilder({ content: 'new' })] });
    });
    const outcome = await member.click(shown, 'update');
    expect(outcome.kind).toBe('update');
    expect(outcome.messages).toMatchObject([
      { id: shown.id, revision: 1, json: { components: [{ content: 'new' }] } },
    ]);
  });

  test('refuse actions that Discord would not let a member do', async () => {
    const { loopback } = await start();
    const member = loopback.member();
    const shown = await (await member.slash('ask', { question: 'who?' })).settled();
    await expect(member.click(shown, 'off')).rejects.toThrow('disabled');
    await expect(member.click(shown, 'menu')).rejects.toThrow('no button');
    await expect(member.select(shown, 'update', [])).rejects.toThrow('a button');
    await expect(member.select(shown, 'menu', ['c'])).rejects.toThrow('none of its options');
    await expect(member.select(shown, 'menu', ['a', 'b'])).rejects.toThrow('from 1 to 1');
    await expect(loopback.member({ context: 'bot-dm' }).click(shown, 'reply')).rejects.toThrow(
      'does not see',
    );
  });
});
