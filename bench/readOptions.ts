import { parseArgs } from 'node:util';
import { UserError } from '../src/shared/index.ts';
import { type ScaleOptions, SIZES } from './scale.ts';

/** What was asked for on the command line. */
export interface BenchOptions {
  /** A bench by name; undefined: all that keep their results. */
  readonly wanted: string | undefined;
  readonly scale: Omit<ScaleOptions, 'before'>;
}

const read = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        /** Another corpus than the generated ones, with its questions. */
        corpus: { type: 'string' },
        questions: { type: 'string' },
        /** Numbers of paragraphs, separated by commas. */
        sizes: { type: 'string' },
        /** Names of libraries, separated by commas; the others' results are kept. */
        only: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
};

/** Reads the command line; all its options are for `scale`. Throws a `UserError` on wrong usage. */
export const readOptions = (args: readonly string[], names: readonly string[]): BenchOptions => {
  const { positionals, values } = read(args);
  const [wanted, ...more] = positionals;
  if (more.length > 0 || (wanted !== undefined && !names.includes(wanted)))
    throw new UserError(`npm run bench -- NAME: one of ${names.join(', ')}; without a name the first four.`);
  if (wanted !== 'scale' && Object.keys(values).length > 0)
    throw new UserError('The options are for npm run bench -- scale.');
  const { corpus, questions } = values;
  if ((corpus === undefined) !== (questions === undefined))
    throw new UserError('--corpus and --questions go together.');
  const sizes = values.sizes?.split(',').map(Number) ?? SIZES;
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new UserError('--sizes takes numbers of paragraphs, separated by commas.');
  const given = corpus !== undefined && questions !== undefined ? { corpus, questions } : undefined;
  return { wanted, scale: { sizes, given, only: values.only?.split(',') } };
};
