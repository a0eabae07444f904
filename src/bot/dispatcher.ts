import type { BotSettings } from './botSettings.ts';
import type { CommandContext, Registry } from './command.ts';
import type { Cooldown } from './cooldown.ts';
import type { Logger } from './logger.ts';

/** What every interaction is dispatched with. */
export interface Dispatcher extends Omit<CommandContext, 'viewer' | 'progress'> {
  readonly commands: Registry;
  readonly settings: Omit<BotSettings, 'token'>;
  readonly cooldown: Cooldown;
  readonly logger: Logger;
  /** Milliseconds after which an answer that is not ready is deferred. */
  readonly deferAfter?: number | undefined;
}
