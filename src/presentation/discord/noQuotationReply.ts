import type { QuotationResult } from '../../core/index.ts';
import type { Wording } from '../wording/wording.ts';
import { askedLines } from './asked.ts';
import { clip } from './clip.ts';
import { corpusNotes } from './corpusNotes.ts';
import { escapeLine } from './escapeLine.ts';
import { joinLines } from './joinLines.ts';
import { limitOf } from './limitOf.ts';
import { PHONE } from './limits.ts';
import { listLines } from './listLines.ts';
import { mentionLines } from './mentionLines.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { speakerList } from './speakerList.ts';

/**
 * Nothing quoted: where it was looked for, how often the name is mentioned there and where, and whose quotations there are
 * instead. Private.
 */
export const noQuotationReply = (result: QuotationResult, wording: Wording): Reply => {
  const { query, speakers, suggestions, reported, mentions } = result;
  const speaker = query.speaker && clip(query.speaker, PHONE.name, escapeLine);
  const about = query.about && clip(query.about, PHONE.name, escapeLine);
  const heading = [`### ${wording.noQuotation(speaker, about)}`, ...corpusNotes(result, wording)].join('\n');
  const quoted = speakers.filter(({ quotations }) => quotations > 0);
  const known =
    quoted.length > 0 ? `${wording.quotedOtherwise(limitOf(query))}\n${speakerList(quoted, wording)}` : '';
  const hidden = reported > 0 ? wording.onlyReported(reported) : '';
  const instead = suggestions.length > 0 ? `${wording.didYouMean}\n${speakerList(suggestions, wording)}` : '';
  const { article, after, before } = query;
  const above = askedLines({ article, after, before }, wording.indirect);
  // Of some articles alone, nobody can say whom the corpus does not mention.
  const isKnown = mentions.length > 0 || above === '';
  const mentioned = speaker && isKnown ? wording.mentioned(speaker, mentions.length) : '';
  const room = roomBeside(5, above, heading, known, instead, mentioned, hidden);
  const where = speaker ? listLines(mentionLines(mentions, wording), room, wording) : '';
  const blocks = [joinLines(heading, mentioned, where), hidden, known, instead];
  return reply({ visibility: 'private', accent: ACCENT.none, above, blocks });
};
