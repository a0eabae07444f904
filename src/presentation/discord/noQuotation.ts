import type { Passage, QuotationQuery, QuotationResult, SpeakerSummary } from '../../core/index.ts';
import type { Wording } from '../wording/en.ts';
import { askedLines, corpusNotes } from './asked.ts';
import { citation } from './citation.ts';
import { escapeLine } from './escape.ts';
import { PHONE } from './limits.ts';
import { clip, joinLines, listLines } from './lines.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';

/** What kept the quotations that there are from being found. */
export const limitOf = ({ about, article, after, before }: QuotationQuery) => {
  const days = after || before;
  if ([about, article, days].filter((limit) => limit).length > 1) return 'several';
  if (days) return 'days';
  return article ? 'article' : 'about';
};

/** Where passages stand: a line for each article, with all its paragraphs. */
const mentionLines = (passages: readonly Passage[], wording: Wording): string[] => {
  const byArticle = new Map<string, [Passage, ...Passage[]]>();
  for (const passage of passages) {
    const others = byArticle.get(passage.article.id);
    if (others) others.push(passage);
    else byArticle.set(passage.article.id, [passage]);
  }
  return Array.from(byArticle.values(), ([first, ...others]) =>
    citation(first, wording, { others, shown: '' }),
  );
};

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
