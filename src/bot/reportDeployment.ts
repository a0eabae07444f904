import { isUpToDate } from './compareCommands.ts';
import { type DeploymentTarget, pendingChanges } from './deployCommands.ts';
import { errorFields } from './errorFields.ts';
import type { Logger } from './logger.ts';

/** Says, with the command to run, when Discord does not have the commands as they are. Never rejects. */
export const reportDeployment = async (target: DeploymentTarget, logger: Logger): Promise<void> => {
  const run = `npm run bot -- deploy${target.guildId === undefined ? '' : ` --guild ${target.guildId}`}`;
  try {
    const changes = await pendingChanges(target);
    if (isUpToDate(changes)) logger.info({ commands: changes.unchanged }, 'the commands are up to date');
    else if (changes.changed.length + changes.unchanged.length === 0)
      logger.warn(changes, `The commands are not deployed. Run: ${run}`);
    else logger.warn(changes, `The deployed commands are out of date. Run: ${run}`);
  } catch (error) {
    logger.warn(errorFields(error), `Whether the commands are deployed is not known. To deploy: ${run}`);
  }
};
