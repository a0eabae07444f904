import type { Answer } from '../answers/answer.ts';
import { worthShowing } from '../answers/worthShowing.ts';
import { citedBlocks } from './citedBlocks.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { CONFIDENT_FROM, PHONE } from './limits.ts';
import { passageBlock } from './passageBlock.ts';
import { ACCENT, type Reply, type ReplyParts, reply, roomBeside } from './reply.ts';
import { wording } from './wording.ts';

export interface AnswerReplyOptions {
  /** From this confidence on, an answer is shown without reserve. */
  readonly confidentFrom?: number;
}

interface Look extends Pick<ReplyParts, 'visibility' | 'accent'> {
  readonly answers: boolean;
  readonly heading: string;
}

const lookOf = ({ kind, confidence, passages }: Answer, confidentFrom: number): Look => {
  if (kind === 'not-in-corpus' || passages.length === 0) {
    const found = passages.length > 0 ? wording.notInCorpusNearest : wording.notInCorpusNothing;
    const heading = `### ${wording.notInCorpus}\n${found}`;
    return { answers: false, visibility: 'private', accent: ACCENT.none, heading };
  }
  const answers = { answers: true, visibility: 'public' } as const;
  if (confidence >= confidentFrom) return { ...answers, accent: ACCENT.sure, heading: '' };
  return { ...answers, accent: ACCENT.unsure, heading: `### ${wording.perhaps}\n-# ${wording.perhapsMeans}` };
};

/**
 * An answer for people: a sure one begins with the answering words in bold, an uncertain one says so above them, and "not
 * in the corpus" is a heading with the nearest passages, where nothing is bold. Up to three passages that are likely to
 * answer, each with its citation.
 */
export const answerReply = (
  answer: Answer,
  { confidentFrom = CONFIDENT_FROM }: AnswerReplyOptions = {},
): Reply => {
  const { answers, heading, visibility, accent } = lookOf(answer, confidentFrom);
  const above = `-# ${wording.question(clip(answer.question, PHONE.question, escapeLine))}`;
  const comfort = (n: number) =>
    !answers ? PHONE.nearestPassage : n === 0 ? PHONE.firstPassage : PHONE.furtherPassage;
  const blocks = worthShowing(answer, PHONE.passages).map((cited, n) =>
    passageBlock(cited, { bold: answers, comfort: comfort(n) }),
  );
  const room = roomBeside(PHONE.passages + 2, above, heading);
  return reply({ visibility, accent, above, blocks: [heading, ...citedBlocks(blocks, room)] });
};
