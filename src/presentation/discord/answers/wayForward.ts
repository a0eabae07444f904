import type { APIButtonComponentWithCustomId } from 'discord-api-types/payloads/v10';
import type { Answer } from '../../../core/index.ts';
import { contextButton, controlButton } from '../controls.ts';
import { onOneLine } from '../escape.ts';
import { PHONE } from '../limits.ts';
import { clip } from '../lines.ts';
import type { Origin } from '../reply.ts';

/** A list of all articles. */
export const articlesButton = ({ asker, version, wording }: Origin): APIButtonComponentWithCustomId =>
  controlButton({ action: 'browse', page: '0', asker, version }, { label: wording.allArticles, emoji: '📚' });

/**
 * What can be done where nothing answers: ask what may have been meant, open a passage that comes near, or see which articles there are.
 */
export const wayForward = (
  { suggestion, passages }: Pick<Answer, 'suggestion' | 'passages'>,
  origin: Origin,
): APIButtonComponentWithCustomId[] => {
  const { asker, version, wording } = origin;
  const meant = suggestion && {
    label: wording.meant(clip(suggestion.word, PHONE.labelWord, onOneLine)),
    emoji: '💡',
    primary: true,
  };
  // They stand above in their own words: with these once more, a phone would have to scroll.
  const near = passages
    .slice(0, PHONE.nearest.passages)
    .map(({ passage }) => contextButton(passage, origin, wording.paragraph(passage.paragraph)));
  return [
    ...(meant ? [controlButton({ action: 'meant', page: '', asker, version }, meant)] : []),
    ...near,
    articlesButton(origin),
  ];
};
