import type { QuotationResult } from '../quotations/findQuotations.ts';
import type { Wording } from '../wording/wording.ts';
import { clip } from './clip.ts';
import { corpusNotes } from './corpusNotes.ts';
import { escapeLine } from './escapeLine.ts';
import { PHONE } from './limits.ts';
import { listLines } from './listLines.ts';
import { mentionLines } from './mentionLines.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { speakerList } from './speakerList.ts';

/** Nothing quoted: how often the name is mentioned and where, and whose quotations there are instead. Private. */
export const noQuotationReply = (result: QuotationResult, wording: Wording): Reply => {
  const { query, speakers, suggestions, reported, mentions } = result;
  const speaker = query.speaker && clip(query.speaker, PHONE.name, escapeLine);
  const about = query.about && clip(query.about, PHONE.name, escapeLine);
  const heading = [`### ${wording.noQuotation(speaker, about)}`, ...corpusNotes(result, wording)].join('\n');
  const quoted = speakers.filter(({ quotations }) => quotations > 0);
  const known = quoted.length > 0 ? `${wording.quotedOtherwise}\n${speakerList(quoted, wording)}` : '';
  const hidden = reported > 0 ? wording.onlyReported(reported) : '';
  const instead = suggestions.length > 0 ? `${wording.didYouMean}\n${speakerList(suggestions, wording)}` : '';
  const mentioned = speaker ? wording.mentioned(speaker, mentions.length) : '';
  const room = roomBeside(4, heading, known, instead, mentioned, hidden);
  const where = speaker ? listLines(mentionLines(mentions, wording), room, wording) : '';
  const blocks = [[heading, mentioned, where].filter((part) => part).join('\n'), hidden, known, instead];
  return reply({ visibility: 'private', accent: ACCENT.none, blocks });
};
