import type { Trashed } from '../../admin/index.ts';
import { articleKey, buildArticleIndex, type Corpus } from '../../core/index.ts';
import { articleChoices, removalReply, trashChoice } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { CommandContext } from '../context.ts';
import { requiredString } from '../options.ts';
import { applyChange } from './reloadCorpus.ts';
import type { Subcommand } from './subcommand.ts';

/** Indexes the trash by title and file name. */
const indexTrash = (trashed: readonly Trashed[]) =>
  buildArticleIndex(trashed.map(({ key, file, title }) => ({ id: `${key} ${file}`, title: title ?? file })));

/** Returns the only file whose title or name has the typed words; undefined if there are none or several. */
const soleNamed = (trashed: readonly Trashed[], typed: string): Trashed | undefined => {
  const [named, ...others] = indexTrash(trashed).named(typed);
  return others.length === 0 ? trashed.find(({ key, file }) => named?.id === `${key} ${file}`) : undefined;
};

/** Returns the title of a served article. Returns its id if it has no title, or is not served because its file is faulty. */
export const titleOf = async (id: string, corpus: Corpus): Promise<string> => {
  const reading = await corpus.read(articleKey(id), 1, 1);
  return reading?.passages[0].article.title ?? id;
};

/** Finds a file by its id, its name or its title: Discord may send a choice's name in place of its value. */
const findFile = async (
  typed: string,
  { library, corpus }: CommandContext,
): Promise<{ id: string; file: string }> => {
  const files = await library.files();
  const byFile = [...files].find(([, file]) => file === typed)?.[0];
  const near = await corpus.articles(typed);
  const titled = near.find(({ title }) => title === typed) ?? (near.length === 1 ? near[0] : undefined);
  for (const id of [typed, byFile, titled?.id]) {
    const file = id === undefined ? undefined : files.get(id);
    if (id !== undefined && file !== undefined) return { id, file };
  }
  throw new UserError({ kind: 'unknown-article' });
};

export const remove: Subcommand = {
  define: (subcommand) =>
    subcommand
      .setName('remove')
      .setDescription('Move an article to the trash.')
      .addStringOption((option) =>
        option
          .setName('article')
          .setDescription('The article to remove.')
          .setRequired(true)
          .setMaxLength(1_000)
          .setAutocomplete(true),
      ),
  run: async (invocation, context) => {
    const { corpus, viewer } = context;
    const { version } = await corpus.status();
    const found = await findFile(requiredString(invocation, 'article').trim(), context);
    return removalReply({ ...found, title: await titleOf(found.id, corpus) }, viewer, { version });
  },
  autocomplete: async (typed, { corpus }) => articleChoices(await corpus.articles(typed)),
};

export const restore: Subcommand = {
  define: (subcommand) =>
    subcommand
      .setName('restore')
      .setDescription('Bring an article back from the trash.')
      .addStringOption((option) =>
        option
          .setName('file')
          .setDescription('The file to bring back.')
          .setRequired(true)
          .setMaxLength(1_000)
          .setAutocomplete(true),
      ),
  run: async (invocation, context) => {
    const { library, viewer } = context;
    const typed = requiredString(invocation, 'file').trim();
    const trashed = await library.trashed();
    const found =
      trashed.find((one) => [one.key, one.file, trashChoice(one).name].includes(typed)) ??
      soleNamed(trashed, typed);
    if (!found) throw new UserError({ kind: 'nothing-in-trash' });
    return applyChange(await library.restore(found.key, viewer.asker), context);
  },
  autocomplete: async (typed, { library }) => {
    const trashed = await library.trashed().catch(() => []);
    if (typed.trim() === '') return trashed.map(trashChoice);
    const near = new Set(
      indexTrash(trashed)
        .near(typed)
        .map(({ id }) => id),
    );
    const holds = ({ file }: Trashed): boolean => file.toLowerCase().includes(typed.trim().toLowerCase());
    return trashed.filter((one) => holds(one) || near.has(`${one.key} ${one.file}`)).map(trashChoice);
  },
};
