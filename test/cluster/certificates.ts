import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';

const run = promisify(execFile);

/** Returns whether this machine has openssl, which makes the certificates. */
export const hasOpenssl = (): Promise<boolean> =>
  run('openssl', ['version']).then(
    () => true,
    () => false,
  );

/** Writes ca.pem, node.pem and admin.pem with their keys to a folder. node.pem is for these names and addresses. */
export const makeCertificates = async (
  folder: string,
  names: readonly string[] = ['localhost', '127.0.0.1'],
): Promise<void> => {
  await run(join(PACKAGE_ROOT, 'deploy/opensearch/certificates.sh'), [folder, ...names]);
};
