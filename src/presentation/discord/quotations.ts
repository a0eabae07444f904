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

/** The same for those that may belong together, and for no others. */
const keyOf = (quotation: Quotation): string =>
  JSON.stringify([
    passageId(quotation.passage),
    quotation.speaker?.person ?? null,
    quotation.secondhand,
    isSpoken(quotation),
  ]);

const MARKS = /["“”„«»]/;

/** Whether nothing that is quoted stands between two: it may be somebody else's, whose name a shortened text leaves out. */
const areNeighbours = (one: Quotation, other: Quotation): boolean => {
  const [first, second] = one.span[0] <= other.span[0] ? [one, other] : [other, one];
  return !MARKS.test(one.passage.text.slice(first.span[1], second.span[0]));
};

/**
 * Quotations that share speaker, paragraph and standing, with nothing quoted between them, so that both need saying only
 * once; the order is kept.
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
 * Quotations of one speaker from one paragraph: who, unless the one before says it, the words in bold inside their sentences, and
 * where. `number`: of several.
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
  /** How many groups of quotations come before the first one shown. */
  readonly from?: number;
  /** Above everything else: why this is not what was seen before. */
  readonly note?: string;
}

/**
 * Quotations for people: for each the speaker, the words in bold inside their sentence, and the citation; more of them
 * behind buttons. Where the typed name may stand for several people, the choice comes first; where nothing was found, a
 * private reply says what there is.
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
    // One row below all of them: a button below each would take them beyond one screen.
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
