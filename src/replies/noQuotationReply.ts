import type { QuotationResult } from '../quotations/findQuotations.ts';
import { citation } from './citation.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { PHONE } from './limits.ts';
import { listLines } from './listLines.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { speakerList } from './speakerList.ts';
import { wording } from './wording.ts';

/** Nothing quoted: how often the name is mentioned and where, and whose quotations there are instead. Private. */
export const noQuotationReply = ({ query, speakers, suggestions, mentions }: QuotationResult): Reply => {
  const speaker = query.speaker && clip(query.speaker, PHONE.name, escapeLine);
  const about = query.about && clip(query.about, PHONE.name, escapeLine);
  const heading = `### ${wording.noQuotation(speaker, about)}`;
  const known = speakers.length > 0 ? `${wording.quotedOtherwise}\n${speakerList(speakers)}` : '';
  const instead = suggestions.length > 0 ? `${wording.didYouMean}\n${speakerList(suggestions)}` : '';
  const mentioned = speaker ? wording.mentioned(speaker, mentions.length) : '';
  const room = roomBeside(4, heading, known, instead, mentioned);
  const where = speaker ? listLines(mentions.map(citation), room, PHONE.passages) : '';
  const blocks = [[heading, mentioned, where].filter((part) => part).join('\n'), known, instead];
  return reply({ visibility: 'private', accent: ACCENT.none, blocks });
};
