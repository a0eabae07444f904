import type { Changes } from '../changes.ts';
import type { FaultTree, Refusal } from '../checks/refusal.ts';
import type { OpenInteraction } from '../interactions.ts';
import type { RestCall } from '../loopbackDiscord.ts';

/** A call while it is being answered. */
export interface CallDraft {
  readonly method: string;
  readonly route: string;
  readonly notices: string[];
  interaction: OpenInteraction | null;
  /** Milliseconds since its interaction was sent. */
  since: number | null;
  body: unknown;
}

const faultsIn = (tree: FaultTree, path: string): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    Array.isArray(value)
      ? value.map(({ code, message }) => `${path}: ${message} [${code}]`)
      : faultsIn(value as FaultTree, path ? `${path}.${key}` : key),
  );

/** Returns one line: Discord's message and each field at fault. */
export const describeRefusal = ({ message, errors }: Refusal): string =>
  [message, ...(errors ? faultsIn(errors, '') : [])].join('; ');

/** Creates the log of REST calls, which forgets the oldest beyond `history`. */
export const createCallLog = (history: number, changes: Changes) => {
  const calls: RestCall[] = [];
  return {
    calls,
    add: (draft: CallDraft, status: number, code: number | null, refusal: string | null): void => {
      const { method, route, notices, interaction, since, body } = draft;
      const interactionId = interaction?.id ?? null;
      calls.push({
        method,
        route,
        status,
        code,
        refusal,
        notices,
        interactionId,
        sinceInteraction: since,
        body,
      });
      if (calls.length > history) calls.splice(0, calls.length - history);
      changes.announce();
    },
  };
};

export type CallLog = ReturnType<typeof createCallLog>;
