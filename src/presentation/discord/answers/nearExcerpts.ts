import type { CitedPassage, Passage } from '../../../core/index.ts';
import { type ExcerptOptions, excerpt } from '../excerpt.ts';
import { largerOf, PHONE, roomOf, smallerOf, without } from '../limits.ts';

type Choice = Pick<ExcerptOptions, 'keep' | 'within'>;

/** Returns the choices for showing a passage, the longest first. The last one always fits. */
const choices = ({ passage, highlights, focus }: CitedPassage): readonly Choice[] => {
  const [best] = highlights;
  return [
    { keep: highlights },
    ...(best ? [{ keep: [best] }] : []),
    ...(focus.length > 0 ? [{ keep: focus }] : []),
    { keep: [], within: [best?.[0] ?? 0, passage.text.length] },
  ];
};

/** Minimum room in UTF-16 units: fewer words mean nothing. */
const SOME_WORDS = 60;

/** Words of a near passage, which may not answer. */
interface NearExcerpt {
  readonly passage: Passage;
  readonly words: string;
}

/**
 * Returns excerpts of near passages, without bold. Each keeps as many highlights as fit, or the focus, or else starts at the
 * first highlight. Together with the text above they fit one phone screen. A later passage gets the remaining room, if that
 * is enough for some words.
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
