import type { APIButtonComponentWithCustomId } from 'discord-api-types/payloads/v10';
import { type Answer, type CitedPassage, cut, splitSentences } from '../../../core/index.ts';
import { contextButton, controlButton } from '../controls.ts';
import { onOneLine } from '../escape.ts';
import { PHONE } from '../limits.ts';
import { clip } from '../lines.ts';
import type { Origin } from '../reply.ts';

/** The sentence of a passage that comes nearest, as the label of a button. */
const sentenceLabel = ({ passage: { text }, highlights: [best] }: CitedPassage): string => {
  const span = best ?? splitSentences(text)[0] ?? [0, text.length];
  return clip(onOneLine(cut(text, span)), PHONE.label, onOneLine);
};

/** A list of all articles. */
export const articlesButton = ({ asker, version, wording }: Origin): APIButtonComponentWithCustomId =>
  controlButton({ action: 'browse', page: '0', asker, version }, { label: wording.allArticles, emoji: '📚' });

/**
 * What can be done where nothing answers: ask what may have been meant, open a passage that comes near, told by its own sentence,
 * or see which articles there are.
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
  const near = passages.slice(0, PHONE.nearButtons).flatMap((cited) => {
    const label = sentenceLabel(cited);
    return label === '' ? [] : [contextButton(cited.passage, origin, label)];
  });
  return [
    ...(meant ? [controlButton({ action: 'meant', page: '', asker, version }, meant)] : []),
    ...near,
    articlesButton(origin),
  ];
};
