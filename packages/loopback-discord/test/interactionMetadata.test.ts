import { InteractionType } from 'discord.js';
import { expect, test } from 'vitest';
import { deploy, startBot } from './support.ts';

test('an answer names the command it answers, subcommand included', async () => {
  const { loopback, client } = await startBot(async (interaction) => {
    if (interaction.isCommand()) await interaction.reply('yes');
  });
  await deploy(client, [
    { name: 'ask', description: 'Ask' },
    { name: 'corpus', description: 'C', options: [{ type: 1, name: 'reload', description: 'R' }] },
    { name: 'Check quote', type: 3 },
  ]);
  const member = loopback.member();
  const [asked] = (await member.slash('ask')).messages;
  await member.slash('corpus reload');
  if (!asked) throw new Error('no answer');
  await member.messageMenu('Check quote', asked);
  expect(loopback.messages().map(({ json }) => json.interaction_metadata)).toMatchObject([
    { type: InteractionType.ApplicationCommand, name: 'ask', user: { id: member.id } },
    { name: 'corpus reload' },
    { name: 'Check quote', target_message_id: asked.id },
  ]);
});
