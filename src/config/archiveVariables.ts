import { z } from 'zod';
import { isLoopbackHost } from '../shared/index.ts';

const NODES =
  'must be https addresses without a password, separated by commas (http for this machine alone): credentials have variables of their own';

/** Returns whether an address may receive requests and credentials. */
const isNode = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  const isBare = [username, password, search, hash].every((part) => part === '');
  return isBare && (protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname)));
};

/** The variables of the OpenSearch cluster that keeps the corpus. */
export const archiveShape = {
  OPENSEARCH_URL: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((entry) => entry !== ''))
    .refine((nodes) => nodes.every(isNode), NODES),
  OPENSEARCH_INDEX: z
    .string()
    .regex(/^[a-z][a-z\d_-]{0,49}$/, 'must be small letters, digits, - and _ (at most 50), a letter first')
    .default('talks'),
  OPENSEARCH_USER: z.string().max(200).optional(),
  OPENSEARCH_PASSWORD: z.string().optional(),
  OPENSEARCH_PASSWORD_FILE: z.string().optional(),
  OPENSEARCH_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be of letters, digits and signs, without spaces')
    .optional(),
  OPENSEARCH_API_KEY_FILE: z.string().optional(),
  OPENSEARCH_CA: z.string().optional(),
};
type ArchiveVariables = z.infer<z.ZodObject<typeof archiveShape>>;

/** Reports variables that contradict each other. */
export const checkArchive = (stated: ArchiveVariables, context: z.RefinementCtx): void => {
  const fault = (name: keyof ArchiveVariables, message: string): void =>
    context.addIssue({ code: 'custom', path: [name], message });
  const { OPENSEARCH_URL: nodes, OPENSEARCH_USER: user } = stated;
  const passwords = [stated.OPENSEARCH_PASSWORD, stated.OPENSEARCH_PASSWORD_FILE].filter(Boolean);
  const keys = [stated.OPENSEARCH_API_KEY, stated.OPENSEARCH_API_KEY_FILE].filter(Boolean);
  if (nodes.length === 0 && (user !== undefined || passwords.length + keys.length > 0))
    fault('OPENSEARCH_URL', 'must be set where its credentials are');
  if (passwords.length > 1) fault('OPENSEARCH_PASSWORD_FILE', 'must not be set where OPENSEARCH_PASSWORD is');
  if (keys.length > 1) fault('OPENSEARCH_API_KEY_FILE', 'must not be set where OPENSEARCH_API_KEY is');
  if (user !== undefined && passwords.length === 0)
    fault('OPENSEARCH_PASSWORD_FILE', 'or OPENSEARCH_PASSWORD must be set where OPENSEARCH_USER is');
  if (user === undefined && passwords.length > 0)
    fault('OPENSEARCH_USER', 'must be set where its password is');
  if (user !== undefined && keys.length > 0)
    fault('OPENSEARCH_USER', 'must not be set where an API key is: one of the two');
};

/** The cluster that keeps the corpus, and the credentials for it. */
export interface ArchiveConfig {
  readonly nodes: readonly string[];
  readonly prefix: string;
  readonly user: string | undefined;
  /** The password or the API key, or a file that holds only that. */
  readonly secret: { readonly variable: string; readonly value?: string; readonly file?: string } | undefined;
  /** A file of trusted certificate authorities, PEM. */
  readonly caFile: string | undefined;
}

/** Returns the archive that the variables name; undefined if they name none. */
export const archiveOf = (data: ArchiveVariables): ArchiveConfig | undefined => {
  if (data.OPENSEARCH_URL.length === 0) return undefined;
  const secrets = [
    { variable: 'OPENSEARCH_PASSWORD', value: data.OPENSEARCH_PASSWORD },
    { variable: 'OPENSEARCH_PASSWORD_FILE', file: data.OPENSEARCH_PASSWORD_FILE },
    { variable: 'OPENSEARCH_API_KEY', value: data.OPENSEARCH_API_KEY },
    { variable: 'OPENSEARCH_API_KEY_FILE', file: data.OPENSEARCH_API_KEY_FILE },
  ];
  const found = secrets.find(({ value, file }) => value !== undefined || file !== undefined);
  return {
    nodes: data.OPENSEARCH_URL,
    prefix: data.OPENSEARCH_INDEX,
    user: data.OPENSEARCH_USER,
    secret: found && {
      variable: found.variable,
      ...(found.value === undefined ? {} : { value: found.value }),
      ...(found.file === undefined ? {} : { file: found.file }),
    },
    caFile: data.OPENSEARCH_CA,
  };
};
