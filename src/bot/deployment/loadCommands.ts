import { readdir } from 'node:fs/promises';
import type { Command, Registry } from '../command.ts';
import { commandFaults, isCommand } from './commandSchema.ts';
import { localiseCommand } from './localiseCommand.ts';

/** The folder `commands/`, the same for the sources and for the build. */
export const COMMANDS = new URL('../../../commands/', import.meta.url);

const isSource = (file: string): boolean => /\.[jt]s$/.test(file) && !file.endsWith('.d.ts');

const loadCommand = async (file: string, folder: URL): Promise<Command> => {
  const module: unknown = await import(new URL(file, folder).href).catch((cause: unknown) => {
    throw new Error(`commands/${file} cannot be loaded: ${String(cause)}`, { cause });
  });
  const command = typeof module === 'object' && module !== null && 'default' in module && module.default;
  if (!isCommand(command)) {
    const faults = command === false ? ['has no default export'] : commandFaults(command);
    throw new Error(`commands/${file} is not a command: ${faults.join('; ')}`);
  }
  return command;
};

const localised = <C extends Command>(command: C): C => ({ ...command, data: localiseCommand(command.data) });

/**
 * Loads all commands of a folder in all languages, by name. Throws an error that names the file if one is faulty or two have
 * one name.
 */
export const loadCommands = async (folder: URL = COMMANDS): Promise<Registry> => {
  const files = (await readdir(folder)).filter(isSource).sort();
  const commands = new Map<string, Command>();
  const origins = new Map<string, string>();
  for (const file of files) {
    const command = await loadCommand(file, folder);
    const { name } = command.data;
    const origin = origins.get(name);
    if (origin !== undefined) throw new Error(`commands/${file} has the name of commands/${origin}: ${name}`);
    origins.set(name, file);
    commands.set(name, localised(command));
  }
  return commands;
};
