import { Client, Events, GatewayIntentBits } from 'discord.js';
import type { BotMessage, BotProcessSettings } from './messages.ts';

/** A client that only answers, at once: it measures the bare round trip. */
const { api, token }: BotProcessSettings = JSON.parse(process.argv[2] ?? '');
const tell = (message: BotMessage): void => void (process.connected && process.send?.(message));

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isRepliable()) await interaction.reply('Heard.');
});
// If Discord refuses a reply, the interaction counts as not acknowledged.
client.on(Events.Error, () => undefined);
process.once('SIGTERM', async () => {
  await client.destroy();
  process.disconnect();
});
// The parent has gone, or this process has closed.
process.once('disconnect', () => process.exit());
client.once(Events.ClientReady, () => tell({ kind: 'ready' }));
await client.login(token);
