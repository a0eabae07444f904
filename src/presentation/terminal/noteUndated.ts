import type { Output } from './output.ts';

/** Tells, apart from the answer, how many articles a filter by date left out because they state none. */
export const noteUndated = (
  { undated = 0 }: { readonly undated?: number },
  output: Pick<Output, 'note'>,
): void => {
  if (undated > 0)
    output.note(
      undated === 1
        ? '1 article states no date and was left out.'
        : `${undated} articles state no date and were left out.`,
    );
};
