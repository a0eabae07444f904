import { join, resolve } from 'node:path';
import { z } from 'zod';
import { MODEL_HUB } from '../core/index.ts';
import { DISCORD_ID, isLoopbackHost, PACKAGE_ROOT, UserError } from '../shared/index.ts';
import { type ArchiveConfig, archiveOf, archiveShape, checkArchive } from './archiveVariables.ts';
import { checkFeeds, type FeedConfig, feedShape, feedsOf } from './feedVariables.ts';
import { checkReader, type ReaderConfig, readerOf, readerShape } from './readerVariables.ts';
import { either, whole } from './values.ts';

const snowflake = z.string().regex(DISCORD_ID, 'must be a Discord id: 17 to 20 digits');
const listOf = (pattern: RegExp, fault: string) =>
  z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((entry) => entry !== ''))
    .pipe(z.array(z.string().regex(pattern, fault)));
const snowflakes = listOf(DISCORD_ID, 'must be Discord ids of 17 to 20 digits, separated by commas');
const path = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((value) => resolve(value));

const LIMIT = 'must be as 10/15, for 10 uses in 15 seconds (at most 1000/3600), or 0 for no limit';
const cooldown = z
  .string()
  .regex(/^(?:0|[1-9]\d*\/[1-9]\d*)$/, LIMIT)
  .default('10/15')
  .transform((value) => {
    const [uses = 0, seconds = 0] = value.split('/').map(Number);
    return uses === 0 ? undefined : { uses, seconds };
  })
  .refine((limit) => !limit || (limit.uses <= 1_000 && limit.seconds <= 3_600), LIMIT);

/** Returns whether a model may be fetched from this address: by https, or by http from this machine. */
const isHub = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  return (
    [username, password, search, hash].every((part) => part === '') &&
    (protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname)))
  );
};

/** Returns whether an address is a Discord on this machine: the token goes only there or to the real Discord. */
const isLoopbackApi = (value: string): boolean =>
  URL.canParse(value) && new URL(value).protocol === 'http:' && isLoopbackHost(new URL(value).hostname);

const SHARDS = 'must be as 0,1/4, for these two of four: each less than the last';
const shards = z
  .string()
  .regex(/^\d{1,5}(?:,\d{1,5})*\/\d{1,5}$/, SHARDS)
  .transform((value) => {
    const [ids = '', count] = value.split('/');
    return { ids: [...new Set(ids.split(',').map(Number))], count: Number(count) };
  })
  .refine(({ ids, count }) => ids.every((id) => id < count), SHARDS)
  .optional();

const host = z
  .string()
  .regex(/^[\w.:-]+$/, 'must be an address or a host name')
  .default('127.0.0.1');

/** Reports PUBLIC_KEY or INTERACTIONS_PORT if the other one is missing. */
const checkHttp = (
  stated: { readonly PUBLIC_KEY?: string | undefined; readonly INTERACTIONS_PORT?: number | undefined },
  context: z.RefinementCtx,
): void => {
  const [key, port] = [stated.PUBLIC_KEY, stated.INTERACTIONS_PORT].map((value) => value !== undefined);
  const [lacking, given] = key ? ['INTERACTIONS_PORT', 'PUBLIC_KEY'] : ['PUBLIC_KEY', 'INTERACTIONS_PORT'];
  if (key !== port)
    context.addIssue({ code: 'custom', path: [lacking ?? ''], message: `must be set where ${given} is` });
};

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^[\w-]+\.[\w-]+\.[\w-]+$/,
      'does not look like a bot token (three parts with dots): copy it again from the Bot page',
    )
    .optional(),
  GUILD_ID: snowflake.optional(),
  DISCORD_API: z
    .string()
    .refine(isLoopbackApi, 'must be an http address of this machine, as http://127.0.0.1:8080/api')
    .optional(),
  LOG_CHANNEL: snowflake.optional(),
  KEEP_UNANSWERED: either('true', 'false'),
  ADMIN_USERS: snowflakes,
  ADMIN_ROLES: snowflakes,
  CORPUS: path(join(PACKAGE_ROOT, 'corpus')),
  CORPUS_WATCH: either('true', 'false'),
  DATA_DIR: path(join(PACKAGE_ROOT, 'data')),
  REPLIES: either('private', 'public'),
  ANSWER_THRESHOLD: z.coerce
    .number('must be a number from 0 to 1')
    .min(0, 'must be 0 or more')
    .max(1, 'must be 1 or less')
    .optional(),
  MEANING: either('on', 'off', 'on'),
  MEANING_PASSAGES: whole(0, Number.MAX_SAFE_INTEGER).default(300_000),
  MODEL_HUB: z
    .string()
    .refine(isHub, 'must be an https address, or an http address of this machine')
    .default(MODEL_HUB),
  COOLDOWN: cooldown,
  SHARDS: shards,
  PUBLIC_KEY: z
    .string()
    .regex(/^[\da-f]{64}$/i, 'must be the 64 hexadecimal digits of the public key')
    .optional(),
  INTERACTIONS_PORT: whole(0, 65_535).optional(),
  INTERACTIONS_HOST: host,
  CONSOLE: either('on', 'off', 'on'),
  CONSOLE_PORT: whole(0, 65_535).default(3000),
  METRICS_PORT: whole(0, 65_535).optional(),
  METRICS_HOST: host,
  METRICS_NAMES: listOf(/^[\w.-]+$/, 'must be host names without ports, separated by commas'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'must be trace, debug, info, warn, error, fatal or silent',
    )
    .optional(),
  ...readerShape,
  ...archiveShape,
  ...feedShape,
});

export interface Config {
  readonly token: string | undefined;
  readonly guildId: string | undefined;
  /** Another root of Discord's REST interface, on this machine; undefined: Discord's own. */
  readonly discordApi: string | undefined;
  /** The channel that gets messages about changes of the corpus. */
  readonly logChannel: string | undefined;
  /** Whether the bot keeps unanswered questions, without their askers. */
  readonly keepsUnanswered: boolean;
  readonly adminUsers: readonly string[];
  readonly adminRoles: readonly string[];
  /** Whether only the asker sees an answer by default. */
  readonly privateReplies: boolean;
  readonly corpus: string;
  /** Whether changed files reload by themselves. */
  readonly corpusWatch: boolean;
  /** The folder for the snapshot, the model, pending uploads, the trash and the audit log; created when needed. */
  readonly dataDir: string;
  /** Undefined: the default for the way in which an answer's passages were found. */
  readonly threshold: number | undefined;
  /** Whether passages are also found by meaning. */
  readonly meaning: boolean;
  /** The most passages that get a vector in advance. */
  readonly meaningPassages: number;
  /** The root address that the model of meaning is fetched from. */
  readonly modelHub: string;
  /** Undefined: no language model is asked. */
  readonly reader: ReaderConfig | undefined;
  /** Undefined: this machine keeps the corpus. */
  readonly archive: ArchiveConfig | undefined;
  /** Whether CORPUS is set: with an archive, a bot changes the articles in its folder only if it is. */
  readonly hasCorpus: boolean;
  /** Undefined: no feed brings articles. */
  readonly feeds: FeedConfig | undefined;
  /** How often one person may use the bot; undefined: no limit. */
  readonly cooldown: { readonly uses: number; readonly seconds: number } | undefined;
  /** The shards of this process; undefined: as many as Discord recommends. */
  readonly shards: { readonly ids: readonly number[]; readonly count: number } | undefined;
  /** The server for interactions by HTTP, instead of the gateway; undefined: the bot uses the gateway. */
  readonly http: { readonly publicKey: string; readonly host: string; readonly port: number } | undefined;
  /** Whether the local console opens if there is no token. */
  readonly console: boolean;
  readonly consolePort: number;
  /** Undefined: the bot serves neither metrics nor health. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
  /** Host names that requests for metrics may use, in addition to `metricsHost`. */
  readonly metricsNames: readonly string[];
  /** Undefined if unset: each face has its own default. */
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL'];
}

/**
 * Returns the typed configuration of an environment; an empty variable counts as unset. Throws one `UserError` that names
 * every faulty variable, never its value.
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const stated = Object.entries(environment).map(([name, value]) => [name, value?.trim()] as const);
  const parsed = schema
    .superRefine(checkReader)
    .superRefine(checkHttp)
    .superRefine(checkArchive)
    .superRefine(checkFeeds)
    .safeParse(Object.fromEntries(stated.filter(([, value]) => value !== undefined && value !== '')));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path: [name], message }) => `  ${String(name)} ${message}`);
    throw new UserError(
      `The configuration has faults (see .env.example):\n${[...new Set(faults)].join('\n')}`,
    );
  }
  const { data } = parsed;
  return {
    token: data.DISCORD_TOKEN,
    guildId: data.GUILD_ID,
    discordApi: data.DISCORD_API,
    logChannel: data.LOG_CHANNEL,
    keepsUnanswered: data.KEEP_UNANSWERED,
    adminUsers: data.ADMIN_USERS,
    adminRoles: data.ADMIN_ROLES,
    privateReplies: data.REPLIES,
    corpus: data.CORPUS,
    corpusWatch: data.CORPUS_WATCH,
    dataDir: data.DATA_DIR,
    threshold: data.ANSWER_THRESHOLD,
    meaning: data.MEANING,
    meaningPassages: data.MEANING_PASSAGES,
    modelHub: data.MODEL_HUB,
    reader: readerOf(data),
    archive: archiveOf(data),
    hasCorpus: (environment.CORPUS?.trim() ?? '') !== '',
    feeds: feedsOf(data),
    cooldown: data.COOLDOWN,
    shards: data.SHARDS,
    http:
      data.PUBLIC_KEY !== undefined && data.INTERACTIONS_PORT !== undefined
        ? { publicKey: data.PUBLIC_KEY, host: data.INTERACTIONS_HOST, port: data.INTERACTIONS_PORT }
        : undefined,
    console: data.CONSOLE,
    consolePort: data.CONSOLE_PORT,
    metricsPort: data.METRICS_PORT,
    metricsHost: data.METRICS_HOST,
    metricsNames: data.METRICS_NAMES,
    logLevel: data.LOG_LEVEL,
  };
};
