import { Command, Option } from 'commander';
import {
  type Corpus,
  describeFaults,
  FILTER_NAMES,
  FILTERS,
  type Reader,
  type ReadReport,
  readArticleFilter,
  type TypedFilter,
} from '../core/index.ts';
import {
  FILTER_DESCRIPTIONS,
  printable,
  printNotes,
  printQuotations,
  printVerification,
  quotationLine,
  verificationLine,
} from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';
import { type AddCommand, addKeeping } from './addKeeping.ts';
import { answerQuestions, checkAsked } from './answerQuestions.ts';
import { evaluate } from './evaluate.ts';
import type { CliPorts, HowToAnswer } from './ports.ts';
import { readChoices } from './readChoices.ts';

interface AskOptions extends TypedFilter {
  readonly wordsOnly?: true;
  readonly reader: boolean;
  readonly candidates?: true;
  readonly corpus?: string;
  readonly questions?: string;
  readonly afterQuestion?: string;
  readonly json?: true;
}

interface EvaluateCall {
  readonly corpus?: string;
  readonly questions: string;
  readonly by: boolean;
  readonly wordsOnly?: true;
  readonly reader?: true;
  readonly choices?: string;
  readonly json?: true;
}

/** The exit code of a failure that is printed already. */
const FAILED = 1;

const NO_ARTICLE =
  'The corpus has no article: put .md or .txt files into its folder (or lines into its .jsonl file), or import some.';

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** Returns a description in the style of the help: a small first letter and no full stop. */
const asHelp = (description: string): string =>
  `${description.charAt(0).toLowerCase()}${description.slice(1).replace(/\.$/, '')}`;

/** Creates the command line of docs/command-line.md; `parseAsync` on it runs a call. Sets `process.exitCode`. */
export const createProgram = (ports: CliPorts): Command => {
  const { output, openCorpus, openReader, start } = ports;
  const program = new Command('talks-bot')
    .description(
      'Answers questions about diplomatic talks from a corpus of news articles, with the passages it answers from.',
    )
    .showHelpAfterError('(add --help for help)')
    .exitOverride();
  const command: AddCommand = (usage, description, takesCorpus = true) => {
    const added = program.command(usage).description(description);
    return takesCorpus
      ? added.option(
          '--corpus <path>',
          'a folder of .md and .txt files, or one .jsonl file (default: CORPUS, or the articles that ship)',
        )
      : added;
  };
  const json = new Option('--json', 'print data instead of prose');
  const wordsOnly = new Option('--words-only', 'find passages by words alone, not by meaning');
  const filtered = (of: Command): Command =>
    FILTER_NAMES.reduce(
      (so, name) => so.option(`--${name} <${FILTERS[name].kind}>`, asHelp(FILTER_DESCRIPTIONS[name])),
      of,
    );
  const readFilter = (typed: TypedFilter) => readArticleFilter(typed, { locale: 'en', now: new Date() });
  const withCorpus = async (
    corpus: string | undefined,
    use: (served: Corpus) => Promise<void>,
    how: HowToAnswer = { byMeaning: false },
  ): Promise<void> => {
    const served = await openCorpus(corpus, how);
    try {
      const { articles, faults } = await served.status();
      if (articles === 0) output.note(NO_ARTICLE);
      const errors = faults.filter(({ severity }) => severity === 'error').length;
      if (errors > 0 && articles > 0) output.note(`${counted(errors, 'fault')} in the corpus; see: check`);
      await use(served);
    } finally {
      await served.close();
    }
  };

  const readerFor = async (
    { reader: isWanted, choices, questions }: EvaluateCall,
    onRead: (report: ReadReport) => void,
  ): Promise<Reader | undefined> => {
    if (choices !== undefined) return readChoices(choices, questions, onRead);
    if (!isWanted) return undefined;
    const reader = await openReader(onRead);
    if (!reader) throw new UserError('READER_URL and READER_MODEL are not set: see .env.example.');
    return reader;
  };

  command('start', 'start the bot; without DISCORD_TOKEN, or with --local, the local console')
    .option('--local', 'the local console, even with a token', false)
    .action(({ corpus, local }) => start({ corpus, local }));

  filtered(command('ask [question]', 'answer one question, or every question of a file'))
    .showHelpAfterError('(put the question in quotation marks; add --help for help)')
    .option('--questions <file>', 'a .jsonl file of {"id", "question"}: prints one line of JSON for each')
    .addOption(wordsOnly)
    .option('--no-reader', 'ask no language model, even where one is configured')
    .option('--candidates', 'print what a reader would choose among, as data, instead of the answer')
    .addOption(json)
    .option('--after-question <question>', 'the question that this one follows: "and when?"')
    .action(async (question: string | undefined, { questions, ...how }: AskOptions) => {
      checkAsked({ question, questions });
      const asked = {
        question,
        questions,
        after: how.afterQuestion,
        filter: readFilter(how),
        asData: how.json === true,
        candidates: how.candidates === true,
      };
      const reader = how.reader && !asked.candidates ? await openReader() : undefined;
      await withCorpus(how.corpus, (served) => answerQuestions(served, asked, output), {
        byMeaning: !how.wordsOnly,
        reader,
      });
    });

  filtered(command('quote', 'quotations, by speaker, by topic or both'))
    .option('--speaker <name>', 'who said it; a surname will do')
    .option('--about <words>', 'what it is about')
    .option('--indirect', 'indirect speech too')
    .addOption(wordsOnly)
    .addOption(json)
    .action(({ corpus, json: asData, wordsOnly: noMeaning, ...query }) =>
      withCorpus(
        corpus,
        async (served) => {
          const result = await served.quote({ ...query, ...readFilter(query) });
          printNotes(result, output);
          if (!asData) printQuotations(result, output);
          else
            for (const quotation of result.quotations) output.line(JSON.stringify(quotationLine(quotation)));
        },
        { byMeaning: query.about !== undefined && !noMeaning },
      ),
    );

  command('verify <words>', 'whether the corpus has these words, and whose they are')
    .showHelpAfterError('(put the words in quotation marks; add --help for help)')
    .option('--speaker <name>', 'who is said to have said them')
    .addOption(json)
    .action((words: string, options: { corpus?: string; speaker?: string; json?: true }) =>
      withCorpus(options.corpus, async (served) => {
        const verification = await served.verify(words, options.speaker);
        if (options.json) output.line(JSON.stringify(verificationLine(verification)));
        else printVerification(verification, output);
      }),
    );

  command('quotations', 'every quotation of the corpus, one line of JSON each').action(({ corpus }) =>
    withCorpus(corpus, async (served) => {
      for (const quotation of await served.quotations())
        output.line(JSON.stringify(quotationLine(quotation)));
    }),
  );

  command('evaluate', 'ask questions whose answers are known, and print how many came out right')
    .requiredOption(
      '--questions <file>',
      'a .jsonl file of {"id", "question", "answerable", "relevant": ["article#n"], "answers": ["words"], "tags": ["words"]}',
    )
    .option('--by', 'the same for each type of question, and for each tag', false)
    .addOption(wordsOnly)
    .option('--reader', 'with the configured language model, and without it')
    .option(
      '--choices <file>',
      'with choices made elsewhere: a .jsonl file of {"id", "passages": ["article#n"], "verdict"}',
    )
    .addOption(json)
    .action(async (options: EvaluateCall) => {
      const reads: ReadReport[] = [];
      const reader = await readerFor(options, (report) => reads.push(report));
      const how = { asData: options.json === true, byGroup: options.by, reads: reader && reads };
      await withCorpus(options.corpus, (served) => evaluate(served, options.questions, output, how), {
        byMeaning: !options.wordsOnly,
        reader,
      });
    });

  command('check', 'the validation report of the corpus; exit code 1 on errors').action(({ corpus }) =>
    withCorpus(corpus, async (served) => {
      const { articles, passages, quotations, faults } = await served.status();
      for (const kind of describeFaults(faults)) output.line(printable(kind));
      const size = [counted(articles, 'article'), counted(passages, 'paragraph')];
      output.line(
        `${[...size, counted(quotations, 'quotation')].join(', ')}; ${counted(faults.length, 'fault')}`,
      );
      if (faults.some(({ severity }) => severity === 'error')) process.exitCode = FAILED;
    }),
  );

  addKeeping(command, ports, { wordsOnly });

  return program;
};
