import { type Client, Events, type Interaction, OAuth2Scopes } from 'discord.js';
import type { Feeds, FeedTeller, Gaps, Library } from '../../admin/index.ts';
import type { Corpus, ReloadReport, Shelf } from '../../core/index.ts';
import { type ConnectionRefused, inTime, UserError } from '../../shared/index.ts';
import { createCooldown } from '../access.ts';
import type { Registry } from '../command.ts';
import { reportDeployment } from '../deployment/deployCommands.ts';
import { loadCommands } from '../deployment/loadCommands.ts';
import { type Ending, errorFields } from '../failure.ts';
import { createArchiveStore } from '../following/archiveStore.ts';
import { createPoster, type PosterOptions } from '../following/createPoster.ts';
import { createFileStore } from '../following/store.ts';
import { handle } from '../handle.ts';
import type { Logger } from '../logger.ts';
import type { BotMetrics, BotSettings, Services } from '../services.ts';
import { createClient } from './createClient.ts';
import { createDownload } from './download.ts';
import { explainConnection } from './explainConnection.ts';
import { createLogChannel } from './logChannel.ts';
import { createOwnership } from './ownership.ts';
import { createPost } from './postNews.ts';
import { readInteraction } from './readInteraction.ts';
import { respondTo } from './respond.ts';

/** Returns the link that adds the bot to a server; it requests no permissions. */
export const inviteLink = (applicationId: string): string => {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: '0',
  });
  return `https://discord.com/oauth2/authorize?${query}`;
};

/** All in milliseconds. */
export interface BotLimits {
  /** Delay after which an unready answer is deferred; 1,500 by default. */
  readonly deferAfter?: number;
  /** Time between two progress messages of a reload; 2,000 by default. */
  readonly progressEvery?: number;
  /** Time that `close` gives the pending answers; 3,000 by default. */
  readonly grace?: number;
  /** Timeout of a call to Discord; 10,000 by default. */
  readonly callTime?: number;
  /** Timeout of the first response to an interaction before one retry; 1,200 by default. */
  readonly callbackTime?: number;
  /** Minimum silence of the gateway before a reconnect; 2,000 by default. */
  readonly silence?: number;
}

interface FollowingSettings extends Pick<PosterOptions, 'clock' | 'now'> {
  readonly dataDir: string;
  /** Keeps subscriptions in place of `dataDir`. */
  readonly shelf?: Shelf | undefined;
}

interface BotOptions extends BotLimits {
  readonly corpus: Corpus;
  /** The files that the corpus serves. */
  readonly library: Library;
  /** The feeds of the corpus; undefined if there are none. */
  readonly feeds?: Pick<Feeds, 'status' | 'poll'> | undefined;
  readonly gaps?: Pick<Gaps, 'all'> | undefined;
  /** Settings for subscriptions. */
  readonly following: FollowingSettings;
  readonly settings: BotSettings;
  readonly logger: Logger;
  readonly metrics: BotMetrics;
  /** Base URL of Discord's REST API; by default Discord's own. */
  readonly api?: string | undefined;
  /** By default the commands in `commands/`. */
  readonly commands?: Registry;
  /** Called with the reason if Discord closes the connection for good after the log-in. */
  readonly onRefused?: (why: ConnectionRefused) => void;
}

export interface Bot {
  readonly client: Client<true>;
  /** Reports the feeds' actions to the log channel. */
  readonly teller: FeedTeller;
  /** Tells channels about new articles of a reload on the topics they follow. Never rejects. */
  reloaded(report: Pick<ReloadReport, 'added'>): Promise<void>;
  /**
   * Waits for pending answers, disconnects, and waits for answers to interactions that came meanwhile. Takes at most the
   * grace period; the log names the unanswered interactions. The corpus stays open.
   */
  close(): Promise<void>;
}

const GRACE = 3_000;
/** Rate limit of autocomplete: only a script types faster. */
const TYPING = { uses: 100, seconds: 20 };
/** Maximum pending interactions; further ones are refused as busy. Two cores answer this number within three seconds. */
const MOST_UNDERWAY = 200;

/** Milliseconds to wait after a failed log-in for the close code. */
const CODE_TIME = 1_000;

const logIn = async (
  client: Client,
  token: string,
  refused: Promise<ConnectionRefused>,
): Promise<Client<true>> => {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const never = refused.then((why): never => {
    throw why;
  });
  try {
    await Promise.race([client.login(token), never]);
    return await Promise.race([ready, never]);
  } catch (error) {
    const why = explainConnection(error);
    // For a connection closed for good, the error has only a sentence of the library, without the code.
    const code =
      why === error && !(error instanceof UserError) ? await inTime(refused, CODE_TIME) : undefined;
    await client.destroy();
    throw code ?? why;
  }
};

/**
 * Passes an interaction to the pipeline and its outcome to Discord. Rejects if the interaction cannot be read. Returns how
 * it ended.
 */
export const dispatch = async (interaction: Interaction, services: Services): Promise<Ending> =>
  handle(readInteraction(interaction), services, respondTo(interaction));

/**
 * Logs the bot in and answers interactions until closed. Logs whether the commands are deployed, and the invite link. Throws
 * `ConnectionRefused` if Discord refuses the bot, `Unreachable` without a connection, and `Error` on a faulty command file.
 */
export const connectBot = async (options: BotOptions): Promise<Bot> => {
  const { corpus, library, settings, logger, api, deferAfter, progressEvery, callTime, silence } = options;
  const { metrics, callbackTime, onRefused, grace = GRACE } = options;
  const commands = options.commands ?? (await loadCommands());
  /** Pending answers by interaction id. */
  const underway = new Map<string, Promise<unknown>>();
  const allAnswered = () => Promise.all(underway.values());
  let refuse: (why: ConnectionRefused) => void = () => undefined;
  const refused = new Promise<ConnectionRefused>((resolve) => {
    refuse = resolve;
  });
  const { shards, http } = settings;
  const limits = { callTime, callbackTime, silence };
  const unready = createClient({ logger, metrics, api, shards, http, ...limits, onRefused: refuse });
  const logChannel = createLogChannel(settings.logChannel, unready.rest, logger);
  const { following } = options;
  const { dataDir, shelf, now } = following;
  const store = shelf ? createArchiveStore(shelf, now) : createFileStore(dataDir, now);
  const post = createPost(unready.rest, logger);
  const poster = createPoster({ ...following, store, corpus, logger, post });
  const services: Services = {
    commands,
    corpus,
    library,
    feeds: options.feeds,
    gaps: options.gaps,
    following: store.subscriptions,
    answering: metrics.answering.times,
    download: createDownload(api),
    announce: logChannel.announce,
    settings,
    cooldown: createCooldown(settings.cooldown),
    typingCooldown: createCooldown(TYPING),
    ownsApplication: createOwnership(unready),
    isBusy: () => underway.size > MOST_UNDERWAY,
    logger,
    metrics,
    deferAfter,
    progressEvery,
  };
  unready.on(Events.InteractionCreate, (interaction) => {
    const answering = dispatch(interaction, services).catch((error: unknown) =>
      logger.error(errorFields(error), 'an interaction that cannot be read'),
    );
    underway.set(interaction.id, answering);
    void answering.finally(() => underway.delete(interaction.id));
  });
  const client = await logIn(unready, settings.token, refused);
  void refused.then(onRefused);
  const { id: applicationId } = client.application;
  logger.info({ user: client.user.tag }, 'connected to Discord');
  logger.info({}, `Invite the bot: ${inviteLink(applicationId)}`);
  await logChannel.check();
  await reportDeployment({ rest: client.rest, applicationId, commands, guildId: settings.guildId }, logger);
  void poster.start();
  return {
    client,
    teller: logChannel.teller,
    reloaded: async ({ added }) => poster.came(added),
    close: async () => {
      let timer: NodeJS.Timeout | undefined;
      const over = new Promise((resolve) => {
        timer = setTimeout(resolve, grace);
      });
      await Promise.race([Promise.all([allAnswered(), poster.close()]), over]);
      client.removeAllListeners(Events.ShardReconnecting);
      // From here on no interaction comes and the token is gone; pending answers do not need it.
      await client.destroy();
      await Promise.race([allAnswered(), over]);
      clearTimeout(timer);
      for (const interaction of underway.keys())
        logger.warn({ interaction }, 'closed before it was answered');
    },
  };
};
