import { articleKey, type Passage, type Reading } from '../../core/index.ts';
import { articleLine } from './citation.ts';
import { controlButton } from './controls.ts';
import { escapeMarkdown } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { holds, type Room, roomOf, without } from './limits.ts';
import { joinLines, smallPrint } from './lines.ts';
import { ACCENT, type Reply, reply, roomBeside, type Viewer } from './reply.ts';

/** Paragraphs per page. */
export const PARAGRAPHS_A_PAGE = 3;

interface ReadingReplyOptions {
  /** The cited paragraph, which gets a mark. */
  readonly cited?: number | undefined;
  /** Shown first: the reason if the text differs from the earlier one. */
  readonly note?: string;
}

/** Returns as many whole paragraphs as fit; shortens the first if it does not fit. */
const blocksOf = (
  passages: readonly Passage[],
  room: Room,
  placeOf: (passage: Passage) => string,
): string[] => {
  const blocks: string[] = [];
  let left = room;
  for (const passage of passages) {
    const place = `\n-# ${placeOf(passage)}`;
    const own = without(left, roomOf(place));
    const whole = escapeMarkdown(passage.text);
    const isFirst = blocks.length === 0;
    const words =
      isFirst && !holds(own, whole)
        ? excerpt(passage.text, { keep: [], bold: false, room: own, comfort: own })
        : whole;
    if (words === undefined || !holds(own, words)) break;
    blocks.push(words + place);
    left = without(own, roomOf(words));
  }
  return blocks;
};

/** Shows some paragraphs of an article verbatim, with buttons for the paragraphs before and after. Private. */
export const readingReply = (
  reading: Reading,
  { wording, asker }: Viewer,
  { cited, note = '' }: ReadingReplyOptions = {},
): Reply => {
  const [{ article, paragraph: from }] = reading.passages;
  const above = joinLines(articleLine(article, wording, reading.passages), smallPrint(note));
  const { version, paragraphs } = reading;
  const placeOf = ({ paragraph }: Passage): string =>
    `${paragraph === cited ? '👉 ' : ''}${wording.paragraph(paragraph)}`;
  const blocks = blocksOf(reading.passages, roomBeside(PARAGRAPHS_A_PAGE + 1, above), placeOf);
  const turn = (to: number, label: string, emoji: string) => {
    const page = [articleKey(article.id), to, ...(cited === undefined ? [] : [cited])].join('.');
    return controlButton({ action: 'turn', page, asker, version }, { label, emoji });
  };
  const next = from + blocks.length;
  return reply({
    visibility: 'private',
    accent: ACCENT.none,
    above,
    blocks,
    origin: { asker, version, wording },
    buttons: [
      ...(from > 1 ? [turn(Math.max(1, from - PARAGRAPHS_A_PAGE), wording.earlier, '◀️')] : []),
      ...(next <= paragraphs ? [turn(next, wording.later, '▶️')] : []),
    ],
  });
};
