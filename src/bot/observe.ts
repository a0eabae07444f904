import { actionOf } from '../presentation/index.ts';
import { controls } from './controls/controls.ts';
import type { Ending } from './failure.ts';
import type { Invocation } from './invocation.ts';
import type { Services } from './services.ts';

/** A name that neither registry has could be anything, and as a label it would be kept for good. */
const commandOf = (invocation: Invocation, { commands }: Pick<Services, 'commands'>): string => {
  const [name, known] =
    'name' in invocation
      ? [invocation.name, commands]
      : ['customId' in invocation ? actionOf(invocation.customId) : '', controls];
  return known.has(name) ? name : 'unknown';
};

const typedIn = (invocation: Invocation): unknown => {
  if (invocation.kind === 'menu') return invocation.content;
  if (invocation.kind === 'component') return invocation.customId;
  if (invocation.kind !== 'slash' && invocation.kind !== 'autocomplete') return undefined;
  const typed = Object.entries(invocation.options).map(([name, value]) => [
    name,
    typeof value === 'object' ? value.id : value,
  ]);
  return invocation.subcommand === undefined ? typed : [[invocation.subcommand, typed]];
};

/** Counts and times what an invocation comes to; what was typed is logged, at debug and nowhere else. */
export const observe = async (
  invocation: Invocation,
  services: Pick<Services, 'commands' | 'metrics' | 'logger'>,
  answer: () => Promise<Ending>,
): Promise<Ending> => {
  const { metrics, logger } = services;
  const labels = { command: commandOf(invocation, services), kind: invocation.kind };
  logger.debug({ interaction: invocation.id, ...labels, typed: typedIn(invocation) }, 'received');
  const end = metrics.interactionSeconds.startTimer(labels);
  const outcome = await answer();
  end();
  metrics.interactions.inc({ ...labels, outcome });
  return outcome;
};
