import {
  type Article,
  articleHash,
  articleKey,
  articleLanguage,
  matterPlaces,
  passagesOf,
  sourceNames,
} from '../../../corpus/index.ts';
import { cut, fold, splitTerms, splitWords } from '../../../language/index.ts';
import { evidenceOf, extractQuotations, hasNoTerms, type Quotation } from '../../../quotations/index.ts';
import { type PassageView, viewPassages } from '../../../search/index.ts';
import { articleDocumentId, evidenceId, type PassageDocument, quotationDocumentId } from '../documents.ts';

/** Where an article stands. */
export interface PlacedArticle {
  readonly article: Article;
  readonly file: string;
  /** Orders articles as the corpus does. */
  readonly place: string;
}

/** A document and the shard it goes to; without a body it is deleted. */
export interface Operation {
  readonly index: string;
  readonly id: string;
  readonly routing?: string;
  readonly body?: object;
}

/** What an article brings, with what is counted of it. */
export interface DescribedArticle {
  readonly operations: readonly Operation[];
  readonly quotations: readonly Quotation[];
}

const DAY = 'YYYY-MM-DD'.length;
/** Bytes of the scale that a packed vector begins with. */
const SCALE_BYTES = 4;

const dated = ({ publishedAt }: Article): object => {
  const moment = Date.parse(publishedAt ?? '');
  return {
    ...(publishedAt === undefined ? {} : { day: publishedAt.slice(0, DAY) }),
    ...(Number.isNaN(moment) ? {} : { moment }),
  };
};

const wordsOf = (text: string): string[] => splitWords(text).map(({ form }) => form);

/** The vector of a passage for a search, and its vectors as they are packed. */
const vectorFields = (payload: Uint8Array | undefined, dimensions: number | undefined): object => {
  if (!payload) return {};
  const packed = { payload: Buffer.from(payload).toString('base64'), encoded: true };
  if (dimensions === undefined) return packed;
  const { buffer, byteOffset } = payload;
  return { ...packed, vector: [...new Int8Array(buffer, byteOffset + SCALE_BYTES, dimensions)] };
};

/** Returns the fields that spare a reader the neighbours of a passage. `before`: the packed vectors of the passage before it. */
const neighbourFields = (
  terms: readonly string[],
  before: Uint8Array | undefined,
  dimensions: number | undefined,
): Pick<PassageDocument, 'around' | 'before'> => {
  const end = dimensions === undefined ? before?.length : SCALE_BYTES + dimensions;
  return {
    ...(terms.length > 0 ? { around: terms.join('\n') } : {}),
    ...(before ? { before: Buffer.from(before.subarray(0, end)).toString('base64') } : {}),
  };
};

/** The documents of one article, whose first passage is at `first` of a view. `payloads`: the packed vectors of its passages. */
const describeArticle = (
  { article, file, place }: PlacedArticle,
  view: PassageView,
  first: number,
  payloads: readonly (Uint8Array | undefined)[],
  index: string,
  dimensions: number | undefined,
): DescribedArticle => {
  const { paragraphs, ...head } = article;
  const { id } = article;
  const hash = articleHash.of(article).slice(0, 16);
  const common = { article: id, place, hash, ...dated(article), outlets: [...sourceNames(head)] };
  const quotations = extractQuotations(article);
  const terms = paragraphs.map((_, at) => view.termsOf(first + at));
  const put = (documentId: string, body: object): Operation => ({
    index,
    id: documentId,
    routing: id,
    body: { ...common, ...body },
  });
  const title = article.title?.trim() || id;
  const titleTerms = splitTerms(article.title ?? '').map(({ term }) => term);
  const operations = [
    ...passagesOf(article).map(({ text, paragraph }) => {
      const at = paragraph - 1;
      const fields = {
        ...vectorFields(payloads[at], dimensions),
        ...neighbourFields(view.termsAround(first + at), payloads[at - 1], dimensions),
      };
      const length = view.lengthOf(first + at);
      return put(`${id}#${paragraph}`, {
        kind: 'passage',
        head,
        paragraph,
        text,
        length,
        terms: terms[at],
        ...fields,
      });
    }),
    ...quotations.map((quotation, number) => {
      const { passage, speaker, ...rest } = quotation;
      const inside = splitTerms(cut(passage.text, quotation.span)).map(({ term }) => term);
      const { person: _, ...named } = speaker ?? { person: '' };
      const at = passage.paragraph - 1;
      return put(quotationDocumentId(id, number), {
        kind: 'quotation',
        paragraph: passage.paragraph,
        passage: `${id}#${passage.paragraph}`,
        number,
        indirect: quotation.kind === 'indirect',
        inside,
        // What the title has, the first paragraph need not have.
        context: [...new Set(terms[at]?.slice(0, view.lengthOf(first + at)))],
        matter: [
          ...new Set([...titleTerms, ...matterPlaces(passage.paragraph).flatMap((at) => terms[at] ?? [])]),
        ],
        ...(hasNoTerms(quotation) ? { noTerms: true } : {}),
        ...(speaker ? { evidence: evidenceId(evidenceOf(speaker)) } : {}),
        quotation: { ...rest, speaker: speaker && named },
      });
    }),
    put(articleDocumentId(id), {
      kind: 'article',
      head,
      key: articleKey(id),
      file,
      fullHash: articleHash.of(article),
      language: articleLanguage(article),
      paragraphs: paragraphs.length,
      utterances: quotations.length,
      title: fold(title),
      titleWords: [...new Set([...wordsOf(title), ...wordsOf(id)])],
    }),
  ];
  return { operations, quotations };
};

/**
 * The documents of some articles, and the view of all their passages. `payloadsOf`: the packed vectors of each article's
 * passages; `dimensions` undefined: the cluster does not search by vectors.
 */
export const describeArticles = (
  articles: readonly PlacedArticle[],
  payloadsOf: (article: Article) => readonly (Uint8Array | undefined)[],
  index: string,
  dimensions: number | undefined,
): { readonly described: readonly DescribedArticle[]; readonly view: PassageView } => {
  const view = viewPassages(articles.flatMap(({ article }) => passagesOf(article)));
  let first = 0;
  const described = articles.map((placed) => {
    const one = describeArticle(placed, view, first, payloadsOf(placed.article), index, dimensions);
    first += placed.article.paragraphs.length;
    return one;
  });
  return { described, view };
};
