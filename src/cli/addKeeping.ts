import { type Command, InvalidArgumentError, type Option } from 'commander';
import { DISCORD_ID } from '../shared/index.ts';
import type { CliPorts } from './ports.ts';

/** Adds a call to a command line, by default with the option that names a corpus. */
export type AddCommand = (usage: string, description: string, takesCorpus?: boolean) => Command;

const readGuild = (typed: string): string => {
  if (!DISCORD_ID.test(typed)) throw new InvalidArgumentError('Must be a Discord id: 17 to 20 digits.');
  return typed;
};

/** Adds the calls that import articles, maintain their model and index, and register the bot's commands. */
export const addKeeping = (
  command: AddCommand,
  { importArticles, pollFeeds, getModel, writeIndex, deploy }: CliPorts,
  { wordsOnly }: { readonly wordsOnly: Option },
): void => {
  command('import <source...>', 'make article files of pages, texts, feeds and OPML lists: files or links')
    .option('--into <folder>', 'the folder they go to (default: the corpus)')
    .option('--force', 'overwrite article files that have other text', false)
    .option('--allow-private', 'fetch from addresses that are not of the open internet too', false)
    .action((sources: string[], { corpus, into, force, allowPrivate }) =>
      importArticles({ sources, corpus, into, force, allowPrivate }),
    );

  command('feeds', 'poll the feeds that FEEDS names once: add what is new, or ask in LOG_CHANNEL')
    .option('--allow-private', 'fetch from addresses that are not of the open internet too', false)
    .action(({ corpus, allowPrivate }) => pollFeeds({ corpus, allowPrivate }));

  command('model', 'fetch the model that finds passages by meaning, check it, and print what is there', false)
    .option('--from <folder>', 'take its files from a folder instead')
    .action(({ from }: { from?: string }) => getModel({ from }));

  command('index', 'write the corpus to the OpenSearch of OPENSEARCH_URL: what changed, or all of it')
    .option('--whole', 'write everything into new indexes, whatever changed', false)
    .addOption(wordsOnly)
    .option(
      '--stay',
      'go on, and write when a bot asks for it (with CORPUS_WATCH also when files change)',
      false,
    )
    .option('--forget-others', 'delete what other versions of this program wrote', false)
    .action(({ corpus, whole, wordsOnly: noMeaning, stay, forgetOthers }) =>
      writeIndex({ corpus, isWhole: whole, byMeaning: !noMeaning, stays: stay, forgetsOthers: forgetOthers }),
    );

  command('deploy', 'register the slash commands with Discord, and print what changes')
    .option('--guild <id>', 'in one server only (default: GUILD_ID, or everywhere)', readGuild)
    .option('--dry-run', 'print what would change, change nothing', false)
    .action(({ guild, dryRun }) => deploy({ guild, dryRun }));
};
