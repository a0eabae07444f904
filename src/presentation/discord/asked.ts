import { type Answer, FILTERS, type FilterName, type ResolvedRole } from '../../core/index.ts';
import type { Wording } from '../wording/en.ts';
import { languageWords } from '../wording/sentences.ts';
import { escapeLine, withoutIsolates } from './escape.ts';
import { PHONE } from './limits.ts';
import { clip, smallPrint } from './lines.ts';

/** The parts of a request in words: a question, a checked claim, or a speaker and a topic; and the filters. */
type Part = 'question' | 'claim' | 'speaker' | 'about' | FilterName;

/** The request of a reply. Its first text shows it, and its buttons read it back. Without words there is no request. */
export type Asked = { readonly [Name in Part]?: string | undefined } & {
  readonly indirect?: boolean | undefined;
  /** Whether it asks for a timeline. */
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
/** The sign of a timeline, on a separate line. */
export const TIMELINE = '🕰️';
const ARROW = '→';

const LINES = [...new Set(Object.values(SIGNS))].map((sign) => ({
  sign,
  parts: (Object.keys(SIGNS) as Part[]).filter((part) => SIGNS[part] === sign),
}));

const line = (sign: string, words: string): string => `-# ${sign} ${words}`;

/**
 * Returns the request, one line of small print per sign. The signs are the same in every language, so that `readAsked` can
 * read it back. `indirect` names reported speech in the reader's language.
 */
export const askedLines = (asked: Asked, indirect: string): string => {
  const lines = LINES.flatMap(({ sign, parts }) => {
    const values = parts.map((part) => clip(asked[part]?.trim() ?? '', PHONE.question, escapeLine));
    return values.some((value) => value !== '') ? [line(sign, values.join(` ${ARROW} `).trim())] : [];
  });
  return [...lines, ...(asked.indirect ? [line(INDIRECT, indirect)] : [])].join('\n');
};

/** Returns a sign without its variation selector, which is easily lost. */
const bare = (sign: string): string => sign.replace(/\uFE0F/g, '');
const unescapeLine = (text: string): string => withoutIsolates(text).replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
const day = /\d{4}-\d{2}-\d{2}/;

const isDay = (part: Part): boolean => part in FILTERS && FILTERS[part as FilterName].kind === 'day';

/** Reads back the request that `askedLines` wrote, except white space, direction marks and shortened text. */
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
 * Returns notes on the limits of the corpus, one per line of small print: articles in the question's language are missing,
 * or undated articles were left out.
 */
export const corpusNotes = (
  { language, undated = 0 }: Pick<Answer, 'language' | 'undated'>,
  wording: Wording,
): string[] => [
  ...(language ? [`-# ${languageWords(language, wording)}`] : []),
  ...(undated > 0 ? [`-# ${wording.undated(undated)}`] : []),
];

/** Returns the resolved offices and their holders, one small line each. */
export const roleLines = (roles: readonly ResolvedRole[]): string[] => {
  const shown = (text: string): string => clip(text, PHONE.name, escapeLine);
  return roles.slice(0, PHONE.roles).map(({ name, role }) => smallPrint(`👤 ${shown(name)}: ${shown(role)}`));
};
