import { filterOf, type QuotationResult, type SpeakerSummary } from '../../core/index.ts';
import { groupByArticle } from '../groupByArticle.ts';
import type { Wording } from '../wording/en.ts';
import { otherwiseWords } from '../wording/sentences.ts';
import { askedLines, corpusNotes } from './asked.ts';
import { citation } from './citation.ts';
import { escapeLine } from './escape.ts';
import { PHONE } from './limits.ts';
import { clip, joinLines, listLines } from './lines.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';

const SPEAKERS = { characters: 900, bytes: 2_200 };

/** People and how often each is quoted, one a line. */
export const speakerList = (speakers: readonly SpeakerSummary[], wording: Wording): string =>
  listLines(
    speakers.map(
      ({ name, quotations }) => `- ${wording.speaker(clip(name, PHONE.name, escapeLine), quotations)}`,
    ),
    SPEAKERS,
    wording,
    PHONE.quotations,
  );

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
  const known = quoted.length > 0 ? `${otherwiseWords(query, wording)}\n${speakerList(quoted, wording)}` : '';
  const hidden = reported > 0 ? wording.onlyReported(reported) : '';
  const instead = suggestions.length > 0 ? `${wording.didYouMean}\n${speakerList(suggestions, wording)}` : '';
  const above = askedLines(filterOf(query), wording.indirect);
  // Of some articles alone, nobody can say whom the corpus does not mention.
  const isKnown = mentions.length > 0 || above === '';
  const mentioned = speaker && isKnown ? wording.mentioned(speaker, mentions.length) : '';
  const room = roomBeside(5, above, heading, known, instead, mentioned, hidden);
  const places = groupByArticle(mentions).map(([first, ...others]) =>
    citation(first, wording, { others, shown: '' }),
  );
  const where = speaker ? listLines(places, room, wording) : '';
  const blocks = [joinLines(heading, mentioned, where), hidden, known, instead];
  return reply({ visibility: 'private', accent: ACCENT.none, above, blocks });
};
