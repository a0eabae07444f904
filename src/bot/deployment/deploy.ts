import { DiscordAPIError, REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { UserError } from '../../shared/index.ts';
import { limitInvalidRequests } from '../gateway/createClient.ts';
import { explainConnection } from '../gateway/explainConnection.ts';
import type { BotSettings } from '../services.ts';
import type { CommandChanges } from './compareCommands.ts';
import { deployCommands } from './deployCommands.ts';
import { loadCommands } from './loadCommands.ts';

interface DeployOptions extends Pick<BotSettings, 'token' | 'guildId'> {
  /** Reports the changes without making them. */
  readonly dryRun: boolean;
  /** Base URL of Discord's REST API; by default Discord's own. */
  readonly api?: string | undefined;
}

const hasId = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

const explain = (error: unknown, guildId: string | undefined): unknown => {
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  return code === RESTJSONErrorCodes.MissingAccess || code === RESTJSONErrorCodes.UnknownGuild
    ? new UserError(`The bot is not in the server ${guildId}. Invite it there first.`)
    : explainConnection(error);
};

/**
 * Registers the commands of `commands/` with Discord without connecting to the gateway. Returns the changes; with `dryRun`,
 * only plans them. Throws `UserError` if the token or the server is wrong, and `Unreachable` without a connection.
 */
export const deploy = async ({ token, guildId, dryRun, api }: DeployOptions): Promise<CommandChanges> => {
  const commands = await loadCommands();
  const makeRequest = limitInvalidRequests();
  const rest = new REST(api === undefined ? { makeRequest } : { api, makeRequest }).setToken(token);
  try {
    const application: unknown = await rest.get(Routes.currentApplication());
    if (!hasId(application)) throw new Error('Discord answered with something else than the application');
    return await deployCommands({ rest, applicationId: application.id, commands, guildId, dryRun });
  } catch (error) {
    throw explain(error, guildId);
  }
};

/** Describes the changes of a deployment, one command per line: `+ ask`, `~ quote`, `- old`, `= corpus`. */
export const describeChanges = ({ added, changed, removed, unchanged }: CommandChanges): string[] => [
  ...added.map((name) => `+ ${name} (added)`),
  ...changed.map((name) => `~ ${name} (changed)`),
  ...removed.map((name) => `- ${name} (removed)`),
  ...unchanged.map((name) => `= ${name} (unchanged)`),
];
