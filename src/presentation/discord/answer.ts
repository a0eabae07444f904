import {
  type Answer,
  type ArticleFilter,
  type CitedPassage,
  type Span,
  type Versioned,
  worthShowing,
} from '../../core/index.ts';
import type { Wording } from '../wording/en.ts';
import { askedLines, corpusNotes } from './asked.ts';
import { citation } from './citation.ts';
import { type CitedBlock, citedBlocks, tooLongNote } from './citedBlocks.ts';
import { contextButton, controlButton } from './controls.ts';
import { escapeLine } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { CONFIDENT_FROM, PHONE, type Room } from './limits.ts';
import { joinLines, smallPrint } from './lines.ts';
import { ACCENT, type Reply, type ReplyParts, reply, roomBeside, type Viewer } from './reply.ts';

interface PassageStyle {
  /** Bold for highlights: for what answers, not for what is merely near. */
  readonly bold: boolean;
  /** The room that the words around the highlights may fill up to. */
  readonly comfort: Room;
}

/** The words to show at least, the fullest choice first. */
const choices = ({ highlights, focus }: CitedPassage): (readonly Span[])[] => [
  highlights,
  ...(highlights.length > 1 ? [highlights.slice(0, 1)] : []),
  ...(focus.length > 0 ? [focus] : []),
];

/** A passage of an answer: its paragraph around the highlights, then where it stands. */
export const passageBlock = (
  cited: CitedPassage,
  { bold, comfort }: PassageStyle,
  wording: Wording,
): CitedBlock => ({
  lead: '',
  words: (room) => {
    for (const keep of choices(cited)) {
      const words = excerpt(cited.passage.text, { keep, bold, room, comfort });
      if (words !== undefined) return words;
    }
    return undefined;
  },
  tooLong: tooLongNote(cited.highlights, wording),
  citation: citation(cited.passage, wording),
});

export interface AnswerReplyOptions {
  /** From this confidence on, an answer is shown without reserve. */
  readonly confidentFrom?: number;
  /** Whether the further passages are shown too. */
  readonly all?: boolean;
  /** What it was asked of. */
  readonly filter?: ArticleFilter;
  /** Above everything else: why this is not what was seen before. */
  readonly note?: string;
}

interface Look extends Pick<ReplyParts, 'visibility' | 'accent'> {
  readonly answers: boolean;
  readonly heading: string;
}

const lookOf = (
  { kind, confidence, passages, quoted }: Answer,
  confidentFrom: number,
  wording: Wording,
): Look => {
  if (kind === 'not-in-corpus' || passages.length === 0) {
    const found = passages.length > 0 ? wording.notInCorpusNearest : wording.notInCorpusNothing;
    const pointer = quoted === undefined ? '' : smallPrint(wording.quotedInCorpus(escapeLine(quoted)));
    const heading = joinLines(`### ${wording.notInCorpus}`, pointer, found);
    return { answers: false, visibility: 'private', accent: ACCENT.none, heading };
  }
  const answers = { answers: true, visibility: 'public' } as const;
  if (confidence >= confidentFrom) return { ...answers, accent: ACCENT.sure, heading: '' };
  return { ...answers, accent: ACCENT.unsure, heading: `### ${wording.perhaps}\n-# ${wording.perhapsMeans}` };
};

/**
 * An answer for people: a sure one begins with the answering words in bold, an uncertain one says so above them, and "not
 * in the corpus" is a heading with the nearest passages, where nothing is bold. One passage at first sight, two more behind a
 * button, each with its citation; nothing is bold in one that is far less likely to answer than the first.
 */
export const answerReply = (
  answer: Answer & Versioned,
  { wording, asker }: Viewer,
  { confidentFrom = CONFIDENT_FROM, all = false, filter = {}, note = '' }: AnswerReplyOptions = {},
): Reply => {
  const { answers, heading, visibility, accent } = lookOf(answer, confidentFrom, wording);
  const origin = { asker, version: answer.version, wording };
  const above = joinLines(
    askedLines({ question: answer.question, ...filter }, wording.indirect),
    smallPrint(note),
    ...corpusNotes(answer, wording),
  );
  const comfort = (n: number) =>
    !answers ? PHONE.nearestPassage : n === 0 ? PHONE.firstPassage : PHONE.furtherPassage;
  const offered = answer.passages.slice(0, PHONE.passages);
  const shown = answers && !all ? offered.slice(0, 1) : offered;
  const likely = new Set(answers ? worthShowing(answer, PHONE.passages) : []);
  const blocks = shown.map((cited, n) =>
    passageBlock(cited, { bold: likely.has(cited), comfort: comfort(n) }, wording),
  );
  const room = roomBeside(PHONE.passages + 2, above, heading);
  const texts = citedBlocks(blocks, room);
  const more = (page: string, label: string) =>
    controlButton({ action: 'more', page, asker, version: answer.version }, { label });
  return reply({
    visibility,
    accent,
    above,
    blocks: [
      heading,
      ...texts.map((text, n) => ({
        text,
        buttons: shown.slice(n, n + 1).map(({ passage }) => contextButton(passage, origin)),
      })),
    ],
    ...(answers ? { origin } : {}),
    buttons:
      !answers || offered.length < 2
        ? []
        : [all ? more('0', wording.fewerPassages) : more('1', wording.morePassages(offered.length - 1))],
  });
};
