import { cut, isCapital, ROLE_NOUNS, splitWords, termOf, type Word } from '../../language/index.ts';
import type { CitedPassage } from '../answer.ts';
import { dayOf, isAbout, type OverviewRequest } from './request.ts';

/** Maximum words of a role, before a name and after it. */
const BEFORE = 5;
const BEHIND = 10;
/** Text between the words of one phrase. */
const inPhrase = /^(?:['’]s?)?[\s-]*$/u;
/** Small words within a role: "envoy to Ukraine Keith Kellogg". */
const WITHIN = new Set(['of', 'to', 'for', 'the', 'and', 'affairs', 'general', 'elect']);
const APPOSITION =
  /^,\s+(?:(?:the|an?|who (?:is|was|serves as)|his|her|their|its)\s|\p{Lu}|(?:former|chief|special|senior|deputy|acting)\s)/u;

/** Finds the mentions of a name by its surname: the index of the first and the last word of each. */
const mentions = (text: string, words: readonly Word[], name: readonly string[]): [number, number][] => {
  const surname = name.at(-1) ?? '';
  return words.flatMap(({ form, start }, last): [number, number][] => {
    if (termOf(form) !== surname || !isCapital(text, start)) return [];
    let first = last;
    for (; first > 0; first -= 1) {
      const before = words[first - 1];
      const gap = text.slice(before?.end ?? 0, words[first]?.start ?? 0);
      if (!before || !/^[\s.-]+$/u.test(gap)) break;
      // A given name that the question omits is part of the name.
      if (!isCapital(text, before.start) || ROLE_NOUNS.has(before.form)) break;
    }
    return [[first, last]];
  });
};

/**
 * Returns whether a sentence says who a person is. A role is right before the name ("special envoy Keith Kellogg") or after
 * it in apposition ("Kaja Kallas, the EU's top diplomat"). `name`: the terms of the name, the surname last.
 */
export const introduces = (sentence: string, name: readonly string[]): boolean => {
  const words = splitWords(sentence);
  return mentions(sentence, words, name).some(([first, last]) => {
    for (let at = first - 1; at >= Math.max(0, first - BEFORE); at -= 1) {
      const gap = sentence.slice(words[at]?.end ?? 0, words[at + 1]?.start ?? 0);
      if (!inPhrase.test(gap)) break;
      const { form = '', start = 0 } = words[at] ?? {};
      if (ROLE_NOUNS.has(form)) return true;
      if (!isCapital(sentence, start) && !WITHIN.has(form)) break;
    }
    const end = words[last]?.end ?? 0;
    if (!APPOSITION.test(sentence.slice(end, end + 60))) return false;
    for (let at = last + 1; at <= Math.min(words.length - 1, last + BEHIND); at += 1) {
      const gap = sentence.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);
      if (at > last + 1 && /[,.;:)]/.test(gap)) return false;
      if (ROLE_NOUNS.has(words[at]?.form ?? '')) return true;
    }
    return false;
  });
};

/** Maximum words of a name. */
const MOST_NAME = 4;

/** Returns the newest sentence that says who a person is, as a list of one or none. */
export const introduce = ({ bound, ranked }: OverviewRequest): CitedPassage[] => {
  const { terms } = bound.question;
  const isPerson =
    terms.length > 0 &&
    terms.length <= MOST_NAME &&
    terms.every(({ form }, place) => bound.isName[place] && !ROLE_NOUNS.has(form));
  if (!isPerson) return [];
  const name = terms.map(({ term }) => term);
  return ranked
    .filter((one) => isAbout(bound, [one]))
    .flatMap(({ candidate: { passage, sentences }, score }) => {
      const telling = sentences.find(({ span }) => introduces(cut(passage.text, span), name));
      return telling ? [{ passage, highlights: [telling.span], focus: [], score }] : [];
    })
    .sort((a, b) => dayOf(b.passage) - dayOf(a.passage) || b.score - a.score)
    .slice(0, 1)
    .map((one) => ({ ...one, score: ranked[0]?.score ?? one.score }));
};
