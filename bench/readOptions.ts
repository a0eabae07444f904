import { parseArgs } from 'node:util';
import { UserError } from '../src/shared/index.ts';
import { type ScaleOptions, SIZES } from './scale.ts';

/** Options of the command line. */
export interface BenchOptions {
  /** A bench by name; undefined: all that keep their results. */
  readonly wanted: string | undefined;
  readonly scale: Omit<ScaleOptions, 'before'>;
  readonly imported: {
    /** Folder with checkouts of public sets of pages. */
    readonly folder: string | undefined;
    /** Undefined: all pages. */
    readonly half: 'first' | 'second' | undefined;
  };
}

const read = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        /** A corpus in place of the generated ones, together with its questions. */
        corpus: { type: 'string' },
        questions: { type: 'string' },
        /** Numbers of paragraphs, separated by commas. */
        sizes: { type: 'string' },
        /** Names of libraries, separated by commas; the others' results are kept. */
        only: { type: 'string' },
        /** Half of the pages of `import`: first or second. */
        half: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
};

/** Reads the command line. Throws a `UserError` on wrong usage. */
export const readOptions = (args: readonly string[], names: readonly string[]): BenchOptions => {
  const { positionals, values } = read(args);
  const [wanted, ...rest] = positionals;
  const [folder, ...more] = wanted === 'import' ? rest : [undefined, ...rest];
  const { half, ...ofScale } = values;
  if (half !== undefined && (wanted !== 'import' || (half !== 'first' && half !== 'second')))
    throw new UserError('--half first and --half second are for npm run bench -- import DIR.');
  if (more.length > 0 || (wanted !== undefined && !names.includes(wanted)))
    throw new UserError(`npm run bench -- NAME: one of ${names.join(', ')}; without a name the first four.`);
  if (wanted !== 'scale' && Object.keys(ofScale).length > 0)
    throw new UserError('The options are for npm run bench -- scale.');
  const { corpus, questions } = ofScale;
  if ((corpus === undefined) !== (questions === undefined))
    throw new UserError('--corpus and --questions go together.');
  const sizes = ofScale.sizes?.split(',').map(Number) ?? SIZES;
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new UserError('--sizes takes numbers of paragraphs, separated by commas.');
  const given = corpus !== undefined && questions !== undefined ? { corpus, questions } : undefined;
  return { wanted, scale: { sizes, given, only: ofScale.only?.split(',') }, imported: { folder, half } };
};
