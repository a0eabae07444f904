import { articleChoices, removalReply } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { CommandContext } from '../command.ts';
import type { Subcommand } from './subcommand.ts';
import { titleOf } from './titleOf.ts';

/** What is typed is an id, a file, or, as a choice's name may come in place of its value, a title. */
const findFile = async (
  typed: string,
  { library, engine, viewer }: CommandContext,
): Promise<{ id: string; file: string }> => {
  const files = await library.files();
  const byFile = [...files].find(([, file]) => file === typed)?.[0];
  const near = await engine.articles(typed);
  const titled = near.find(({ title }) => title === typed) ?? (near.length === 1 ? near[0] : undefined);
  for (const id of [typed, byFile, titled?.id]) {
    const file = id === undefined ? undefined : files.get(id);
    if (id !== undefined && file !== undefined) return { id, file };
  }
  throw new UserError(viewer.wording.noSuchArticle);
};

export const remove: Subcommand = {
  define: (subcommand) =>
    subcommand
      .setName('remove')
      .setDescription('Take an article out of the corpus, into the trash.')
      .addStringOption((option) =>
        option
          .setName('article')
          .setDescription('The article.')
          .setRequired(true)
          .setMaxLength(1_000)
          .setAutocomplete(true),
      ),
  execute: async ({ options }, context) => {
    const { engine, viewer } = context;
    const { version } = await engine.status();
    const found = await findFile(options.getString('article', true).trim(), context);
    return removalReply({ ...found, title: await titleOf(found.id, engine) }, viewer, { version });
  },
  autocomplete: async (typed, { engine }) => articleChoices(await engine.articles(typed)),
};
