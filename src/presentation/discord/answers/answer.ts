import {
  type Answer,
  type AnswerPart,
  type ArticleFilter,
  type Passage,
  type Versioned,
  worthShowing,
} from '../../../core/index.ts';
import { shortAnswer } from '../../shortAnswer.ts';
import type { Wording } from '../../wording/en.ts';
import { missingWords } from '../../wording/sentences.ts';
import { askedLines, corpusNotes, roleLines } from '../asked.ts';
import { citation } from '../citation.ts';
import { type CitedBlock, citedBlocks } from '../citedBlocks.ts';
import { contextButton, controlButton } from '../controls.ts';
import { escapeLine } from '../escape.ts';
import { CONFIDENT_FROM, holds, PHONE } from '../limits.ts';
import { clip, joinLines, smallPrint } from '../lines.ts';
import { ACCENT, briefReply, type Reply, type ReplyParts, reply, roomBeside, type Viewer } from '../reply.ts';
import { followUpButton } from './followUp.ts';
import { nearExcerpts } from './nearExcerpts.ts';
import { overviewParts } from './overview.ts';
import { passageBlock } from './passageBlock.ts';
import { wayForward } from './wayForward.ts';

export interface AnswerReplyOptions {
  /** Whether to show the further passages too. */
  readonly all?: boolean;
  /** The filter of the question. */
  readonly filter?: ArticleFilter;
  /** Shown first: the reason if the answer differs from the earlier one. */
  readonly note?: string;
}

interface Look extends Pick<ReplyParts, 'visibility' | 'accent'> {
  readonly answers: boolean;
  readonly heading: string;
}

/** Returns the heading of a "no". It claims only what is known to be missing. */
const noHeading = (answer: Answer, wording: Wording): string => {
  const { passages, quoted } = answer;
  const isNear = passages.length > 0;
  const missing = missingWords(answer, wording, (word) => clip(word, PHONE.word, escapeLine));
  return joinLines(
    `### ${isNear ? wording.noClearAnswer : wording.notInCorpus}`,
    missing || (!isNear && wording.notInCorpusNothing),
    quoted !== undefined && smallPrint(wording.quotedInCorpus(escapeLine(quoted))),
    isNear && wording.closestPassages,
  );
};

const lookOf = (answer: Answer, wording: Wording): Look => {
  if (answer.kind === 'not-in-corpus' || (answer.passages.length === 0 && !answer.parts)) {
    const heading = noHeading(answer, wording);
    return { answers: false, visibility: 'private', accent: ACCENT.none, heading };
  }
  const answers = { answers: true, visibility: 'public' } as const;
  if (answer.confidence >= CONFIDENT_FROM) return { ...answers, accent: ACCENT.sure, heading: '' };
  return { ...answers, accent: ACCENT.unsure, heading: `### ${wording.perhaps}\n-# ${wording.perhapsMeans}` };
};

/** A block and the passage whose context its button opens. */
interface Shown {
  readonly block: CitedBlock;
  readonly passage?: Passage | undefined;
}

const passagesShown = (answer: Answer, all: boolean, wording: Wording): Shown[] => {
  const likely = new Set(worthShowing(answer, PHONE.passages));
  const short = shortAnswer(answer).map(escapeLine).join(' · ');
  return answer.passages.slice(0, all ? PHONE.passages : 1).map((cited, n) => {
    const lead = n === 0 && short !== '' ? `**${short}**` : '';
    const comfort = n === 0 ? PHONE.firstPassage : PHONE.furtherPassage;
    return {
      block: passageBlock(cited, { bold: likely.has(cited), comfort, lead }, wording),
      passage: cited.passage,
    };
  });
};

const partShown = ({ kind, question, passages: [first] }: AnswerPart, wording: Wording): Shown => {
  const lead = `> ${clip(question, PHONE.question, escapeLine)}`;
  if (kind === 'answered' && first) {
    const style = { bold: true, comfort: PHONE.partPassage, lead };
    return { block: passageBlock(first, style, wording), passage: first.passage };
  }
  const said = joinLines(lead, wording.noClearAnswerToThis);
  return { block: { lead: said, words: () => '', tooLong: '', citation: '' } };
};

const nearShown = ({ passages }: Answer, above: string, wording: Wording): Shown[] =>
  nearExcerpts(passages, { above }).map(({ passage, words }) => ({
    block: {
      lead: '',
      words: (room) => (holds(room, words) ? words : undefined),
      tooLong: '',
      citation: citation(passage, wording, { shown: words }),
    },
    passage,
  }));

/**
 * Shows an answer for people. A sure one begins with the short answer, if known, and marks the answering words in bold. An
 * uncertain one has a warning above it. One passage shows at first, two more behind a button, each with its citation. A
 * passage far less likely than the first has no bold. Each of several questions in one gets its own passage. Without a clear
 * answer, the reply names the missing words and shows short excerpts of the nearest passages, without bold.
 */
export const answerReply = (
  answer: Answer & Versioned,
  { wording, asker }: Viewer,
  { all = false, filter = {}, note = '' }: AnswerReplyOptions = {},
): Reply => {
  const { version, parts, overview } = answer;
  const { answers, heading, visibility, accent } = lookOf(answer, wording);
  const origin = { asker, version, wording };
  const asked = joinLines(
    answer.followUp !== undefined &&
      smallPrint(wording.understoodAs(clip(answer.followUp, PHONE.name, escapeLine))),
    askedLines({ question: answer.question, ...filter }, wording.indirect),
  );
  const above = joinLines(
    asked,
    smallPrint(note),
    ...roleLines(answer.roles ?? []),
    ...corpusNotes(answer, wording),
  );
  if (overview)
    return reply({ visibility: 'public', above, origin, ...overviewParts(overview, above, origin) });
  const answering = (): Shown[] =>
    parts?.map((part) => partShown(part, wording)) ?? passagesShown(answer, all, wording);
  const shown = answers ? answering() : nearShown(answer, above + heading, wording);
  const texts = citedBlocks(
    shown.map(({ block }) => block),
    roomBeside(shown.length + 2, above, heading),
  );
  const more = (page: string, label: string) =>
    controlButton({ action: 'more', page, asker, version }, { label });
  const further = parts ? 0 : Math.min(answer.passages.length, PHONE.passages) - 1;
  const turn = all ? more('0', wording.fewerPassages) : more('1', wording.morePassages(further));
  return reply({
    visibility,
    accent,
    above,
    blocks: [
      heading,
      ...texts.map((text, n) => {
        const passage = answers && shown[n]?.passage;
        return { text, buttons: passage ? [contextButton(passage, origin)] : [] };
      }),
    ],
    ...(answers ? { origin } : { brief: briefReply({ asked, said: wording.noClearAnswer, origin }) }),
    buttons: answers
      ? [...(further < 1 ? [] : [turn]), ...(parts ? [] : [followUpButton(origin)])]
      : wayForward(answer, origin),
  });
};
