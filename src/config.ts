import { join, resolve } from 'node:path';
import { z } from 'zod';
import { MODEL_HUB, READ_BUDGET } from './core/index.ts';
import { DISCORD_ID, isLoopbackHost, PACKAGE_ROOT, UserError } from './shared/index.ts';

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

/** Whether a model may be fetched below this address: by https, or without it from this machine. */
const isHub = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  return (
    [username, password, search, hash].every((part) => part === '') &&
    (protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname)))
  );
};

/** Whether a reader may be asked at this address: by https; without it on this machine, or where its host may be private. */
const isReaderUrl = (value: string, isPrivate: boolean): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  const isPlainAllowed = isPrivate || isLoopbackHost(hostname);
  return (
    username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && isPlainAllowed))
  );
};

const whole = (least: number, most: number) =>
  z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(least, `must be ${least} or more`)
    .max(most, `must be ${most} or less`);

const either = (yes: string, no: string, fallback: string) =>
  z
    .enum([yes, no], `must be ${yes} or ${no}`)
    .default(fallback)
    .transform((value) => value === yes);

/** A language model that chooses passages. */
const readerShape = {
  READER_URL: z.string().optional(),
  READER_MODEL: z.string().max(200, 'must be 200 characters or fewer').optional(),
  READER_KEY: z.string().optional(),
  READER_KEY_FILE: z.string().optional(),
  READER_PRIVATE: either('true', 'false', 'false'),
  READER_SECONDS: whole(1, 600).default(8),
  READER_AT_ONCE: whole(1, 100).default(4),
  READER_PASSAGES: whole(1, 24).default(READ_BUDGET.passages),
  READER_CHARACTERS: whole(500, 100_000).default(READ_BUDGET.characters),
};
type ReaderVariables = z.infer<z.ZodObject<typeof readerShape>>;

const checkReader = (stated: ReaderVariables, context: z.RefinementCtx): void => {
  const fault = (name: keyof ReaderVariables, message: string): void =>
    context.addIssue({ code: 'custom', path: [name], message });
  const { READER_URL: url, READER_MODEL: model, READER_KEY: key, READER_KEY_FILE: file } = stated;
  if (url === undefined) {
    if (model !== undefined) fault('READER_URL', 'must be set where READER_MODEL is');
    return;
  }
  if (model === undefined) fault('READER_MODEL', 'must be set where READER_URL is');
  if (key !== undefined && file !== undefined)
    fault('READER_KEY_FILE', 'must not be set where READER_KEY is');
  if (key !== undefined && !/^[\x21-\x7e]+$/.test(key))
    fault('READER_KEY', 'must be of letters, digits and signs, without spaces');
  if (!isReaderUrl(url, stated.READER_PRIVATE))
    fault(
      'READER_URL',
      'must be an https address without a password, or an http address of this machine (with READER_PRIVATE=true of a private network)',
    );
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
  LOG_CHANNEL: snowflake.optional(),
  ADMIN_USERS: snowflakes,
  ADMIN_ROLES: snowflakes,
  CORPUS: path(join(PACKAGE_ROOT, 'corpus')),
  CORPUS_WATCH: either('true', 'false', 'false'),
  DATA_DIR: path(join(PACKAGE_ROOT, 'data')),
  REPLIES: either('private', 'public', 'public'),
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
  CONSOLE: either('on', 'off', 'on'),
  CONSOLE_PORT: whole(0, 65_535).default(3000),
  METRICS_PORT: whole(0, 65_535).optional(),
  METRICS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address or a host name')
    .default('127.0.0.1'),
  METRICS_NAMES: listOf(/^[\w.-]+$/, 'must be host names without ports, separated by commas'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'must be trace, debug, info, warn, error, fatal or silent',
    )
    .optional(),
  ...readerShape,
});

/** Where a language model is asked to choose passages, and within which limits. */
export interface ReaderConfig {
  readonly url: string;
  readonly model: string;
  readonly key: string | undefined;
  /** A file that holds the key alone. */
  readonly keyFile: string | undefined;
  readonly isPrivate: boolean;
  /** Milliseconds that a question may take. */
  readonly limit: number;
  readonly atOnce: number;
  readonly budget: typeof READ_BUDGET;
}

export interface Config {
  readonly token: string | undefined;
  readonly guildId: string | undefined;
  /** The channel that is told of changes of the corpus. */
  readonly logChannel: string | undefined;
  readonly adminUsers: readonly string[];
  readonly adminRoles: readonly string[];
  /** Whether answers are for their asker alone where the asker does not say. */
  readonly privateReplies: boolean;
  readonly corpus: string;
  /** Whether changed files reload by themselves. */
  readonly corpusWatch: boolean;
  /** Where the bot keeps the snapshot, the model, uploads that wait, the trash and the audit: a folder, made when needed. */
  readonly dataDir: string;
  /** Undefined: the default of how an answer's passages were found. */
  readonly threshold: number | undefined;
  /** Whether passages are found by their meaning too. */
  readonly meaning: boolean;
  /** No more passages have a vector made in advance. */
  readonly meaningPassages: number;
  /** The root address from which the model of meaning is fetched. */
  readonly modelHub: string;
  /** Undefined: no language model is asked. */
  readonly reader: ReaderConfig | undefined;
  /** How often one person may use the bot; undefined: as often as they like. */
  readonly cooldown: { readonly uses: number; readonly seconds: number } | undefined;
  /** Whether the local console opens where there is no token. */
  readonly console: boolean;
  readonly consolePort: number;
  /** Undefined: neither metrics nor health are served. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
  /** Names by which they may be asked for, next to `metricsHost`. */
  readonly metricsNames: readonly string[];
  /** Undefined where unset: each face has its own default. */
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL'];
}

const readerOf = (data: ReaderVariables): ReaderConfig | undefined => {
  const { READER_URL: url, READER_MODEL: model } = data;
  if (url === undefined || model === undefined) return undefined;
  return {
    url,
    model,
    key: data.READER_KEY,
    keyFile: data.READER_KEY_FILE,
    isPrivate: data.READER_PRIVATE,
    limit: 1_000 * data.READER_SECONDS,
    atOnce: data.READER_AT_ONCE,
    budget: { passages: data.READER_PASSAGES, characters: data.READER_CHARACTERS },
  };
};

/**
 * The typed configuration of an environment; an empty variable counts as unset. Throws one `UserError` that names every
 * faulty variable, never its value.
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const stated = Object.entries(environment).map(([name, value]) => [name, value?.trim()] as const);
  const parsed = schema
    .superRefine(checkReader)
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
    logChannel: data.LOG_CHANNEL,
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
    cooldown: data.COOLDOWN,
    console: data.CONSOLE,
    consolePort: data.CONSOLE_PORT,
    metricsPort: data.METRICS_PORT,
    metricsHost: data.METRICS_HOST,
    metricsNames: data.METRICS_NAMES,
    logLevel: data.LOG_LEVEL,
  };
};
