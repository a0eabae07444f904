import type { Span } from '../../core/index.ts';
import type { Wording } from '../wording/wording.ts';

/** What stands in place of words, those of the spans, that need more room than a message has. */
export const tooLongNote = (spans: readonly Span[], wording: Wording): string =>
  `*${wording.tooLong(spans.reduce((sum, [start, end]) => sum + end - start, 0))}*`;
