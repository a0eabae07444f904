import { type APIApplicationCommand, type REST, Routes } from 'discord.js';
import type { Registry } from '../command.ts';
import { errorFields } from '../failure.ts';
import type { Logger } from '../logger.ts';
import { type CommandChanges, compareCommands, isUpToDate } from './compareCommands.ts';

interface DeploymentTarget {
  /** With the bot's token set. */
  readonly rest: Pick<REST, 'get' | 'put'>;
  readonly applicationId: string;
  readonly commands: Registry;
  /** The server for its own commands, which update at once; undefined: all servers. */
  readonly guildId?: string | undefined;
}

const routeOf = ({ applicationId, guildId }: DeploymentTarget) =>
  guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);

const bodiesOf = ({ commands }: DeploymentTarget) => [...commands.values()].map(({ data }) => data);

const areCommands = (value: unknown): value is APIApplicationCommand[] =>
  Array.isArray(value) && value.every((one) => typeof one?.name === 'string');

/** Returns the changes that a deployment would make in Discord now. */
const pendingChanges = async (target: DeploymentTarget): Promise<CommandChanges> => {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const deployed: unknown = await target.rest.get(routeOf(target), { query });
  if (!areCommands(deployed)) throw new Error('Discord answered with something else than its commands');
  return compareCommands(bodiesOf(target), deployed, target.guildId === undefined ? 'global' : 'guild');
};

/**
 * Replaces the deployed commands of a scope, except in a dry run or if nothing would change. Returns the changes, made or
 * planned.
 */
export const deployCommands = async (
  target: DeploymentTarget & { readonly dryRun?: boolean },
): Promise<CommandChanges> => {
  const changes = await pendingChanges(target);
  if (!target.dryRun && !isUpToDate(changes))
    await target.rest.put(routeOf(target), { body: bodiesOf(target) });
  return changes;
};

/** Warns if the deployed commands differ from ours, and logs the command to run. Never rejects. */
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
