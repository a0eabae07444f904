import {
  ASKING_WORDS,
  cut,
  EMPTY_WORDS,
  FOLLOW_UP_ASKS,
  foldLetters,
  INSTEAD_WORDS,
  JOINING_WORDS,
  MATTER_WORDS,
  mendQuestion,
  OWNING_PRONOUNS,
  PERSON_PRONOUNS,
  PREPOSITIONS,
  splitTerms,
  type Word,
} from '../../language/index.ts';
import { askOtherwise } from './askOtherwise.ts';
import { type Before, nameKind, namesIn } from './before.ts';

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    form: foldLetters(word),
  }));
const formsOf = (phrase: string): string =>
  wordsOf(phrase)
    .map(({ form }) => form)
    .join(' ');
const folded = (words: ReadonlySet<string>): Set<string> => new Set([...words].map(foldLetters));

const joining = folded(JOINING_WORDS);
const empty = folded(EMPTY_WORDS);
const asking = folded(ASKING_WORDS);
const askingFor: readonly (readonly [forms: string, english: string])[] = Object.entries(FOLLOW_UP_ASKS)
  .flatMap(([english, phrases]) => phrases.map((phrase) => [formsOf(phrase), english] as const))
  .sort((a, b) => b[0].length - a[0].length);
const instead = INSTEAD_WORDS.map(formsOf).sort((a, b) => b.length - a.length);
const saidBy =
  /^(?:who said (?:that|this|so|it)|says who|who says (?:that|so|it)|whose words are (?:they|these|those))$/;
/** Words: a longer text is complete by itself unless it points back. */
const MOST_INSTEAD = 6;
const SAID = 14;

const SEVERAL = new Set(['they', 'them', 'their']);
/** Words before a word that is not a name. */
const determined = /^(?:the|a|an|his|her|its|their|any|some) /iu;

/** Replaces the name of the same kind in a question, or puts the name after the question if there is none. */
const putInstead = (typed: string, { question, names, topic }: Before): string => {
  if (topic !== undefined) return `Tell me about ${typed}`;
  const words = wordsOf(typed);
  const [first] = words;
  const place = first && PREPOSITIONS.has(first.form) ? first.form : undefined;
  const name = place === undefined ? typed : typed.slice(first?.end).trim();
  const kind = nameKind(wordsOf(name)[0]?.form ?? '');
  const behind = (start: number): string | undefined => wordsOf(question.slice(0, start)).at(-1)?.form;
  if (determined.test(name)) return `${question} ${place ?? 'about'} ${name}?`;
  const fits = names.filter((run) => place === undefined || behind(run.span[0]) === place);
  const run = fits.find((one) => one.kind === kind) ?? (place === undefined ? fits[0] : undefined);
  if (!run) return `${question} ${place ?? 'about'} ${name}?`;
  return `${question.slice(0, run.span[0])}${name}${question.slice(run.span[1])}?`;
};

/** Completes a text that points back to the question before: a name replaces "he", the matter explains "it". */
const fillIn = (typed: string, words: readonly Word[], { question, names, thing, topic }: Before): string => {
  const pronoun = words.find(({ form }) => PERSON_PRONOUNS.has(form) || OWNING_PRONOUNS.has(form));
  const isSeveral = SEVERAL.has(pronoun?.form ?? '');
  // If the question asks for a person, a pronoun means the answer, known or not.
  const isAnswer = (
    isSeveral ? /^(?:who|which|what)(?![\p{L}])/iu : /^(?:who|which|whose)(?![\p{L}])/iu
  ).test(question);
  const named = isAnswer || isSeveral ? undefined : names.find(({ kind }) => kind === 'other');
  const somebody = isAnswer ? thing : named && cut(question, named.span);
  const filled =
    pronoun && somebody !== undefined
      ? `${typed.slice(0, pronoun.start)}${somebody}${OWNING_PRONOUNS.has(pronoun.form) ? '’s' : ''}${typed.slice(pronoun.end)}`
      : typed;
  const held = new Set(splitTerms(filled).map(({ term }) => term));
  const matter = splitTerms(topic ?? question)
    .filter(({ term, form }) => !held.has(term) && !asking.has(form))
    .map(({ start, end }) => (topic ?? question).slice(start, end));
  const pointsAtMatter =
    words.some(({ form }) => MATTER_WORDS.has(form)) || !pronoun || somebody === undefined;
  const end = filled.trim().replace(/(?<![?\s])[?\s]+$/, '');
  return pointsAtMatter && matter.length > 0 ? `${end} (${matter.join(' ')})?` : `${end}?`;
};

/**
 * Returns the complete question that a follow-up asks, from the question before and its answer. Carries over names, matter
 * and asking word; new words replace those of their kind. Returns a complete question as it is.
 */
export const understand = (typed: string, before: Before): string => {
  const text = mendQuestion(typed).trim();
  const all = wordsOf(text);
  const first = all.findIndex(({ form }) => !joining.has(form));
  if (first < 0) return text;
  const words = all.slice(first);
  const isJoined = first > 0;
  const forms = words.map(({ form }) => form).join(' ');
  const rest = text.slice(words[0]?.start).replace(/(?<![?!.\s])[?!.\s]+$/, '');
  if (saidBy.test(forms) && before.sentence !== '')
    return `Who said ${before.sentence
      .split(/\s+/)
      .slice(0, SAID)
      .join(' ')
      .replace(/[.!?…]$/, '')}?`;
  for (const [phrase, english] of askingFor) {
    if (forms !== phrase && !forms.startsWith(`${phrase} `)) continue;
    const others = forms.slice(phrase.length).trim().split(' ').filter(Boolean);
    if (others.every((form) => empty.has(form))) return askOtherwise(english, before);
    break;
  }
  const phrase = instead.find((one) => forms.startsWith(`${one} `));
  const count = phrase?.split(' ').length ?? 0;
  const isAsking = words.some(({ form }) => asking.has(form));
  if (phrase !== undefined)
    return putInstead(text.slice(words[count]?.start, text.length).replace(/[?!.\s]{1,9}$/, ''), before);
  if (!isAsking && words.length <= MOST_INSTEAD && (isJoined || namesIn(`· ${rest}`, '').length > 0))
    return putInstead(rest, before);
  const pointsBack = words.some(
    ({ form }) => PERSON_PRONOUNS.has(form) || OWNING_PRONOUNS.has(form) || MATTER_WORDS.has(form),
  );
  const isOpen = isJoined || pointsBack || splitTerms(rest).length <= 1;
  return isOpen ? fillIn(rest.charAt(0).toUpperCase() + rest.slice(1), wordsOf(rest), before) : text;
};
