import {
  type APIApplicationCommand,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Profile } from '../profile.ts';

export const CONTEXTS = {
  guild: InteractionContextType.Guild,
  'bot-dm': InteractionContextType.BotDM,
  'private-channel': InteractionContextType.PrivateChannel,
} as const;

const INSTALLS = {
  guild: ApplicationIntegrationType.GuildInstall,
  user: ApplicationIntegrationType.UserInstall,
} as const;

const ANYWHERE = Object.values(CONTEXTS);

const isVisible = (command: APIApplicationCommand, profile: Profile): boolean => {
  const { context, install, permissions } = profile;
  if (command.guild_id !== undefined && context !== 'guild') return false;
  if (context === 'private-channel' && install !== 'user') return false;
  const { integration_types: installs = [ApplicationIntegrationType.GuildInstall] } = command;
  if (!installs.includes(INSTALLS[install])) return false;
  if (command.guild_id === undefined && !(command.contexts ?? ANYWHERE).includes(CONTEXTS[context]))
    return false;
  const needed = command.default_member_permissions;
  if (needed === null || context !== 'guild') return true;
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return true;
  return BigInt(needed) !== 0n && (permissions & BigInt(needed)) === BigInt(needed);
};

/** Returns the commands that this person finds, by context, kind of install and `default_member_permissions`. */
export const visibleCommands = (
  commands: readonly APIApplicationCommand[],
  profile: Profile,
): APIApplicationCommand[] => commands.filter((command) => isVisible(command, profile));
