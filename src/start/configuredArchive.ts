import { readFile } from 'node:fs/promises';
import type { ArchiveConfig } from '../config/index.ts';
import type { ArchiveSettings } from '../core/index.ts';
import { UserError } from '../shared/index.ts';
import { PASSWORD, readSecret } from './secretFile.ts';

/** The settings to connect to an archive, and its secret, which no log may hold. */
export interface ConfiguredArchive {
  readonly settings: ArchiveSettings;
  readonly secret: string | undefined;
}

/** Returns the archive that the environment names. Throws `UserError` if one of its files cannot be read. */
export const configuredArchive = async ({
  nodes,
  prefix,
  user,
  secret: stated,
  caFile,
}: ArchiveConfig): Promise<ConfiguredArchive> => {
  const allowed = user === undefined ? undefined : PASSWORD;
  const secret =
    stated?.file === undefined ? stated?.value : await readSecret(stated.variable, stated.file, allowed);
  const ca =
    caFile === undefined
      ? undefined
      : await readFile(caFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
          throw new UserError(`OPENSEARCH_CA cannot be read (${error.code ?? error.message}).`);
        });
  const credentials =
    secret === undefined ? undefined : user === undefined ? { apiKey: secret } : { user, password: secret };
  return { settings: { nodes, prefix, credentials, ca }, secret };
};
