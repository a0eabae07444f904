import { AIM_WORDS, LEADERS } from '../lexicon/aimWords.ts';
import { ROLE_NOUNS } from '../lexicon/titles.ts';
import type { Span } from '../span.ts';

/** A capitalised word, as of a name or a title. */
const NAME = "\\p{Lu}[\\p{L}.’'-]*";
const roles = [...ROLE_NOUNS].join('|');
/** Most words between an actor and the verb: "Russian President Vladimir Putin has long wanted". */
const MOST_BETWEEN = 6;
/** Maximum words of a person's name. */
const MOST_NAMES = 3;
/** Characters to look at after and before the name of an actor. */
const ROOM = { behind: 120, before: 30 } as const;
/** The name before this does not want by itself: "to make Russia want peace". */
const made = /(?<!\p{L})(?:make|makes|making|made|let|lets|help|helps|if|whether|unless)\s+(?:\p{L}+\s+)?$/iu;
/** What follows is somebody's charge, not the actor's aim: "the false claim that Obama wants". */
const charged = /(?<!\p{L})(?:claim|alleg|accus|rumou?r|false)/iu;

const PATTERNS = new Map(
  Object.entries(AIM_WORDS).map(([language, { verbs, between, nouns, of, wishes }]) => [
    language,
    {
      behind: new RegExp(
        `^(?:['’]s)?(?:\\s+(?:${NAME}|${roles}|${between})){0,${MOST_BETWEEN}}\\s+(?:${verbs})(?!\\p{L})` +
          `|^['’]s?(?:\\s+\\p{L}+){0,2}\\s+(?:${nouns})(?!\\p{L})`,
        'u',
      ),
      wishes: new RegExp(`(?<!\\p{L})(?:${wishes})(?!\\p{L})`, 'iu'),
      before:
        of === '' ? undefined : new RegExp(`(?<!\\p{L})(?:${nouns})\\s+(?:${of})\\s+(?:the\\s+)?$`, 'iu'),
    },
  ]),
);

/**
 * Returns whether a sentence states an aim of an actor: a verb of wanting right after the name ("Russia has long demanded"),
 * or a noun with it ("Russia's conditions", "demands of Russia"). `name`: a span of the text within the sentence; `language`:
 * that of the text, English by default.
 */
export const statesAim = (text: string, [start, end]: Span, [from, to]: Span, language = 'en'): boolean => {
  const patterns = PATTERNS.get(language.split('-')[0] ?? language);
  if (!patterns) return false;
  const before = text.slice(Math.max(start, from - ROOM.before), from);
  return (
    !made.test(before) &&
    !charged.test(text.slice(start, from)) &&
    (patterns.behind.test(text.slice(to, Math.min(end, to + ROOM.behind))) ||
      patterns.before?.test(before) === true)
  );
};

/** Returns whether somebody's words, in a language, state a wish: "we want", "must". A question states none. */
export const statesWish = (words: string, language = 'en'): boolean =>
  PATTERNS.get(language.split('-')[0] ?? language)?.wishes.test(words) === true &&
  !/[?]["”’»]?$/u.test(words);

/** Returns the surname of the leader whom a text names right after a state: "Russian President Vladimir Putin". */
export const leaderBehind = (text: string, [, to]: Span): string | undefined => {
  const [phrase = ''] = /^(?:['’]s)?(?:\s+[\p{L}-]+\.?)+/u.exec(text.slice(to, to + ROOM.behind)) ?? [];
  const words = phrase
    .replace(/^['’]s/u, '')
    .trim()
    .split(/\s+/);
  const isTitle = (word: string): boolean => ROLE_NOUNS.has(word) || LEADERS.has(word);
  const first = words.findIndex((word) => !isTitle(word.toLowerCase()));
  if (!words.slice(0, first).some((word) => LEADERS.has(word.toLowerCase()))) return undefined;
  const behind = words.slice(first);
  const end = behind.findIndex((word) => !/^\p{Lu}/u.test(word));
  return (end < 0 ? behind : behind.slice(0, end)).slice(0, MOST_NAMES).at(-1);
};
