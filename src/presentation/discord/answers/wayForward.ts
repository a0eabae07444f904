import type { APIButtonComponentWithCustomId } from 'discord-api-types/payloads/v10';
import type { Answer } from '../../../core/index.ts';
import { contextButton, controlButton } from '../controls.ts';
import { onOneLine } from '../escape.ts';
import { PHONE } from '../limits.ts';
import { clip } from '../lines.ts';
import type { Origin } from '../reply.ts';

/** Returns the button that lists all articles. */
export const articlesButton = ({ asker, version, wording }: Origin): APIButtonComponentWithCustomId =>
  controlButton({ action: 'browse', page: '0', asker, version }, { label: wording.allArticles, emoji: '📚' });

/** Returns the buttons for an unanswered question: ask the suggested question, open a near passage, or list the articles. */
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
  // The passages above show their words. Repeating them here would make a phone scroll.
  const near = passages
    .slice(0, PHONE.nearest.passages)
    .map(({ passage }) => contextButton(passage, origin, wording.paragraph(passage.paragraph)));
  return [
    ...(meant ? [controlButton({ action: 'meant', page: '', asker, version }, meant)] : []),
    ...near,
    articlesButton(origin),
  ];
};
