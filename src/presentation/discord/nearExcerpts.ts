import type { CitedPassage, Passage } from '../../core/index.ts';
import { type ExcerptOptions, excerpt } from './excerpt.ts';
import { PHONE, type Room, roomOf, smallerOf, without } from './limits.ts';

type Choice = Pick<ExcerptOptions, 'keep' | 'within'>;

/** What to show of a passage, the fullest choice first; the last one always has room. */
const choices = ({ passage, highlights, focus }: CitedPassage): readonly Choice[] => {
  const [best] = highlights;
  return [
    { keep: highlights },
    ...(best ? [{ keep: [best] }] : []),
    ...(focus.length > 0 ? [{ keep: focus }] : []),
    { keep: [], within: [best?.[0] ?? 0, passage.text.length] },
  ];
};

/** Words of a passage that is merely near. */
interface NearExcerpt {
  readonly passage: Passage;
  readonly words: string;
}

/**
 * Passages that are merely near, without bold: around as many of their highlights as there is room for, or around the focus, or
 * else from the start of the first highlight on. All together fit one screen of a phone: a later one has the room that is left.
 */
export const nearExcerpts = (
  passages: readonly CitedPassage[],
  options: Pick<ExcerptOptions, 'escaped'> = {},
): NearExcerpt[] => {
  let left: Room = PHONE.nearest.all;
  return passages.slice(0, PHONE.nearest.passages).map((cited) => {
    const room = smallerOf(left, PHONE.nearest.each);
    const { comfort } = PHONE.nearest;
    const [words = ''] = choices(cited).flatMap(
      (choice) => excerpt(cited.passage.text, { ...options, ...choice, bold: false, room, comfort }) ?? [],
    );
    left = without(left, roomOf(words));
    return { passage: cited.passage, words };
  });
};
