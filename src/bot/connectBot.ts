import { type Client, Events } from 'discord.js';
import type { Library } from '../admin/index.ts';
import type { Engine } from '../core/index.ts';
import { createMetrics, type Metrics } from '../operations/index.ts';
import { announceTo } from './announceTo.ts';
import type { BotSettings } from './botSettings.ts';
import type { Registry } from './command.ts';
import { createCooldown } from './cooldown.ts';
import { createClient } from './createClient.ts';
import { dispatch } from './dispatch.ts';
import { createDownload } from './download.ts';
import { errorFields } from './errorFields.ts';
import { explainConnection } from './explainConnection.ts';
import { inviteLink } from './inviteLink.ts';
import { loadCommands } from './loadCommands.ts';
import type { Logger } from './logger.ts';
import { observeInteraction } from './observeInteraction.ts';
import { reportDeployment } from './reportDeployment.ts';

export interface BotOptions {
  readonly engine: Engine;
  /** The files that the engine serves. */
  readonly library: Library;
  readonly settings: BotSettings;
  readonly logger: Logger;
  /** Its own, where not given. */
  readonly metrics?: Metrics;
  /** Base of Discord's REST interface; Discord's own unless told. */
  readonly api?: string | undefined;
  /** Those in `commands/` unless told. */
  readonly commands?: Registry;
  /** Milliseconds after which an answer that is not ready is deferred. */
  readonly deferAfter?: number;
  /** Milliseconds that `close` leaves to the answers under way; 3,000 unless told. */
  readonly grace?: number;
}

export interface Bot {
  readonly client: Client<true>;
  /**
   * Lets the answers under way be given and disconnects; what came meanwhile is answered too. All of that for the grace at
   * most; the log names what is not answered then. The engine stays open.
   */
  close(): Promise<void>;
}

const GRACE = 3_000;

const logIn = async (client: Client, token: string): Promise<Client<true>> => {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
  } catch (error) {
    await client.destroy();
    throw explainConnection(error);
  }
  return ready;
};

/**
 * Logs the bot in and answers interactions until it is closed. Says whether the commands are deployed, and the invite
 * link. Throws `UserError` where Discord refuses the token, and `Error` on a faulty command file.
 */
export const connectBot = async (options: BotOptions): Promise<Bot> => {
  const { engine, library, settings, logger, api, deferAfter } = options;
  const { metrics = createMetrics(), grace = GRACE } = options;
  const commands = options.commands ?? (await loadCommands());
  const cooldown = createCooldown(settings.cooldown);
  const answering = metrics.answering.times;
  /** By the id of the interaction. */
  const underway = new Map<string, Promise<void>>();
  const allAnswered = () => Promise.all(underway.values());
  const unready = createClient({ logger, metrics, api });
  const dispatcher = {
    commands,
    engine,
    library,
    answering,
    download: createDownload(api),
    announce: announceTo(settings.logChannel, unready.rest, logger),
    settings,
    cooldown,
    logger,
    deferAfter,
  };
  unready.on(Events.InteractionCreate, (interaction) => {
    const answering = observeInteraction(interaction, { commands, metrics, logger }, () =>
      dispatch(interaction, dispatcher),
    ).catch((error: unknown) => logger.error(errorFields(error), 'an interaction that cannot be read'));
    underway.set(interaction.id, answering);
    void answering.finally(() => underway.delete(interaction.id));
  });
  const client = await logIn(unready, settings.token);
  const { id: applicationId } = client.application;
  logger.info({ user: client.user.tag, servers: client.guilds.cache.size }, 'connected to Discord');
  logger.info({}, `Invite the bot: ${inviteLink(applicationId)}`);
  await reportDeployment({ rest: client.rest, applicationId, commands, guildId: settings.guildId }, logger);
  return {
    client,
    close: async () => {
      let timer: NodeJS.Timeout | undefined;
      const over = new Promise((resolve) => {
        timer = setTimeout(resolve, grace);
      });
      await Promise.race([allAnswered(), over]);
      client.removeAllListeners(Events.ShardReconnecting);
      // From here on nothing more comes, and the token is gone: to answer what came none is needed.
      await client.destroy();
      await Promise.race([allAnswered(), over]);
      clearTimeout(timer);
      for (const interaction of underway.keys())
        logger.warn({ interaction }, 'closed before it was answered');
    },
  };
};
