import type { Answer } from '../../core/index.ts';
import type { Wording } from '../wording/en.ts';
import { escapeLine, withoutIsolates } from './escape.ts';
import { PHONE } from './limits.ts';
import { clip } from './lines.ts';

/** What a reply answers, as its first text shows it and as its buttons read it back. Without words: nothing is asked. */
export interface Asked {
  readonly question?: string | undefined;
  /** A claim that was checked. */
  readonly claim?: string | undefined;
  readonly speaker?: string | undefined;
  readonly about?: string | undefined;
  readonly article?: string | undefined;
  /** Days, YYYY-MM-DD, both included. */
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly indirect?: boolean | undefined;
}

const SIGNS = { question: '❓', claim: '🔎', speaker: '🗣️', about: '💬', article: '📰' } as const;
const DATES = '📅';
const INDIRECT = '💭';
const ARROW = '→';

type Words = keyof typeof SIGNS;
const WORDS = Object.keys(SIGNS) as Words[];

const line = (sign: string, words: string): string => `-# ${sign} ${words}`;

/**
 * What was asked, a line of small print for each part, its sign first: the same in every language, so that
 * `readAsked` can read it back. `indirect` names reported speech in the reader's language.
 */
export const askedLines = (asked: Asked, indirect: string): string => {
  const words = WORDS.flatMap((part) => {
    const text = asked[part]?.trim();
    return text ? [line(SIGNS[part], clip(text, PHONE.question, escapeLine))] : [];
  });
  const { after = '', before = '' } = asked;
  const dates = after || before ? [line(DATES, `${after} ${ARROW} ${before}`.trim())] : [];
  return [...words, ...dates, ...(asked.indirect ? [line(INDIRECT, indirect)] : [])].join('\n');
};

/** A sign without its variation selector, which is lost easily. */
const bare = (sign: string): string => sign.replace(/\uFE0F/g, '');
const unescapeLine = (text: string): string => withoutIsolates(text).replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
const day = /\d{4}-\d{2}-\d{2}/;

/** What `askedLines` was given, white space apart, and but for what it had to shorten. */
export const readAsked = (text: string): Asked => {
  const found = new Map<string, string>();
  for (const each of text.split('\n')) {
    const [, sign = '', words = ''] = /^-# (\S+) ?(.*)$/u.exec(each) ?? [];
    if (!found.has(bare(sign))) found.set(bare(sign), words);
  }
  const words = WORDS.flatMap((part) => {
    const shown = found.get(bare(SIGNS[part]));
    return shown ? [[part, unescapeLine(shown)] as const] : [];
  });
  const [from = '', to = ''] = found.get(bare(DATES))?.split(ARROW) ?? [];
  return {
    ...Object.fromEntries(words),
    ...(day.test(from) ? { after: from.trim() } : {}),
    ...(day.test(to) ? { before: to.trim() } : {}),
    ...(found.has(bare(INDIRECT)) ? { indirect: true } : {}),
  };
};

/** Slow to prepare, and seldom needed. */
const languageNote = ({ asked, corpus }: NonNullable<Answer['language']>, wording: Wording): string => {
  const names = new Intl.DisplayNames(wording.locale, { type: 'language' });
  const nameOf = (tag: string): string => names.of(tag) ?? tag;
  const list = new Intl.ListFormat(wording.locale).format(corpus.map(nameOf));
  return `-# ${wording.foreignLanguage(nameOf(asked), list)}`;
};

/**
 * What the corpus lacks for what was asked, each on a line of small print: the question's language, and the dates of
 * articles that were therefore left out.
 */
export const corpusNotes = (
  { language, undated = 0 }: Pick<Answer, 'language' | 'undated'>,
  wording: Wording,
): string[] => [
  ...(language ? [languageNote(language, wording)] : []),
  ...(undated > 0 ? [`-# ${wording.undated(undated)}`] : []),
];
