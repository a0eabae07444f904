import { type Span, splitSentences } from '../../core/index.ts';

/** The whole sentences of a text that the spans touch. */
export const sentencesAround = (text: string, spans: readonly Span[]): Span => {
  const from = Math.min(...spans.map(([start]) => start));
  const to = Math.max(...spans.map(([, end]) => end));
  const touched = splitSentences(text).filter(([start, end]) => start < to && end > from);
  return [Math.min(from, touched[0]?.[0] ?? from), Math.max(to, touched.at(-1)?.[1] ?? to)];
};
