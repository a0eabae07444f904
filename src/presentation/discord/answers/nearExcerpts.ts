import type { CitedPassage, Passage } from '../../../core/index.ts';
import { type ExcerptOptions, excerpt } from '../excerpt.ts';
import { largerOf, PHONE, roomOf, smallerOf, without } from '../limits.ts';

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

/** Fewer UTF-16 units say nothing. */
const SOME_WORDS = 60;

/** Words of a passage that is merely near. */
interface NearExcerpt {
  readonly passage: Passage;
  readonly words: string;
}

/**
 * Passages that are merely near, without bold: around as many of their highlights as there is room for, or around the focus, or
 * else from the start of the first highlight on. With what stands above they fit one screen of a phone: a later one has the
 * room that is left, if that is enough for some words.
 */
export const nearExcerpts = (
  passages: readonly CitedPassage[],
  { above = '', ...options }: Pick<ExcerptOptions, 'escaped'> & { readonly above?: string } = {},
): NearExcerpt[] => {
  const { screen, least, each, comfort } = PHONE.nearest;
  let left = largerOf(without(screen, roomOf(above)), least);
  return passages.slice(0, PHONE.nearest.passages).flatMap((cited) => {
    if (left.characters < SOME_WORDS) return [];
    const room = smallerOf(left, each);
    const [words = ''] = choices(cited).flatMap(
      (choice) => excerpt(cited.passage.text, { ...options, ...choice, bold: false, room, comfort }) ?? [],
    );
    left = without(left, roomOf(words));
    return [{ passage: cited.passage, words }];
  });
};
