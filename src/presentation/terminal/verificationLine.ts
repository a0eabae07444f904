import { cut, type FoundWords, type Passage, type Span, type Verification } from '../../core/index.ts';

const wordsAt = (text: string, span: Span | null): string => (span ? cut(text, span) : '');

const place = ({ article, paragraph }: Passage) => ({ article: article.id, paragraph });

const foundLine = ({ passage, spans, quotation }: FoundWords) => {
  const [start, end] = [spans[0][0], spans.at(-1)?.[1] ?? spans[0][1]];
  return {
    ...place(passage),
    start,
    end,
    text: cut(passage.text, [start, end]),
    spans,
    speaker: quotation?.speaker ?? null,
    kind: quotation?.kind ?? null,
    secondhand: quotation?.secondhand ?? false,
  };
};

/** A verification as `verify --json` prints it. `start` and `end` reach over all `spans`. */
export const verificationLine = ({ verdict, claim, found, differences, nearest }: Verification) => ({
  verdict,
  words: claim.words,
  speaker: claim.speaker,
  found: found && foundLine(found),
  differences: differences.map(({ said, given }) => ({
    said: wordsAt(found?.passage.text ?? '', said),
    given: wordsAt(claim.words, given),
  })),
  nearest: nearest.map((passage) => ({ ...place(passage), text: passage.text })),
});
