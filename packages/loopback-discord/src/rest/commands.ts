import { refusals } from '../checks/refusals.ts';
import type { CommandStore } from '../commandStore.ts';
import type { World } from '../world.ts';
import type { RestRequest, Route } from './handler.ts';

const unlocalized = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unlocalized);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.endsWith('_localizations'))
      .map(([key, each]) => [key, unlocalized(each)]),
  );
};

/** PUT overwrites all commands of a scope, GET lists them (localisations only `with_localizations`). */
export const commandRoutes = (world: World, global: CommandStore, ofGuild: CommandStore): Route[] => {
  const storeOf = ({ params }: RestRequest): CommandStore => {
    if (params.application !== world.applicationId) throw refusals.unknownApplication();
    if (params.guild === undefined) return global;
    if (params.guild !== world.guildId) throw refusals.missingAccess();
    return ofGuild;
  };
  const root = '/applications/:application';
  return [`${root}/commands`, `${root}/guilds/:guild/commands`].flatMap((path): Route[] => [
    {
      method: 'GET',
      path,
      needsBot: true,
      handler: (request) => {
        const list = storeOf(request).list();
        return {
          status: 200,
          json: request.query.get('with_localizations') === 'true' ? list : unlocalized(list),
        };
      },
    },
    {
      method: 'PUT',
      path,
      needsBot: true,
      handler: (request) => ({ status: 200, json: storeOf(request).overwrite(request.body) }),
    },
  ]);
};
