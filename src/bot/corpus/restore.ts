import { trashChoice } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import { applyChange } from './applyChange.ts';
import type { Subcommand } from './subcommand.ts';

export const restore: Subcommand = {
  define: (subcommand) =>
    subcommand
      .setName('restore')
      .setDescription('Bring an article back from the trash.')
      .addStringOption((option) =>
        option
          .setName('file')
          .setDescription('The file.')
          .setRequired(true)
          .setMaxLength(1_000)
          .setAutocomplete(true),
      ),
  execute: async ({ options }, context) => {
    const { library, viewer } = context;
    const typed = options.getString('file', true).trim();
    const trashed = await library.trashed();
    const found =
      trashed.find(({ key }) => key === typed) ??
      trashed.find((one) => trashChoice(one).name === typed || one.file === typed);
    if (!found) throw new UserError(viewer.wording.nothingInTrash);
    return applyChange(await library.restore(found.key, viewer.asker), context);
  },
  autocomplete: async (typed, { library }) => {
    const trashed = await library.trashed().catch(() => []);
    const wanted = typed.trim().toLowerCase();
    return trashed.filter(({ file }) => file.toLowerCase().includes(wanted)).map(trashChoice);
  },
};
