import { type Answer, FILTERS, type FilterName, type ResolvedRole } from '../../core/index.ts';
import type { Wording } from '../wording/en.ts';
import { languageWords } from '../wording/sentences.ts';
import { escapeLine, withoutIsolates } from './escape.ts';
import { PHONE } from './limits.ts';
import { clip, smallPrint } from './lines.ts';

/** What is asked for in words: a question or a claim that was checked, or whose words and what they are about; and where. */
type Part = 'question' | 'claim' | 'speaker' | 'about' | FilterName;

/** What a reply answers, as its first text shows it and as its buttons read it back. Without words: nothing is asked. */
export type Asked = { readonly [Name in Part]?: string | undefined } & {
  readonly indirect?: boolean | undefined;
  /** Whether what happened when is asked for. */
  readonly timeline?: boolean | undefined;
};

/** The sign of each part's line, in the order of the lines; parts of one sign share a line. */
const SIGNS: { readonly [Name in Part]: string } = {
  question: '❓',
  claim: '🔎',
  speaker: '🗣️',
  about: '💬',
  article: '📰',
  publisher: '🏢',
  after: '📅',
  before: '📅',
};
const INDIRECT = '💭';
/** The sign of a timeline, on a line of its own. */
export const TIMELINE = '🕰️';
const ARROW = '→';

const LINES = [...new Set(Object.values(SIGNS))].map((sign) => ({
  sign,
  parts: (Object.keys(SIGNS) as Part[]).filter((part) => SIGNS[part] === sign),
}));

const line = (sign: string, words: string): string => `-# ${sign} ${words}`;

/**
 * What was asked, a line of small print for each sign: the same in every language, so that `readAsked` can read it back.
 * `indirect` names reported speech in the reader's language.
 */
export const askedLines = (asked: Asked, indirect: string): string => {
  const lines = LINES.flatMap(({ sign, parts }) => {
    const values = parts.map((part) => clip(asked[part]?.trim() ?? '', PHONE.question, escapeLine));
    return values.some((value) => value !== '') ? [line(sign, values.join(` ${ARROW} `).trim())] : [];
  });
  return [...lines, ...(asked.indirect ? [line(INDIRECT, indirect)] : [])].join('\n');
};

/** A sign without its variation selector, which is lost easily. */
const bare = (sign: string): string => sign.replace(/\uFE0F/g, '');
const unescapeLine = (text: string): string => withoutIsolates(text).replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
const day = /\d{4}-\d{2}-\d{2}/;

const isDay = (part: Part): boolean => part in FILTERS && FILTERS[part as FilterName].kind === 'day';

/** What `askedLines` was given, white space and marks of direction apart, and but for what it had to shorten. */
export const readAsked = (text: string): Asked => {
  const found = new Map<string, string>();
  for (const each of text.split('\n')) {
    const [, sign = '', words = ''] = /^-# (\S+)(?!\S) ?(.*)$/u.exec(each) ?? [];
    if (!found.has(bare(sign))) found.set(bare(sign), words);
  }
  const asked = LINES.flatMap(({ sign, parts }) => {
    const words = found.get(bare(sign)) ?? '';
    const values = parts.length === 1 ? [words] : words.split(ARROW);
    return parts.flatMap((part, n) => {
      const value = unescapeLine(values[n] ?? '').trim();
      return value !== '' && (!isDay(part) || day.test(value)) ? [[part, value] as const] : [];
    });
  });
  return {
    ...Object.fromEntries(asked),
    ...(found.has(bare(INDIRECT)) ? { indirect: true } : {}),
    ...(found.has(bare(TIMELINE)) ? { timeline: true } : {}),
  };
};

/**
 * What the corpus lacks for what was asked, each on a line of small print: the question's language, and the dates of
 * articles that were therefore left out.
 */
export const corpusNotes = (
  { language, undated = 0 }: Pick<Answer, 'language' | 'undated'>,
  wording: Wording,
): string[] => [
  ...(language ? [`-# ${languageWords(language, wording)}`] : []),
  ...(undated > 0 ? [`-# ${wording.undated(undated)}`] : []),
];

/** The offices that were resolved, and who holds them, one small line each. */
export const roleLines = (roles: readonly ResolvedRole[]): string[] => {
  const shown = (text: string): string => clip(text, PHONE.name, escapeLine);
  return roles.slice(0, PHONE.roles).map(({ name, role }) => smallPrint(`👤 ${shown(name)}: ${shown(role)}`));
};
