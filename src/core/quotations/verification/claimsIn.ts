import { hasWords, splitSentences, splitWords } from '../../language/index.ts';
import { extractQuotations } from '../extractQuotations.ts';
import { isBareRole } from '../people/personKey.ts';
import type { Quotation } from '../quotation.ts';
import { markedSpans } from '../text/markedSpans.ts';
import { signatureOf } from './parseClaim.ts';
import type { Claim } from './verification.ts';

/** What of a text is to be checked. */
interface TextClaims {
  readonly claims: readonly Claim[];
  /** Quoted parts beyond those. */
  readonly leftOut: number;
  /** Whether only the beginning of a text without quotation marks is checked. */
  readonly isCut: boolean;
}

const MOST_CLAIMS = 3;
/** UTF-16 units of a text without quotation marks that are checked, up to the end of a sentence. */
const MOST_UNQUOTED = 600;
/** Shorter parts are titles and scare quotes as often as somebody's words. */
const FEW_WORDS = 3;

/** What people put before a colon that is no name. */
const LABELS = new Set(
  'look wow breaking source quote news update fact claim this here check via title headline true false question answer note read'.split(
    ' ',
  ),
);

const blockQuote = /(?:^[ \t]*>(?:>>)?[ \t]+[^\n]*(?:\n|$))+/gm;

/** Lines quoted by ">" as words in quotation marks, unless they hold marks of their own. */
const withMarks = (text: string): string =>
  text.replace(blockQuote, (block) => {
    const words = block.replace(/^[ \t]*>(?:>>)?[ \t]+/gm, '').trim();
    return words === '' || markedSpans(words).length > 0 ? `${words}\n` : `“${words.replace(/\s+/g, ' ')}”\n`;
  });

interface Part extends Claim {
  readonly isUtterance: boolean;
}

const partsOf = (paragraph: string, quotations: readonly Quotation[]): Part[] => {
  const signed = signatureOf(paragraph);
  const byStart = new Map(
    quotations.flatMap((quotation) =>
      quotation.kind === 'indirect' ? [] : [[quotation.span[0], quotation] as const],
    ),
  );
  return markedSpans(paragraph).flatMap(({ start, end, inner }): Part[] => {
    const words = paragraph
      .slice(...inner)
      .trim()
      .replace(/[,;:]$/, '');
    if (!hasWords(words)) return [];
    const said = byStart.get(start)?.speaker?.name;
    const name = said && !isBareRole(said) && !LABELS.has(said.toLowerCase()) ? said : null;
    const isSigned = signed !== null && signed.words.length === end;
    return [
      {
        words,
        speaker: isSigned ? signed.name : name,
        isUtterance: name !== null || isSigned || splitWords(words).length >= FEW_WORDS,
      },
    ];
  });
};

const quotedParts = (text: string): Part[] => {
  // A signature on a line of its own belongs to the line before.
  const paragraphs = withMarks(text)
    .split(/\n\s*(?![—–―-])/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const quotations = extractQuotations({ id: 'text', paragraphs });
  return paragraphs.flatMap((paragraph, n) =>
    partsOf(
      paragraph,
      quotations.filter(({ passage }) => passage.paragraph === n + 1),
    ),
  );
};

const beginning = (text: string): string => {
  const ends = splitSentences(text).map(([, end]) => end);
  const end = ends.filter((at) => at <= MOST_UNQUOTED).at(-1);
  return text.slice(0, end ?? text.lastIndexOf(' ', MOST_UNQUOTED));
};

/**
 * Finds what a text quotes: its parts in quotation marks or quoted by ">", each with the speaker the text certainly names;
 * scare quotes only where there is nothing else. Without any, the text itself is what somebody is said to have said.
 */
export const claimsIn = (text: string): TextClaims => {
  const parts = quotedParts(text);
  const utterances = parts.filter(({ isUtterance }) => isUtterance);
  const chosen = (utterances.length > 0 ? utterances : parts).map(({ words, speaker }) => ({
    words,
    speaker,
  }));
  if (chosen.length > 0)
    return {
      claims: chosen.slice(0, MOST_CLAIMS),
      leftOut: Math.max(0, chosen.length - MOST_CLAIMS),
      isCut: false,
    };
  const whole = text.trim();
  const isCut = whole.length > MOST_UNQUOTED;
  return { claims: [{ words: isCut ? beginning(whole) : whole, speaker: null }], leftOut: 0, isCut };
};
