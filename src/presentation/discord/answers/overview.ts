import type { CitedPassage, Overview } from '../../../core/index.ts';
import { groupBy } from '../../groupBy.ts';
import type { Wording } from '../../wording/en.ts';
import { citation } from '../citation.ts';
import { type CitedBlock, citedBlocks, tooLongNote } from '../citedBlocks.ts';
import { contextButton, controlButton } from '../controls.ts';
import { excerpt } from '../excerpt.ts';
import { holds, type Room, roomOf, without } from '../limits.ts';
import { circled, joinLines, smallPrint } from '../lines.ts';
import { ACCENT, type Origin, type ReplyParts, roomBeside } from '../reply.ts';
import { followUpButton } from './followUp.ts';

const NOTHING: Room = { characters: 0, bytes: 0 };

/** Returns the chosen sentences of a passage without context. */
const sentencesIn = ({ passage, highlights }: CitedPassage, room: Room): string | undefined => {
  const within = [highlights[0]?.[0] ?? 0, highlights.at(-1)?.[1] ?? 0] as const;
  return excerpt(passage.text, { keep: highlights, bold: false, within, room, comfort: NOTHING });
};

/**
 * Returns a block with the sentences of one article, one passage per line, and its citation. `number`: set if there are
 * several blocks.
 */
const articleBlock = (
  cited: readonly [CitedPassage, ...CitedPassage[]],
  number: number | undefined,
  wording: Wording,
): CitedBlock => {
  const [{ passage: first }, ...others] = cited;
  const mark = number === undefined ? '' : `${circled(number)} `;
  return {
    lead: '',
    words: (room) => {
      const left = without(room, roomOf(mark));
      let words: string | undefined;
      for (const one of cited) {
        const sentences = sentencesIn(one, left);
        const line = words === undefined ? `${mark}${sentences}` : sentences;
        const more = joinLines(words, sentences && `${cited.length > 1 ? '- ' : ''}${line}`);
        if (sentences === undefined || !holds(left, more)) break;
        words = more;
      }
      return words;
    },
    tooLong: tooLongNote(cited[0].highlights, wording),
    citation: citation(first, wording, { others: others.map(({ passage }) => passage) }),
  };
};

/**
 * Shows an overview for people: its sentences by article, in reading order. Each article has its citation and a button that
 * opens it. An overview of a person has no heading, and a button for the person's quotations.
 */
export const overviewParts = (
  { kind, passages, speaker }: Overview,
  above: string,
  origin: Origin,
): Pick<ReplyParts, 'accent' | 'blocks' | 'buttons'> => {
  const { wording, asker, version } = origin;
  const isPerson = kind === 'person';
  const heading = isPerson
    ? ''
    : joinLines(
        `### ${kind === 'news' ? wording.latest : wording.overview}`,
        smallPrint(wording.overviewMeans),
      );
  const shown = passages.map(({ passage }) => passage);
  const groups = groupBy(shown, ({ article }) => article.id).flatMap((group) => {
    const [first, ...others] = passages.filter(({ passage }) => group.includes(passage));
    return first ? [[first, ...others] as const] : [];
  });
  const isNumbered = groups.length > 1;
  const texts = citedBlocks(
    groups.map((group, n) => articleBlock(group, isNumbered ? n + 1 : undefined, wording)),
    roomBeside(groups.length + 2, above, heading),
  );
  const open = groups
    .slice(0, texts.length)
    .map(([{ passage }], n) => contextButton(passage, origin, isNumbered ? circled(n + 1) : undefined));
  const said = controlButton(
    { action: 'said', page: '', asker, version },
    { label: wording.theirQuotations, emoji: '💬' },
  );
  return {
    accent: ACCENT.sure,
    blocks: [heading, ...texts],
    buttons: [...open, ...(speaker === undefined ? [] : [said]), followUpButton(origin)],
  };
};
