import type { QuotationResult, Versioned } from '../../core/index.ts';
import { askedLines } from './asked.ts';
import { citedBlocks } from './citedBlocks.ts';
import { clip } from './clip.ts';
import { contextButton } from './contextButton.ts';
import { corpusNotes } from './corpusNotes.ts';
import { escapeLine } from './escapeLine.ts';
import { joinLines } from './joinLines.ts';
import { PHONE } from './limits.ts';
import { noQuotationReply } from './noQuotationReply.ts';
import { pageButtons } from './pageButtons.ts';
import { quotationBlock } from './quotationBlock.ts';
import { quotationGroups } from './quotationGroups.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { smallPrint } from './smallPrint.ts';
import { speakerList } from './speakerList.ts';
import type { Viewer } from './viewer.ts';

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
  const { query, quotations, more = 0, speakers, version } = result;
  if (quotations.length === 0) return noQuotationReply(result, viewer.wording);
  const { wording, asker } = viewer;
  const origin = { asker, version, wording };
  const ambiguous = query.speaker !== undefined && speakers.length > 1;
  const speaker = ambiguous ? query.speaker : (query.speaker && speakers[0]?.name) || query.speaker;
  const above = joinLines(
    askedLines({ ...query, speaker }, wording.indirect),
    smallPrint(note),
    ...corpusNotes(result, wording),
  );
  const choice = ambiguous
    ? `### ${wording.ambiguous(clip(query.speaker ?? '', PHONE.name, escapeLine))}\n${wording.chooseSpeaker}\n${speakerList(speakers, wording)}`
    : '';
  const groups = quotationGroups(quotations);
  const start = from < groups.length ? from : 0;
  const shown = groups.slice(start, start + PHONE.quotations);
  const room = roomBeside(PHONE.quotations + 3, above, choice, wording.quotationsShown(1, 1, 100_000));
  const texts = citedBlocks(
    shown.map((group) => quotationBlock(group, wording)),
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
      ...texts.map((text, n) => ({
        text,
        buttons: shown.slice(n, n + 1).map(([{ passage }]) => contextButton(passage, origin)),
      })),
      isPaged ? `-# ${wording.quotationsShown(before + 1, before + count, quotations.length + more)}` : '',
    ],
    buttons: pageButtons(
      { action: 'more', from: start, end, all: groups.length, size: PHONE.quotations },
      origin,
    ),
  });
};
