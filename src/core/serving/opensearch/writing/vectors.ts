import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../../../corpus/index.ts';
import { isReadable, type PassageEncoder } from '../../../meaning/index.ts';
import type { PassageDocument } from '../documents.ts';

/** The packed vectors of an article's passages; undefined for those without. */
export type Payloads = ReadonlyMap<Article, readonly (Uint8Array | undefined)[]>;

interface Lacking {
  readonly article: Article;
  readonly at: number;
}

/** Milliseconds of one request. */
const PATIENCE = 30_000;

/**
 * Prepares to give passages their vectors: those that an index of the same encoder has of the same text, and the others from
 * the encoder. `donors`: such indexes, finished or not, the best first.
 */
export const createVectors = (
  client: Client,
  encoder: PassageEncoder | undefined,
  donors: readonly string[],
) => {
  const fromDonor = async (
    index: string,
    lacking: readonly Lacking[],
    give: (one: Lacking, payload: Uint8Array) => void,
  ) => {
    const docs = lacking.map(({ article, at }) => ({ _id: `${article.id}#${at + 1}`, routing: article.id }));
    const { body } = await client.mget(
      { index, body: { docs }, _source_includes: ['text'], stored_fields: ['payload'] },
      { requestTimeout: PATIENCE },
    );
    const found = body.docs as unknown as {
      readonly _source?: Pick<PassageDocument, 'text'>;
      readonly fields?: { readonly payload?: readonly [string] };
    }[];
    return lacking.filter((one, at) => {
      const { text } = found[at]?._source ?? {};
      const [payload] = found[at]?.fields?.payload ?? [];
      if (payload === undefined || text !== one.article.paragraphs[one.at]) return true;
      give(one, Buffer.from(payload, 'base64'));
      return false;
    });
  };
  return {
    of: async (articles: readonly Article[]): Promise<Payloads> => {
      const payloads = new Map(
        articles.map((article) => [article, article.paragraphs.map((): Uint8Array | undefined => undefined)]),
      );
      if (!encoder) return payloads;
      const give = ({ article, at }: Lacking, payload: Uint8Array): void => {
        const own = payloads.get(article);
        if (own) own[at] = payload;
      };
      let lacking: readonly Lacking[] = articles
        .filter(isReadable)
        .flatMap((article) => article.paragraphs.map((_, at) => ({ article, at })));
      for (const donor of donors) if (lacking.length > 0) lacking = await fromDonor(donor, lacking, give);
      // What says the same is read once.
      const texts = [...new Set(lacking.map(({ article, at }) => article.paragraphs[at] as string))];
      const packed = await encoder.encode(texts);
      const byText = new Map(texts.map((text, at) => [text, packed[at] as Uint8Array]));
      for (const one of lacking)
        give(one, byText.get(one.article.paragraphs[one.at] as string) as Uint8Array);
      return payloads;
    },
  };
};
export type Vectors = ReturnType<typeof createVectors>;
