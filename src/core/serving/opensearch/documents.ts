import { createHash } from 'node:crypto';
import type { ArticleHead, Passage } from '../../corpus/index.ts';
import type { Quotation, Speaker } from '../../quotations/index.ts';

/** What every document of `texts` holds: its article, where that stands, and which edition of the article it is of. */
interface OfArticle {
  readonly article: string;
  readonly place: string;
  readonly hash: string;
}

/** An article: what `/sources` lists, and what the writer compares the files with. */
export interface ArticleDocument extends OfArticle {
  readonly kind: 'article';
  readonly head: ArticleHead;
  readonly key: string;
  readonly file: string;
  /** See `articleHash`; `hash` is its beginning. */
  readonly fullHash: string;
  /** See `articleLanguage`. */
  readonly language: string | null;
  readonly paragraphs: number;
  /** How many documents of quotations it has. */
  readonly utterances: number;
}

export interface PassageDocument extends OfArticle {
  readonly kind: 'passage';
  readonly head: ArticleHead;
  readonly paragraph: number;
  readonly text: string;
  /** In terms, without its article's title. */
  readonly length: number;
  /** Its vectors as `packEncoding` packs them, base64; absent where it has none. */
  readonly payload?: string;
  /** The vector of the passage before it in its article, packed, base64; absent if there is none. */
  readonly before?: string;
  /** The terms of the passages before and after it in its article, each once, one a line. */
  readonly around?: string;
}

export interface QuotationDocument extends OfArticle {
  readonly kind: 'quotation';
  readonly paragraph: number;
  /** Counts the quotations of the article in reading order. */
  readonly number: number;
  readonly quotation: Omit<Quotation, 'passage' | 'speaker'> & {
    readonly speaker: Omit<Speaker, 'person'> | null;
  };
  /** The id of the speaker's evidence in `speakers`; absent where nobody is known to have said it. */
  readonly evidence?: string;
}

/** Counts of a word: of the terms it is (see `TermCounts`), and of its occurrences as a form. */
export interface WordDocument {
  /** Present where it is a term of some passage: what is spelled like it or begins like it is looked for among these. */
  readonly term?: string;
  readonly word: string;
  readonly frequency: number;
  readonly capitals: number;
  readonly forms: number;
}

/** A source that articles come from, and of how many. */
export interface SourceDocument {
  readonly source: string;
  readonly articles: number;
}

/** One way in which articles name a speaker. */
export interface SpeakerDocument {
  readonly kind: 'naming';
  /** See `personOf`. */
  readonly person: string;
  readonly speaker: Omit<Speaker, 'person'>;
}

/** A person: what is looked up by name. `quotations`: without indirect speech. */
export interface PersonDocument {
  readonly kind: 'person';
  readonly person: string;
  readonly name: string;
  readonly quotations: number;
}

/** Passages in the order of the corpus. */
export const inPlace = (a: PassageDocument, b: PassageDocument): number =>
  a.place === b.place ? a.paragraph - b.paragraph : a.place < b.place ? -1 : 1;

/** More bytes than an id may have. */
const LONGEST_ID = 512;
const shortened = (id: string): string =>
  Buffer.byteLength(id) < LONGEST_ID ? id : `sha256:${createHash('sha256').update(id).digest('base64url')}`;

export const articleDocumentId = (article: string): string => article;
export const quotationDocumentId = (article: string, number: number): string => `${article}#"${number}`;
export const wordId = (word: string): string => shortened(`w:${word}`);
export const sourceId = (source: string): string => shortened(`s:${source}`);
export const evidenceId = (evidence: string): string =>
  createHash('sha256').update(evidence).digest('base64url').slice(0, 22);
export const personId = (person: string): string => shortened(`p:${person}`);

const hashes = new WeakMap<ArticleHead, string>();
/** Which edition of its article a passage is of; undefined for one that is of no document. */
export const hashOf = ({ article }: Passage): string | undefined => hashes.get(article);

/** Heads that say the same are one object within a request: what is worked out of one is not worked out again. */
export const createHeads = () => {
  const heads = new Map<string, ArticleHead>();
  return ({
    article,
    hash,
    head,
  }: {
    readonly article: string;
    readonly hash: string;
    readonly head: ArticleHead;
  }) => {
    const key = `${article}\n${hash}`;
    const known = heads.get(key) ?? head;
    hashes.set(known, hash);
    heads.set(key, known);
    return known;
  };
};
export type Heads = ReturnType<typeof createHeads>;

export const passageOf = (document: PassageDocument, heads: Heads): Passage => ({
  article: heads(document),
  paragraph: document.paragraph,
  text: document.text,
});

/** Two answers of a cluster are of two editions of one article: it changed between them, and what is asked is asked again. */
export class ArticleTorn extends Error {
  override readonly name = 'ArticleTorn';
}
