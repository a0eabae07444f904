import {
  countryTerms,
  isCapital,
  KIND,
  kindsOf,
  PREPOSITIONS,
  ROLE_NOUNS,
  SPEECH_VERBS,
  type Span,
  STOP_WORDS,
  splitWords,
  TITLE_MODIFIERS,
  termOf,
  WEEKDAYS,
  type Word,
  wordSet,
} from '../language/index.ts';
import type { ResolvedRole } from './answer.ts';
import type { StatedCandidate } from './scanPassage.ts';

/** An office as a text names it: "Spain's foreign minister", "the head of the Russian delegation". */
interface RolePhrase {
  /** The word for the office, folded. */
  readonly head: string;
  /** The folded words that specify it: countries, bodies, ranks. */
  readonly modifiers: readonly string[];
  /** Index of the first word, and of the word after the last. */
  readonly from: number;
  readonly end: number;
}

/** Words for an office that one person holds at a time, and that a question may name in place of the person. */
const OFFICES =
  wordSet(`ambassador chairman chairwoman chancellor chief commander commissioner coordinator director emir envoy
  governor head king leader mayor mediator minister negotiator patriarch pope premier president queen secretary speaker spokesman
  spokesperson spokeswoman sultan boss`);
/** With one of these words, a phrase names another office. */
const LESSER = ['vice', 'deputy', 'assistant', 'acting', 'interim', 'former', 'ex', 'then', 'late', 'un'];
/** Modifiers that do not make it another office. */
const MERE = wordSet('the state special senior top new long-time longtime and us u.s affairs policy general');
/** Words for offices that people confuse. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  chief: ['head', 'secretary', 'director', 'commander', 'boss'],
  head: ['chief', 'director', 'leader', 'chair', 'chairman', 'chairwoman'],
  boss: ['chief', 'head', 'director', 'secretary'],
  leader: ['president', 'head'],
  spokesman: ['spokesperson', 'spokeswoman'],
  spokesperson: ['spokesman', 'spokeswoman'],
  spokeswoman: ['spokesperson', 'spokesman'],
};
/** Characters of a passage that are read for names: a question reads sixty passages at once. */
const MOST_CHARACTERS = 4_000;
const MOST_MODIFIERS = 5;
const LONGEST_NAME = 4;
/** Text between the words of one phrase. */
const inPhrase = /^(?:['’]s?)?[\s-]*$/u;
/** A word in capitals, as in a headline, is not a name. */
const shouted = /^\p{Lu}{4,}$/u;
const inName = /^[\s.-]+$/u;
const isSameWord = (a: string, b: string): boolean =>
  termOf(a) === termOf(b) || countryTerms(termOf(a)).has(termOf(b));

const isOfCountry = (form: string): boolean => countryTerms(termOf(form)).size > 0;
const isTelling = (form: string): boolean =>
  (TITLE_MODIFIERS.has(form) && form !== 'the') ||
  ROLE_NOUNS.has(form) ||
  form === 'affairs' ||
  form === 'policy' ||
  isOfCountry(form);

/**
 * Reads the phrase around the word for an office at index `at`; `mayTell`: whether a word before it belongs to the phrase.
 */
const phraseAt = (
  text: string,
  words: readonly Word[],
  at: number,
  mayTell: (word: Word) => boolean,
): RolePhrase => {
  const formAt = (place: number): string => words[place]?.form ?? '';
  const gap = (place: number): string => text.slice(words[place - 1]?.end ?? 0, words[place]?.start ?? 0);
  let from = at;
  while (from > 0 && at - from < MOST_MODIFIERS && inPhrase.test(gap(from))) {
    const before = words[from - 1];
    if (!before || !mayTell(before)) break;
    from -= 1;
  }
  const modifiers = words.slice(from, at).map(({ form }) => (form === 'us' ? 'usa' : form));
  // "Secretary-General", "Director General"
  let end = at + (formAt(at + 1) === 'general' && inPhrase.test(gap(at + 1)) ? 2 : 1);
  const behind = end;
  if (formAt(end) === 'of') {
    let last = end + (formAt(end + 1) === 'the' ? 2 : 1);
    for (; last < words.length && inPhrase.test(gap(last)); last += 1) {
      const word = words[last] as Word;
      // A name may follow "of State": only the first word after "of" may be any word.
      const mayStand = end === behind ? !STOP_WORDS.has(word.form) : isTelling(word.form);
      if (!mayStand) break;
      modifiers.push(word.form);
      end = last + 1;
    }
  }
  return { head: formAt(at), modifiers, from, end };
};

const asksHolder =
  /\bwho(?:['’]?s|\s+(?:is|was|are|were|became|becomes|will be|has been))\s+(?:the\s+)?(?:\p{L}+\s+)?$|\bnames?\s+of\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu;

/** Finds the first office that a question names without its holder. `isName`: whether the corpus writes a form as a name. */
export const askedRole = (
  text: string,
  words: readonly Word[],
  isName: (form: string) => boolean,
): RolePhrase | undefined => {
  const tells = ({ form }: Word): boolean =>
    form === 'us' || isTelling(form) || (!STOP_WORDS.has(form) && isName(form));
  for (const [at, { form }] of words.entries()) {
    if (!OFFICES.has(form)) continue;
    const phrase = phraseAt(text, words, at, tells);
    const next = words[phrase.end];
    const isNamed = next && isName(next.form) && !isOfCountry(next.form);
    // "Who is the Russian president?" asks for the name, and "the president" may be anybody.
    const isAsked = asksHolder.test(text.slice(0, words[phrase.from]?.start));
    if (phrase.modifiers.length > 0 && !isNamed && !isAsked && !OFFICES.has(next?.form ?? '')) return phrase;
  }
  return undefined;
};

/** Returns whether any of the words is one for an office. */
export const namesOffice = (words: readonly Word[]): boolean => words.some(({ form }) => OFFICES.has(form));

/** Returns every office that a text names together with a country. */
const officesOfCountries = (text: string): RolePhrase[] => {
  const words = splitWords(text);
  return words.flatMap(({ form }, at) => {
    const phrase = OFFICES.has(form)
      ? phraseAt(text, words, at, (word) => isTelling(word.form) || word.form === 'and')
      : undefined;
    return phrase?.modifiers.some(isOfCountry) ? [phrase] : [];
  });
};

/** Returns whether sentences name an office that a question asks about, but only of other countries. */
export const namesOtherOffice = (question: string, told: string): boolean => {
  const offices = officesOfCountries(told);
  return officesOfCountries(question).some((asked) => {
    const alike = offices.filter(({ head }) => head === asked.head);
    const isOwn = ({ modifiers }: RolePhrase): boolean =>
      modifiers.some(
        (word) => isOfCountry(word) && asked.modifiers.some((wanted) => isSameWord(word, wanted)),
      );
    return alike.length > 0 && !alike.some(isOwn);
  });
};

/** Whether a phrase of the corpus is the office asked for. */
const isOffice = (asked: RolePhrase, { head, modifiers }: RolePhrase): boolean =>
  (head === asked.head || (ALIKE[asked.head] ?? []).includes(head)) &&
  asked.modifiers.every((wanted) => modifiers.some((word) => isSameWord(word, wanted))) &&
  // The Israeli ambassador is not the one to the UN, nor the president of Peru that of its parliament.
  modifiers.every(
    (word) =>
      asked.modifiers.some((wanted) => isSameWord(word, wanted)) ||
      !(LESSER.includes(word) || (isTelling(word) && !MERE.has(word) && !isOfCountry(word))),
  );

/** Finds the name after a phrase, or before the phrase and a comma. */
const nameOf = (text: string, words: readonly Word[], { from, end }: RolePhrase): Span | undefined => {
  const gap = (place: number): string => text.slice(words[place - 1]?.end ?? 0, words[place]?.start ?? 0);
  const isPart = (place: number): boolean => {
    const word = words[place];
    return (
      word !== undefined &&
      isCapital(text, word.start) &&
      !shouted.test(text.slice(word.start, word.end)) &&
      !ROLE_NOUNS.has(word.form) &&
      !SPEECH_VERBS.has(word.form) &&
      (!STOP_WORDS.has(word.form) || word.form === 'may') &&
      !WEEKDAYS.has(word.form) &&
      (kindsOf(word.form) & KIND.country) === 0
    );
  };
  let last = end;
  if (/^,?\s+$/.test(gap(end)))
    while (last < end + LONGEST_NAME && isPart(last) && (last === end || inName.test(gap(last)))) last += 1;
  const spanOf = (one: number, other: number): Span => {
    const [start, stop] = [words[one]?.start ?? 0, words[other - 1]?.end ?? 0];
    return [start, stop - (/['’]s$/u.exec(text.slice(start, stop))?.[0].length ?? 0)];
  };
  if (last > end) return spanOf(end, last);
  // "Sergei Lavrov, the Russian foreign minister": the article is not part of the phrase.
  const first = ['the', 'a', 'an'].includes(words[from - 1]?.form ?? '') ? from - 1 : from;
  let start = first;
  if (/^,\s+$/.test(gap(first)))
    while (start > first - LONGEST_NAME && isPart(start - 1) && (start === first || inName.test(gap(start))))
      start -= 1;
  // "In New York, the minister said": a place is not a person.
  return first - start > 1 && !PREPOSITIONS.has(words[start - 1]?.form ?? '')
    ? spanOf(start, first)
    : undefined;
};

/**
 * Finds the holder of an office, from names in apposition to it or with it as a title. Of several names, returns the one in
 * the newest article: offices change hands. An undated article counts as older than any other.
 */
export const holderOf = (
  asked: RolePhrase,
  candidates: readonly Pick<StatedCandidate, 'passage'>[],
): ResolvedRole | undefined => {
  const holders = new Map<string, ResolvedRole & { newest: number; count: number }>();
  for (const { passage } of candidates) {
    const { article } = passage;
    const text = passage.text.slice(0, MOST_CHARACTERS);
    const words = splitWords(text);
    const mayTell = ({ form, start }: Word): boolean =>
      isCapital(text, start) || isTelling(form) || form === 'and';
    for (const [at, { form }] of words.entries()) {
      if (form !== asked.head && !(ALIKE[asked.head] ?? []).includes(form)) continue;
      const phrase = phraseAt(text, words, at, mayTell);
      const span = isOffice(asked, phrase) ? nameOf(text, words, phrase) : undefined;
      if (!span) continue;
      const name = text.slice(...span);
      const surname = termOf(words.findLast(({ end }) => end <= span[1])?.form ?? '');
      const known = holders.get(surname);
      const role = text.slice(words[phrase.from]?.start, words[phrase.end - 1]?.end);
      const date = Date.parse(article.publishedAt ?? '') || 0;
      holders.set(surname, {
        name: known && known.name.length >= name.length ? known.name : name,
        role: known && date <= known.newest ? known.role : role,
        newest: Math.max(date, known?.newest ?? 0),
        count: (known?.count ?? 0) + 1,
      });
    }
  }
  const [first] = [...holders.values()].sort((a, b) => b.newest - a.newest || b.count - a.count);
  return first && { role: first.role, name: first.name };
};
