import {
  cut,
  passageId,
  type Quotation,
  type QuotationResult,
  sentencesAround,
  type Versioned,
} from '../../core/index.ts';
import type { Wording } from '../wording/en.ts';
import { askedLines, corpusNotes, roleLines } from './asked.ts';
import { citation } from './citation.ts';
import { type CitedBlock, citedBlocks, tooLongNote } from './citedBlocks.ts';
import { contextButton, pageButtons } from './controls.ts';
import { escapeLine } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { PHONE, roomOf, without } from './limits.ts';
import { circled, clip, joinLines, smallPrint } from './lines.ts';
import { noQuotationReply, reportedButton, speakerList } from './noQuotation.ts';
import { ACCENT, type Reply, reply, roomBeside, type Viewer } from './reply.ts';

const isSpoken = ({ kind }: Quotation): boolean => kind !== 'indirect';

/** Returns a key that is equal for quotations that may belong together. */
const keyOf = (quotation: Quotation): string =>
  JSON.stringify([
    passageId(quotation.passage),
    quotation.speaker?.person ?? null,
    quotation.secondhand,
    isSpoken(quotation),
  ]);

const MARKS = /["“”„«»]/;

/** Returns whether no quotation is between two: it may be of another speaker, whose name a shortened text omits. */
const areNeighbours = (one: Quotation, other: Quotation): boolean => {
  const [first, second] = one.span[0] <= other.span[0] ? [one, other] : [other, one];
  return !MARKS.test(one.passage.text.slice(first.span[1], second.span[0]));
};

/**
 * Groups quotations that share speaker, paragraph and standing and have no other quotation between them. Each group states
 * these once. Keeps the order.
 */
const quotationGroups = (quotations: readonly Quotation[]): [Quotation, ...Quotation[]][] => {
  const groups: [Quotation, ...Quotation[]][] = [];
  const byKey = new Map<string, [Quotation, ...Quotation[]][]>();
  for (const quotation of quotations) {
    const alike = byKey.get(keyOf(quotation)) ?? [];
    const group = alike.find((members) => members.some((member) => areNeighbours(member, quotation)));
    if (group) group.push(quotation);
    else {
      const fresh: [Quotation, ...Quotation[]] = [quotation];
      groups.push(fresh);
      byKey.set(keyOf(quotation), [...alike, fresh]);
    }
  }
  return groups;
};

type Group = readonly [Quotation, ...Quotation[]];

const speakerName = ([{ speaker }]: Group, wording: Wording): string =>
  speaker ? clip(speaker.name, PHONE.name, escapeLine) : `*${wording.speakerNotCertain}*`;

/**
 * Returns a block for quotations of one speaker from one paragraph: the words in bold inside their sentences, and the
 * citation. It names the speaker unless the previous block has the same one. `number`: set if there are several blocks.
 */
const quotationBlock = (
  group: Group,
  before: Group | undefined,
  number: string,
  wording: Wording,
): CitedBlock => {
  const [{ passage, kind, secondhand }] = group;
  const keep = group.map(({ span }) => span);
  const within = sentencesAround(passage.text, keep);
  const name = speakerName(group, wording);
  const isSame = before !== undefined && speakerName(before, wording) === name;
  const mark = number === '' ? '' : `${number} `;
  return {
    lead: isSame ? '' : `🗣️ ${name}`,
    words: (room) => {
      const left = without(room, roomOf(mark));
      const words = excerpt(passage.text, {
        keep,
        bold: true,
        within,
        room: left,
        comfort: PHONE.quotation,
      });
      return words && `${mark}${words}`;
    },
    tooLong: tooLongNote(keep, wording),
    citation: joinLines(
      kind === 'indirect' && smallPrint(wording.reportedSpeech),
      secondhand && smallPrint(wording.secondhand),
      citation(passage, wording, { shown: cut(passage.text, within) }),
    ),
  };
};

export interface QuotationsReplyOptions {
  /** Number of groups before the first shown one. */
  readonly from?: number;
  /** Shown first: the reason if the list differs from the earlier one. */
  readonly note?: string;
}

/**
 * Shows quotations for people, each with its speaker, the words in bold inside their sentence, and the citation. Buttons
 * show more. If the typed name is ambiguous, the choice of people comes first. If nothing was found, the reply is private
 * and offers alternatives.
 */
export const quotationsReply = (
  result: QuotationResult & Versioned,
  viewer: Viewer,
  { from = 0, note = '' }: QuotationsReplyOptions = {},
): Reply => {
  const { query, quotations, more = 0, speakers, role, mistyped, reported, version } = result;
  const { wording, asker } = viewer;
  const origin = { asker, version, wording };
  if (quotations.length === 0) return noQuotationReply(result, origin);
  const ambiguous = query.speaker !== undefined && speakers.length > 1;
  const speaker = ambiguous ? query.speaker : (query.speaker && speakers[0]?.name) || query.speaker;
  const above = joinLines(
    askedLines({ ...query, speaker }, wording.indirect),
    smallPrint(note),
    mistyped !== undefined && smallPrint(wording.mistyped(clip(mistyped, PHONE.name, escapeLine))),
    ...roleLines(role ? [role] : []),
    ...corpusNotes(result, wording),
  );
  const choice = ambiguous
    ? `### ${wording.ambiguous(clip(query.speaker ?? '', PHONE.name, escapeLine))}\n${wording.chooseSpeaker}\n${speakerList(speakers, wording)}`
    : '';
  const groups = quotationGroups(quotations);
  const start = from < groups.length ? from : 0;
  const shown = groups.slice(start, start + PHONE.quotationsShown);
  const numberOf = (n: number): string => (shown.length > 1 ? circled(n + 1) : '');
  const room = roomBeside(PHONE.quotationsShown + 3, above, choice, wording.quotationsShown(1, 1, 100_000));
  const texts = citedBlocks(
    shown.map((group, n) => quotationBlock(group, shown[n - 1], numberOf(n), wording)),
    room,
  );
  const end = start + texts.length;
  const before = groups.slice(0, start).flat().length;
  const count = groups.slice(start, end).flat().length;
  const isPaged = start > 0 || end < groups.length;
  return reply({
    visibility: 'public',
    accent: ACCENT.sure,
    above,
    origin,
    blocks: [
      choice,
      ...texts,
      isPaged ? `-# ${wording.quotationsShown(before + 1, before + count, quotations.length + more)}` : '',
    ],
    // One row of buttons below all blocks: a button below each would exceed one screen.
    buttons: [
      ...shown
        .slice(0, texts.length)
        .map(([{ passage }], n) => contextButton(passage, origin, numberOf(n) || undefined)),
      ...pageButtons(
        { action: 'more', from: start, end, all: groups.length, size: PHONE.quotationsShown },
        origin,
      ),
      ...reportedButton(reported, origin),
    ],
  });
};
