import { type Reply, reviewReply, uploadForm } from '../../presentation/index.ts';
import type { CommandContext } from '../context.ts';
import type { FormInvocation, SentFile, SlashInvocation } from '../invocation.ts';
import { requiredFile } from '../options.ts';
import type { Subcommand } from './subcommand.ts';

/** Reads a sent file and shows the resulting article. Throws `UserError`. */
export const reviewUpload = async (
  file: SentFile,
  { attachmentSizeLimit }: SlashInvocation | FormInvocation,
  { library, corpus, download, viewer }: CommandContext,
): Promise<Reply> => {
  await library.requireFolder();
  const bytes = await download(file, attachmentSizeLimit);
  const { version } = await corpus.status();
  return reviewReply(await library.propose(file.name, bytes), viewer, { version });
};

/** Reviews a given file; without one, opens a form for it. */
export const add: Subcommand = {
  define: (subcommand) =>
    subcommand
      .setName('add')
      .setDescription('Add an article: look at it first, then confirm.')
      .addAttachmentOption((option) =>
        option
          .setName('file')
          .setDescription('A .md, .txt or .html file; leave this out and the bot asks for it.'),
      ),
  form: ({ options }, viewer) => (options.file === undefined ? uploadForm(viewer) : undefined),
  run: async (invocation, context) => reviewUpload(requiredFile(invocation, 'file'), invocation, context),
};
