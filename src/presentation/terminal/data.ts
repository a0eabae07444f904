import {
  type Answer,
  cut,
  type FoundWords,
  type Overview,
  type Passage,
  passageId,
  type Quotation,
  READ_BUDGET,
  type Span,
  type Verification,
  withinBudget,
} from '../../core/index.ts';

const overviewLine = ({ kind, passages }: Overview) => ({
  kind,
  passages: passages.map(({ passage, highlights }) => ({
    id: passageId(passage),
    text: passage.text,
    highlights,
  })),
});

/** Returns an answer as the command line prints it: one line of `ask --questions`. */
export const answerLine = (
  id: string | number,
  {
    kind,
    confidence,
    passages,
    undated,
    language,
    quoted,
    missing,
    roles,
    parts,
    overview,
    suggestion,
    followUp,
    question,
  }: Answer,
) => ({
  id,
  kind,
  confidence,
  passages: passages.map(({ passage, highlights, focus, score }) => ({
    id: passageId(passage),
    article: passage.article.id,
    paragraph: passage.paragraph,
    title: passage.article.title ?? '',
    text: passage.text,
    highlights,
    focus,
    score,
  })),
  ...(undated === undefined ? {} : { undated }),
  ...(language === undefined ? {} : { language }),
  ...(quoted === undefined ? {} : { quoted }),
  ...(missing === undefined ? {} : { missing }),
  ...(followUp === undefined ? {} : { understood: question }),
  ...(suggestion === undefined ? {} : { suggestion }),
  ...(roles === undefined ? {} : { roles }),
  ...(overview === undefined ? {} : { overview: overviewLine(overview) }),
  ...(parts === undefined
    ? {}
    : {
        parts: parts.map(({ question, kind, passages }) => ({
          question,
          kind,
          passages: passages.map(({ passage }) => passageId(passage)),
        })),
      }),
});

/** Returns the candidates of a reader as the command line prints them: one line of `ask --candidates`. */
export const candidatesLine = (id: string | number, { material }: Pick<Answer, 'material'>) => {
  const candidates = material?.candidates ?? [];
  return {
    id,
    candidates: withinBudget(candidates, READ_BUDGET).flatMap(({ passage, sentences }) => {
      const candidate = candidates[passage];
      return candidate
        ? [
            {
              id: passageId(candidate.passage),
              sentences: sentences.map((place) => candidate.sentences[place]),
            },
          ]
        : [];
    }),
  };
};

const speakerData = (speaker: Quotation['speaker']) =>
  speaker && { name: speaker.name, mention: speaker.mention, person: speaker.person };

/** Returns a quotation as the command line prints it: one line of `quotations`. */
export const quotationLine = ({ passage, span, kind, cue, sieve, secondhand, speaker }: Quotation) => ({
  article: passage.article.id,
  paragraph: passage.paragraph,
  start: span[0],
  end: span[1],
  text: cut(passage.text, span),
  kind,
  cue,
  sieve,
  secondhand,
  speaker: speakerData(speaker),
});

const wordsAt = (text: string, span: Span | null): string => (span ? cut(text, span) : '');

const place = ({ article, paragraph }: Passage) => ({ article: article.id, paragraph });

const foundLine = ({ passage, spans, quotation, around }: FoundWords) => {
  const [start, end] = [spans[0][0], spans.at(-1)?.[1] ?? spans[0][1]];
  return {
    ...place(passage),
    start,
    end,
    text: cut(passage.text, [start, end]),
    spans,
    speaker: speakerData(quotation?.speaker ?? null),
    kind: quotation?.kind ?? null,
    secondhand: quotation?.secondhand ?? false,
    ...(around ? { around: cut(passage.text, around) } : {}),
  };
};

/** Returns a verification as `verify --json` prints it. `start` and `end` enclose all `spans`. */
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
