import { cut, sentencesAround, type Timeline, type TimelineEntry } from '../../core/index.ts';
import type { Wording } from '../wording/en.ts';
import { statedDate } from '../wording/sentences.ts';
import { askedLines, TIMELINE } from './asked.ts';
import { citation } from './citation.ts';
import { type CitedBlock, citedBlocks, tooLongNote } from './citedBlocks.ts';
import { pageButtons } from './controls.ts';
import { escapeLine } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { PHONE } from './limits.ts';
import { clip, joinLines, smallPrint } from './lines.ts';
import { speakerList } from './noQuotation.ts';
import { ACCENT, type Reply, reply, roomBeside, type Viewer } from './reply.ts';

/** The mark of a day derived from the article's date. */
const RECKONED = '≈';

const entryBlock = ({ passage, span, day, isReckoned }: TimelineEntry, wording: Wording): CitedBlock => ({
  lead: `**${statedDate(day, wording.locale) ?? day}**${isReckoned ? ` ${RECKONED}` : ''}`,
  words: (room) => {
    const within = sentencesAround(passage.text, [span]);
    return excerpt(passage.text, { keep: [span], bold: false, within, room, comfort: PHONE.timeline });
  },
  tooLong: tooLongNote([span], wording),
  citation: citation(passage, wording, { shown: cut(passage.text, span) }),
});

interface TimelineReplyOptions {
  /** Number of entries before the first shown one. */
  readonly from?: number;
  /** Shown first: the reason if the timeline differs from the earlier one. */
  readonly note?: string;
}

/** Replies that no dated sentence was found. Suggests names and counts the undated sentences. Private. */
const noTimelineReply = (
  { query, suggestions, undated }: Timeline,
  above: string,
  wording: Wording,
): Reply => {
  const heading = joinLines(
    `### ${wording.noTimeline}`,
    undated > 0 && smallPrint(wording.undatedSentences(undated)),
  );
  const instead =
    query.speaker && suggestions.length > 0
      ? `${wording.didYouMean}\n${speakerList(suggestions, wording)}`
      : '';
  return reply({ visibility: 'private', accent: ACCENT.none, above, blocks: [heading, instead] });
};

/**
 * Shows a timeline for people, the oldest day first, each with its sentence and citation; buttons turn the pages. Marks
 * derived days.
 */
export const timelineReply = (
  timeline: Timeline,
  { wording, asker }: Viewer,
  { from = 0, note = '' }: TimelineReplyOptions = {},
): Reply => {
  const { query, entries, undated, speakers, version } = timeline;
  const origin = { asker, version, wording };
  const speaker = (query.speaker && speakers.length === 1 && speakers[0]?.name) || query.speaker;
  const asked = askedLines({ ...query, ...(speaker ? { speaker } : {}) }, wording.indirect);
  const above = joinLines(smallPrint(`${TIMELINE} ${wording.timeline}`), asked, smallPrint(note));
  if (entries.length === 0) return noTimelineReply(timeline, above, wording);
  const start = from < entries.length ? from : 0;
  const shown = entries.slice(start, start + PHONE.listedDays);
  const choice =
    query.speaker && speakers.length > 1
      ? `${wording.ambiguous(clip(query.speaker, PHONE.name, escapeLine))}\n${speakerList(speakers, wording)}`
      : '';
  const foot = joinLines(
    shown.some(({ isReckoned }) => isReckoned) && smallPrint(`${RECKONED} ${wording.reckoned}`),
    undated > 0 && smallPrint(wording.undatedSentences(undated)),
    entries.length > shown.length &&
      smallPrint(wording.daysShown(start + 1, start + shown.length, entries.length)),
  );
  const texts = citedBlocks(
    shown.map((entry) => entryBlock(entry, wording)),
    roomBeside(PHONE.listedDays + 3, above, choice, foot),
  );
  const end = start + texts.length;
  return reply({
    visibility: 'public',
    accent: ACCENT.sure,
    above,
    origin,
    blocks: [choice, ...texts, foot],
    buttons: pageButtons(
      { action: 'days', from: start, end, all: entries.length, size: PHONE.listedDays },
      origin,
    ),
  });
};
