import type { APIButtonComponentWithCustomId } from 'discord-api-types/payloads/v10';
import { filterOf, type QuotationResult, type SpeakerSummary } from '../../core/index.ts';
import { groupBy } from '../groupBy.ts';
import type { Wording } from '../wording/en.ts';
import { otherwiseWords } from '../wording/sentences.ts';
import { articlesButton } from './answers/wayForward.ts';
import { askedLines, corpusNotes } from './asked.ts';
import { citation } from './citation.ts';
import { controlButton } from './controls.ts';
import { escapeLine, onOneLine } from './escape.ts';
import { holds, PHONE } from './limits.ts';
import { clip, joinLines, listLines } from './lines.ts';
import { ACCENT, type Origin, type Reply, reply, roomBeside } from './reply.ts';

const SPEAKERS = { characters: 900, bytes: 2_200 };

/** Lists people and their numbers of quotations, one per line. */
export const speakerList = (speakers: readonly SpeakerSummary[], wording: Wording): string =>
  listLines(
    speakers.map(
      ({ name, quotations }) => `- ${wording.speaker(clip(name, PHONE.name, escapeLine), quotations)}`,
    ),
    SPEAKERS,
    wording,
    PHONE.quotations,
  );

/** Returns buttons for the quotations of other people: the control reads the name from the label. */
const speakerButtons = (
  speakers: readonly SpeakerSummary[],
  { asker, version }: Origin,
): APIButtonComponentWithCustomId[] =>
  speakers
    .map(({ name }) => onOneLine(name))
    .filter((name) => name !== '' && holds(PHONE.label, name))
    .map((label, n) =>
      controlButton({ action: 'speaker', page: String(n), asker, version }, { label, emoji: '🗣️' }),
    );

/** Returns the button that also shows reported speech, if there is any. */
export const reportedButton = (
  reported: number,
  { asker, version, wording }: Origin,
): APIButtonComponentWithCustomId[] =>
  reported === 0
    ? []
    : [
        controlButton(
          { action: 'reported', page: '', asker, version },
          { label: wording.showReported(reported), emoji: '💭' },
        ),
      ];

/**
 * Replies that there is no quotation: the searched scope, the mentions of the name with citations, and the quoted people
 * instead. Private.
 */
export const noQuotationReply = (result: QuotationResult, origin: Origin): Reply => {
  const { query, speakers, suggestions, reported, mentions } = result;
  const { wording } = origin;
  const speaker = query.speaker && clip(query.speaker, PHONE.name, escapeLine);
  const about = query.about && clip(query.about, PHONE.name, escapeLine);
  const heading = [`### ${wording.noQuotation(speaker, about)}`, ...corpusNotes(result, wording)].join('\n');
  const quoted = speakers.filter(({ quotations }) => quotations > 0);
  const known = quoted.length > 0 ? `${otherwiseWords(query, wording)}\n${speakerList(quoted, wording)}` : '';
  const instead = suggestions.length > 0 ? `${wording.didYouMean}\n${speakerList(suggestions, wording)}` : '';
  const above = askedLines(query, wording.indirect);
  // Without mentions, a filtered search does not tell whether the corpus mentions the person.
  const isKnown = mentions.length > 0 || Object.keys(filterOf(query)).length === 0;
  const mentioned = speaker && isKnown ? wording.mentioned(speaker, mentions.length) : '';
  const room = roomBeside(5, above, heading, known, instead, mentioned);
  const places = groupBy(mentions, ({ article }) => article.id).map(([first, ...others]) =>
    citation(first, wording, { others, shown: '' }),
  );
  const where = speaker ? listLines(places, room, wording) : '';
  const blocks = [joinLines(heading, mentioned, where), known, instead];
  const buttons = [
    ...speakerButtons(suggestions, origin),
    ...reportedButton(reported, origin),
    articlesButton(origin),
  ];
  return reply({ visibility: 'private', accent: ACCENT.none, above, blocks, buttons });
};
