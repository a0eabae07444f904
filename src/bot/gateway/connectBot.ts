import { type Client, Events, type Interaction, OAuth2Scopes } from 'discord.js';
import type { Feeds, FeedTeller, Gaps, Library } from '../../admin/index.ts';
import type { Corpus, ReloadReport } from '../../core/index.ts';
import { type ConnectionRefused, inTime, UserError } from '../../shared/index.ts';
import { createCooldown } from '../access.ts';
import type { Registry } from '../command.ts';
import { reportDeployment } from '../deployment/deployCommands.ts';
import { loadCommands } from '../deployment/loadCommands.ts';
import { type Ending, errorFields } from '../failure.ts';
import { createPoster, type PosterOptions } from '../following/createPoster.ts';
import { createSubscriptions } from '../following/subscriptions.ts';
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

/** The link that adds the bot to a server; it asks for no permission. */
export const inviteLink = (applicationId: string): string => {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: '0',
  });
  return `https://discord.com/oauth2/authorize?${query}`;
};

/** Milliseconds. */
export interface BotLimits {
  /** After which an answer that is not ready is deferred; 1,200 unless told. */
  readonly deferAfter?: number;
  /** Between two words on how far a reload is; 2,000 unless told. */
  readonly progressEvery?: number;
  /** That `close` leaves to the answers under way; 3,000 unless told. */
  readonly grace?: number;
  /** That a call to Discord may take; 10,000 unless told. */
  readonly callTime?: number;
  /** That the first answer to an interaction may take before it is sent once more; 1,200 unless told. */
  readonly callbackTime?: number;
  /** That the gateway may owe a word before it is left for a new connection, at least; 2,000 unless told. */
  readonly silence?: number;
}

interface FollowingSettings extends Pick<PosterOptions, 'clock' | 'now'> {
  readonly dataDir: string;
}

interface BotOptions extends BotLimits {
  readonly corpus: Corpus;
  /** The files that the corpus serves. */
  readonly library: Library;
  /** What keeps the corpus fresh; undefined: nothing does. */
  readonly feeds?: Pick<Feeds, 'status' | 'poll'> | undefined;
  readonly gaps?: Pick<Gaps, 'all'> | undefined;
  /** Where what channels follow is kept; undefined: they cannot follow anything. */
  readonly following?: FollowingSettings | undefined;
  readonly settings: BotSettings;
  readonly logger: Logger;
  readonly metrics: BotMetrics;
  /** Base of Discord's REST interface; Discord's own unless told. */
  readonly api?: string | undefined;
  /** Those in `commands/` unless told. */
  readonly commands?: Registry;
  /** Interactions under way beyond which more are told to try again; 200 unless told. */
  readonly mostUnderway?: number;
  /** Hears, once it was logged in, why Discord has closed its connection for good. */
  readonly onRefused?: (why: ConnectionRefused) => void;
}

export interface Bot {
  readonly client: Client<true>;
  /** Tells the log channel what the feeds do. */
  readonly teller: FeedTeller;
  /** Tells channels what came in with a reload on what they follow. Never rejects. */
  reloaded(report: Pick<ReloadReport, 'added'>): Promise<void>;
  /**
   * Lets the answers under way be given and disconnects; what came meanwhile is answered too. All of that for the grace at
   * most; the log names what is not answered then. The corpus stays open.
   */
  close(): Promise<void>;
}

const GRACE = 3_000;
/** Nobody types so fast: a script does. */
const TYPING = { uses: 100, seconds: 20 };
/** So many are answered within three seconds on two cores, with room to spare. */
const MOST_UNDERWAY = 200;

/** Milliseconds after a failed log-in within which the code of the closed connection is known. */
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
    // Of a connection that was closed for good, only a sentence of the library's comes here.
    const code =
      why === error && !(error instanceof UserError) ? await inTime(refused, CODE_TIME) : undefined;
    await client.destroy();
    throw code ?? why;
  }
};

/** Brings an interaction to the pipeline and its outcome to Discord. Rejects where it cannot be read. Returns how it ended. */
export const dispatch = async (interaction: Interaction, services: Services): Promise<Ending> =>
  handle(readInteraction(interaction), services, respondTo(interaction));

/**
 * Logs the bot in and answers interactions until it is closed. Says whether the commands are deployed, and the invite
 * link. Throws `ConnectionRefused` where Discord refuses it, `Unreachable` where it is not there, and `Error` on a faulty
 * command file.
 */
export const connectBot = async (options: BotOptions): Promise<Bot> => {
  const { corpus, library, settings, logger, api, deferAfter, progressEvery, callTime, silence } = options;
  const { metrics, callbackTime, onRefused, grace = GRACE, mostUnderway = MOST_UNDERWAY } = options;
  const commands = options.commands ?? (await loadCommands());
  /** By the id of the interaction. */
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
  const subscriptions = following && createSubscriptions(following.dataDir, following.now);
  const poster =
    subscriptions &&
    createPoster({ ...following, subscriptions, corpus, logger, post: createPost(unready.rest, logger) });
  const services: Services = {
    commands,
    corpus,
    library,
    feeds: options.feeds,
    gaps: options.gaps,
    following: subscriptions,
    answering: metrics.answering.times,
    download: createDownload(api),
    announce: logChannel.announce,
    settings,
    cooldown: createCooldown(settings.cooldown),
    typingCooldown: createCooldown(TYPING),
    ownsApplication: createOwnership(unready),
    isBusy: () => underway.size > mostUnderway,
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
  void poster?.start();
  return {
    client,
    teller: logChannel.teller,
    reloaded: async ({ added }) => poster?.came(added),
    close: async () => {
      let timer: NodeJS.Timeout | undefined;
      const over = new Promise((resolve) => {
        timer = setTimeout(resolve, grace);
      });
      await Promise.race([Promise.all([allAnswered(), poster?.close()]), over]);
      client.removeAllListeners(Events.ShardReconnecting);
      // From here on no interaction comes, and the token is gone: the answers under way need none.
      await client.destroy();
      await Promise.race([allAnswered(), over]);
      clearTimeout(timer);
      for (const interaction of underway.keys())
        logger.warn({ interaction }, 'closed before it was answered');
    },
  };
};
