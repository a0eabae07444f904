import type { CorpusReading } from '../../corpus/index.ts';
import type { Quotation } from '../../quotations/index.ts';
import { areColumnsOf, type ForwardColumns } from '../../search/index.ts';

/** A quotation in a snapshot: the paragraph's number replaces its passage. */
export interface KeptQuotation extends Omit<Quotation, 'passage'> {
  readonly paragraph: number;
}

/**
 * The data that a worker needs to serve a corpus without reading, extracting or splitting it into terms again. The inverted
 * index is not part of it: building it from the columns is faster than reading it.
 */
export interface Snapshot extends CorpusReading {
  /** The words whose places are the numbers in the columns. */
  readonly words: readonly string[];
  /** By article. */
  readonly quotations: readonly (readonly KeptQuotation[])[];
  readonly columns: ForwardColumns;
  /** `articleHash` and `shownLanguage` of each article. */
  readonly hashes: readonly string[];
  readonly languages: readonly (string | null)[];
}

/** An unchecked value of a type: each field may hold anything, and a missing field is undefined. */
type Stated<Type> = { readonly [Key in keyof Type]?: unknown };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOr = (nothing: null | undefined, value: unknown): boolean => value === nothing || isText(value);
const isListOf = <Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] =>
  Array.isArray(value) && value.every(isItem);
const isListOfLength = (
  length: number,
  value: unknown,
  isItem: (item: unknown, at: number) => boolean,
): boolean => Array.isArray(value) && value.length === length && value.every(isItem);

type SourcedArticle = CorpusReading['articles'][number];
type Fault = CorpusReading['faults'][number];

const HEAD = ['title', 'url', 'publisher', 'author', 'publishedAt', 'language'] as const;

const isArticle = (value: unknown): value is SourcedArticle => {
  if (!isRecord(value)) return false;
  const { article, file, hash, ignored } = value as Stated<SourcedArticle>;
  return (
    isText(file) &&
    (ignored === undefined || isListOf(ignored, isText)) &&
    isTextOr(undefined, hash) &&
    isRecord(article) &&
    isText(article.id) &&
    HEAD.every((field) => isTextOr(undefined, article[field])) &&
    isListOf(article.paragraphs, isText)
  );
};

const isFault = (value: unknown): value is Fault => {
  if (!isRecord(value)) return false;
  const { severity, file, line, field, message } = value as Stated<Fault>;
  return (
    (severity === 'error' || severity === 'warning') &&
    isText(file) &&
    isText(message) &&
    isTextOr(undefined, field) &&
    (line === undefined || Number.isInteger(line))
  );
};

const KINDS: readonly unknown[] = ['direct', 'partial', 'indirect'] satisfies KeptQuotation['kind'][];

const isQuotationOf = (paragraphs: readonly string[], value: unknown): boolean => {
  if (!isRecord(value)) return false;
  const { paragraph, span, kind, cue, sieve, secondhand, speaker } = value as Stated<KeptQuotation>;
  const text = Number.isInteger(paragraph) ? paragraphs[(paragraph as number) - 1] : undefined;
  if (text === undefined || !Array.isArray(span) || span.length !== 2) return false;
  const [start, end]: unknown[] = span;
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= (start as number) &&
    (start as number) <= (end as number) &&
    (end as number) <= text.length &&
    KINDS.includes(kind) &&
    isTextOr(null, cue) &&
    isTextOr(null, sieve) &&
    typeof secondhand === 'boolean' &&
    (speaker === null ||
      (isRecord(speaker) &&
        isText(speaker.name) &&
        isTextOr(null, speaker.mention) &&
        isText(speaker.person)))
  );
};

/** Returns whether a value is a snapshot whose parts fit each other: no value in use is missing or out of range. */
export const isSnapshot = (value: unknown): value is Snapshot => {
  if (!isRecord(value)) return false;
  const { articles, faults, words, quotations, columns, hashes, languages } = value as Stated<Snapshot>;
  if (!isListOf(articles, isArticle) || !isListOf(faults, isFault) || !isListOf(words, isText)) return false;
  const texts = articles.map(({ article }) => article.paragraphs);
  return (
    isListOfLength(texts.length, quotations, (list, at) =>
      isListOf(list, (one): one is KeptQuotation => isQuotationOf(texts[at] ?? [], one)),
    ) &&
    isListOfLength(texts.length, hashes, isText) &&
    isListOfLength(texts.length, languages, (language) => isTextOr(null, language)) &&
    isRecord(columns) &&
    areColumnsOf(columns, texts, words.length)
  );
};
