import { type ImportOptions, importSources, type Outcome } from '../../../src/admin/import/importSources.ts';
import { readSource } from '../../../src/admin/import/readSource.ts';
import { UserError } from '../../../src/shared/userError.ts';
import { newsPage } from './newsPage.ts';

export const PAGE = newsPage('<title>Talks</title>');

export type Web = Readonly<Record<string, string>>;

/** Imports from a web of these pages, and returns every outcome. */
export const run = async (
  sources: readonly string[],
  { web = {}, ...options }: Partial<ImportOptions> & { into: string; web?: Web },
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  const fetch: ImportOptions['fetch'] = async ({ href }) => {
    const page = web[href];
    if (page === undefined) throw new UserError('Its server answered with status 404 (Not Found).');
    return { address: href, form: 'page', bytes: Buffer.from(page) };
  };
  const read: ImportOptions['read'] = async (source) => readSource(source);
  const all = { force: false, fetch, read, onProgress: () => undefined, ...options };
  for await (const outcome of importSources(sources, all)) outcomes.push(outcome);
  return outcomes;
};

export const problems = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map((outcome) => ('problem' in outcome ? outcome.problem : ''));
