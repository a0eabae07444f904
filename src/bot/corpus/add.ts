import { uploadForm } from '../../presentation/index.ts';
import { reviewUpload } from './reviewUpload.ts';
import type { Subcommand } from './subcommand.ts';

/** With a file, looks at it; without one, asks for it. */
export const add: Subcommand = {
  define: (subcommand) =>
    subcommand
      .setName('add')
      .setDescription('Add an article: look at it first, then confirm.')
      .addAttachmentOption((option) =>
        option.setName('file').setDescription('A .md, .txt or .html file; without one you are asked for it.'),
      ),
  form: ({ options }, viewer) => (options.get('file') ? undefined : uploadForm(viewer)),
  execute: async (interaction, context) =>
    reviewUpload(interaction.options.getAttachment('file', true), interaction, context),
};
