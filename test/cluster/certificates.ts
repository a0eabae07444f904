import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';

const run = promisify(execFile);

/** Whether this machine has the program that makes certificates. */
export const hasOpenssl = (): Promise<boolean> =>
  run('openssl', ['version']).then(
    () => true,
    () => false,
  );

/** Puts ca.pem, node.pem and admin.pem with their keys into the folder, the node's for these names and addresses. */
export const makeCertificates = async (
  folder: string,
  names: readonly string[] = ['localhost', '127.0.0.1'],
): Promise<void> => {
  await run(join(PACKAGE_ROOT, 'deploy/opensearch/certificates.sh'), [folder, ...names]);
};
