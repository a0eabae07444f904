import type { Article } from '../../corpus/index.ts';
import type { Quotation } from '../quotation.ts';

/** Initials after their full form: "the Office of Rain Control (ORC)", "…, or ORC,". */
const BEHIND = /(?: \(|, (?:or|known as) (?:the )?)(\p{Lu}{2,8})\b/gu;
/** Initials before their full form: "the ORC (Office of Rain Control)". */
const BEFORE = /\b(\p{Lu}{2,8}) \(([^()]{4,200})\)/gu;
/** Maximum length, in UTF-16 units, of the text searched before initials. */
const REACH = 200;

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Returns the last words with these initials, across small words; undefined if there are none. */
const wordsFor = (initials: string, text: string): string | undefined => {
  const words = text.trim().split(/\s+/);
  let left = initials.length;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const capitals = (words[at] ?? '').split('-').filter(isCapital);
    for (const part of capitals.reverse())
      if (part[0] === initials[left - 1]) left -= 1;
      else return undefined;
    if (left === 0) return words.slice(at).join(' ');
    if (capitals.length === 0 && at === words.length - 1) return undefined;
  }
  return undefined;
};

/** Returns the full forms of initials that an article explains. */
const initialsIn = (article: Article): ReadonlyMap<string, string> => {
  const explained = new Map<string, string>();
  for (const text of article.paragraphs) {
    for (const { 1: initials = '', index } of text.matchAll(BEHIND)) {
      const full = wordsFor(initials, text.slice(Math.max(0, index - REACH), index));
      if (full !== undefined) explained.set(initials, full);
    }
    for (const [, initials = '', words = ''] of text.matchAll(BEFORE)) {
      const full = wordsFor(initials, words);
      if (full !== undefined) explained.set(initials, full);
    }
  }
  return explained;
};

const bare = /^(?:the\s+)?(\p{Lu}{2,8})$/iu;

/** Adds the full form to speakers whom an article calls by initials, if it explains them. */
export const withInitials = (quotations: readonly Quotation[], article: Article): Quotation[] => {
  const initialsOf = (name: string): string | undefined => bare.exec(name.replaceAll('.', ''))?.[1];
  if (!quotations.some(({ speaker }) => speaker && initialsOf(speaker.name))) return [...quotations];
  const explained = initialsIn(article);
  return quotations.map((quotation) => {
    const { speaker } = quotation;
    const inFull = explained.get((speaker && initialsOf(speaker.name)) ?? '');
    return speaker && inFull !== undefined ? { ...quotation, speaker: { ...speaker, inFull } } : quotation;
  });
};
