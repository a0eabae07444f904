import { hasWords, splitSentences, splitWords } from '../../language/index.ts';
import { extractQuotations } from '../extractQuotations.ts';
import { nameKindOf } from '../people/personKey.ts';
import type { Quotation } from '../quotation.ts';
import { markedSpans } from '../text/markedSpans.ts';
import { labelOf, signatureOf } from './parseClaim.ts';
import type { Claim } from './verification.ts';

/** The claims of a text. */
interface TextClaims {
  readonly claims: readonly Claim[];
  /** Number of quoted parts beyond `claims`. */
  readonly leftOut: number;
  /** Whether `claims` covers only the beginning of a text without quotation marks. */
  readonly isCut: boolean;
}

const MOST_CLAIMS = 3;
/** Checked length of a text without quotation marks, in UTF-16 units, cut at the end of a sentence. */
const MOST_UNQUOTED = 600;
/** Parts with fewer words are as often titles and scare quotes as utterances. */
const FEW_WORDS = 3;

const blockQuote = /(?:^[ \t]*>(?:>>)?[ \t]+[^\n]*(?:\n|$))+/gm;

/** Puts quotation marks around lines quoted by ">", unless they have quotation marks of their own. */
const withMarks = (text: string): string =>
  text.replace(blockQuote, (block) => {
    const quoted = block.replace(/^[ \t]*>(?:>>)?[ \t]+/gm, '').trim();
    // "> — Ola Brand" below the words is a signature, not part of them.
    const signed = signatureOf(quoted);
    const words = (signed?.words ?? quoted).trim();
    if (words === '' || markedSpans(words).length > 0) return `${quoted}\n`;
    return `“${words.replace(/\s+/g, ' ')}” ${signed ? quoted.slice(signed.words.length).trim() : ''}\n`;
  });

interface Part extends Claim {
  readonly isUtterance: boolean;
}

const partsOf = (paragraph: string, quotations: readonly Quotation[]): Part[] => {
  const [signed, labelled] = [signatureOf(paragraph), labelOf(paragraph)];
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
    const isLabel = said !== undefined && paragraph.startsWith(`${said}:`) && labelled === null;
    const name = said && nameKindOf(said) !== 'role' && !isLabel ? said : (labelled?.name ?? null);
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
  // A signature on a separate line belongs to the line before.
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
 * Returns the claims of a text: its parts in quotation marks or quoted by ">", at most `MOST_CLAIMS`. Each claim has the
 * speaker whom the text names with certainty. Scare quotes count only if there is no other part. Without any part, the text
 * itself is the claim.
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
  const named = signatureOf(whole) ?? labelOf(whole);
  const said = named?.words.trim() ?? whole;
  const isCut = said.length > MOST_UNQUOTED;
  return {
    claims: [{ words: isCut ? beginning(said) : said, speaker: named?.name ?? null }],
    leftOut: 0,
    isCut,
  };
};
