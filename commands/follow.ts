import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import {
  type CommandContext,
  managedChannel,
  type SlashCommand,
  type Subscription,
  stringOption,
  wordsOption,
} from '../src/bot/index.ts';
import type { NewsQuery } from '../src/core/index.ts';
import {
  followedReply,
  followingReply,
  followsNoMoreReply,
  matterWords,
  onOneLine,
  type Reply,
  speakerChoices,
} from '../src/presentation/index.ts';
import { UserError } from '../src/shared/index.ts';

type Invocation = Parameters<SlashCommand['run']>[0];

const start = async (invocation: Invocation, context: CommandContext): Promise<Reply> => {
  const { server, channel, mayPost } = managedChannel(invocation);
  const about = wordsOption(invocation, 'about');
  const speaker = wordsOption(invocation, 'speaker');
  if (about === undefined && speaker === undefined) throw new UserError({ kind: 'no-matter-to-follow' });
  if (!mayPost) throw new UserError({ kind: 'cannot-post' });
  const matter = { ...(about ? { about } : {}), ...(speaker ? { speaker } : {}) };
  const { locale } = invocation.caller;
  await context.following.add({ server, channel, locale, ...matter });
  return followingReply(matter, context.viewer.wording);
};

/** Returns a topic as shown in the choices. */
const shown = (matter: NewsQuery): string => matterWords(matter, onOneLine);

/** Returns whether the typed text means a topic: a choice may arrive by name or by value, and people type its words. */
const isMeant =
  (typed: string) =>
  (one: Subscription): boolean =>
    [one.key, shown(one), one.about, one.speaker].some(
      (words) => words !== undefined && words.toLowerCase() === typed.toLowerCase(),
    );

const stop = async (invocation: Invocation, context: CommandContext): Promise<Reply> => {
  const { server, channel } = managedChannel(invocation);
  const subscriptions = context.following;
  const typed = stringOption(invocation, 'what')?.trim() ?? '';
  const here = (await subscriptions.list(server)).filter((one) => one.channel === channel);
  const meant = typed === '' ? here : here.filter(isMeant(typed));
  if (meant.length === 0) throw new UserError({ kind: 'not-followed' });
  for (const { key } of meant) await subscriptions.remove(server, key);
  return followsNoMoreReply(meant, context.viewer.wording);
};

export default {
  data: new SlashCommandBuilder()
    .setName('follow')
    .setDescription('Get what new articles say about a topic in this channel.')
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageChannels)
    .addSubcommand((subcommand) =>
      subcommand
        .setName('start')
        .setDescription('Follow a topic, or what someone says, in this channel.')
        .addStringOption((option) =>
          option.setName('about').setDescription('The topic to follow.').setMaxLength(200),
        )
        .addStringOption((option) =>
          option
            .setName('speaker')
            .setDescription('Who to follow; a surname is enough.')
            .setMaxLength(100)
            .setAutocomplete(true),
        ),
    )
    .addSubcommand((subcommand) =>
      subcommand.setName('list').setDescription('What this server’s channels follow.'),
    )
    .addSubcommand((subcommand) =>
      subcommand
        .setName('stop')
        .setDescription('Stop following something in this channel.')
        .addStringOption((option) =>
          option
            .setName('what')
            .setDescription('What to stop following; leave this out to stop everything.')
            .setMaxLength(200)
            .setAutocomplete(true),
        ),
    )
    .toJSON(),
  acknowledgement: 'when-ready',
  access: 'everyone',
  run: async (invocation, context) => {
    if (invocation.subcommand === 'start') return start(invocation, context);
    if (invocation.subcommand === 'stop') return stop(invocation, context);
    if (invocation.subcommand !== 'list') throw new UserError({ kind: 'unknown-command' });
    const { server } = managedChannel(invocation);
    return followedReply(await context.following.list(server), context.viewer.wording);
  },
  autocomplete: async ({ option, typed }, { corpus, following }, { place }) => {
    if (option === 'speaker') return speakerChoices(await corpus.speakers(typed));
    if (!place?.mayManage || !following) return [];
    const here = (await following.list(place.server)).filter(({ channel }) => channel === place.channel);
    return here
      .map((one) => ({ name: shown(one), value: one.key }))
      .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  },
} satisfies SlashCommand;
