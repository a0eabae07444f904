import { CONDITIONS, splitSentences } from '../../language/index.ts';
import type { AlignedPair, Alignment } from './alignWords.ts';
import { negates } from './operators.ts';
import type { QuoteWord } from './quoteWords.ts';

const turns = ({ form }: QuoteWord): boolean => negates(form) || CONDITIONS.has(form);

/**
 * Returns an alignment in which an ellipsis hides no negation and no condition. Each such word becomes a difference if the
 * claim has other words of its sentence. The claim may leave out a whole sentence, whatever it says. `said`: the words of
 * the stream, of `text`.
 */
export const withTurnsShown = (alignment: Alignment, said: readonly QuoteWord[], text: string): Alignment => {
  const { pairs } = alignment;
  if (!pairs.some(({ given, said: word }) => given?.afterGap && word)) return alignment;
  const places = new Map(said.map((word, place) => [word, place]));
  const kept = pairs.flatMap(({ said: word }) => word ?? []);
  let sentences: readonly (readonly [number, number])[] | undefined;
  const isTouched = ({ start }: QuoteWord): boolean => {
    sentences ??= splitSentences(text);
    const sentence = sentences.find(([from, to]) => start >= from && start < to);
    return (
      sentence !== undefined && kept.some((word) => word.start >= sentence[0] && word.start < sentence[1])
    );
  };
  let before = -1;
  const shown = pairs.flatMap((pair): AlignedPair[] => {
    if (!pair.said) return [pair];
    const place = places.get(pair.said) ?? 0;
    const skipped = before >= 0 && pair.given?.afterGap ? said.slice(before + 1, place) : [];
    before = place;
    const missing = skipped.filter((word) => turns(word) && isTouched(word));
    return [...missing.map((word) => ({ given: null, said: word, same: false })), pair];
  });
  return shown.length === pairs.length ? alignment : { ...alignment, pairs: shown, isExact: false };
};
