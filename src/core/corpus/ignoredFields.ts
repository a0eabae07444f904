import type { Fault } from './faults.ts';
import { FIELD_LIST } from './fields/fieldNames.ts';
import type { SourcedArticle } from './reading.ts';

const MOST_NAMED = 12;

/** Lists names with their counts, the most frequent first, at most twelve. */
export const counted = (counts: ReadonlyMap<string, number>): string => {
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const named = sorted.slice(0, MOST_NAMED).map(([name, count]) => `${count} × ${name}`);
  const left = sorted.length - named.length;
  return `${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
};

/** Reports unknown fields in one warning for all files: other programs use many fields of their own. */
export const ignoredFields = (articles: readonly Pick<SourcedArticle, 'file' | 'ignored'>[]): Fault[] => {
  const counts = new Map<string, number>();
  for (const { ignored = [] } of articles)
    for (const field of ignored) counts.set(field, (counts.get(field) ?? 0) + 1);
  const first = articles.find(({ ignored }) => ignored !== undefined);
  if (!first) return [];
  const message = `fields of this kind are not known and were ignored: ${counted(counts)}; known are ${FIELD_LIST}`;
  return [{ severity: 'warning', file: first.file, message }];
};
