import type { QuotationResult } from '../quotations/findQuotations.ts';
import { citedBlocks } from './citedBlocks.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { PHONE } from './limits.ts';
import { noQuotationReply } from './noQuotationReply.ts';
import { quotationBlock } from './quotationBlock.ts';
import { quotationGroups } from './quotationGroups.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { speakerList } from './speakerList.ts';
import { wording } from './wording.ts';

const name = (typed: string | undefined): string | undefined =>
  typed === undefined ? undefined : clip(typed, PHONE.name, escapeLine);

/**
 * Quotations for people: for each the speaker, the words in bold inside their sentence, and the citation. Where the typed
 * name may stand for several people, the choice comes first; where nothing was found, a private reply says what there is.
 */
export const quotationsReply = (result: QuotationResult): Reply => {
  const { query, quotations, speakers } = result;
  if (quotations.length === 0) return noQuotationReply(result);
  const ambiguous = query.speaker !== undefined && speakers.length > 1;
  const speaker = name(ambiguous || speakers.length === 0 ? query.speaker : speakers[0]?.name);
  const above = `-# ${wording.quotationsOf(speaker, name(query.about), quotations.length)}`;
  const choice = ambiguous
    ? `### ${wording.ambiguous(speaker ?? '')}\n${wording.chooseSpeaker}\n${speakerList(speakers)}`
    : '';
  const groups = quotationGroups(quotations);
  const note = `-# ${wording.moreQuotations(quotations.length)}`;
  const room = roomBeside(PHONE.quotations + 3, above, choice, note);
  const texts = citedBlocks(groups.slice(0, PHONE.quotations).map(quotationBlock), room);
  const unseen = groups.slice(texts.length).reduce((sum, group) => sum + group.length, 0);
  const more = unseen > 0 ? `-# ${wording.moreQuotations(unseen)}` : '';
  return reply({ visibility: 'public', accent: ACCENT.sure, above, blocks: [choice, ...texts, more] });
};
