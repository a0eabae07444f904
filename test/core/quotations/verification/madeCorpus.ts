import { type Article, passagesOf } from '../../../../src/core/corpus/article.ts';
import { linkPersons } from '../../../../src/core/quotations/people/linkPersons.ts';
import { buildSpeakerIndex } from '../../../../src/core/quotations/people/speakerIndex.ts';
import type { Quotation } from '../../../../src/core/quotations/quotation.ts';
import { createVerificationCorpus } from '../../../../src/core/quotations/verification/createVerificationCorpus.ts';
import type { VerificationCorpus } from '../../../../src/core/quotations/verification/verifyQuote.ts';
import { buildPassageIndex } from '../../../../src/core/search/local/passageIndex.ts';
import { createTextIndex } from '../../../../src/core/search/local/textIndex.ts';

/** A paragraph and its quotations: the verbatim words, marks included, and their speaker. */
export interface MadeParagraph {
  readonly text: string;
  readonly quotes?: readonly (readonly [words: string, speaker: string | null, over?: Partial<Quotation>])[];
}

/** Builds a corpus from paragraphs by article id, with the given quotations. Throws if a paragraph lacks quoted words. */
export const madeCorpus = (
  articles: Readonly<Record<string, readonly MadeParagraph[]>>,
  stated: Partial<Article> = {},
): { corpus: VerificationCorpus; quotations: readonly Quotation[] } => {
  const byArticle = Object.entries(articles).map(([id, paragraphs]) => {
    const article: Article = { ...stated, id, paragraphs: paragraphs.map(({ text }) => text) };
    const passages = passagesOf(article);
    const quotations = passages.flatMap((passage, n) =>
      (paragraphs[n]?.quotes ?? []).map(([words, name, over]): Quotation => {
        const start = passage.text.indexOf(words);
        if (start < 0) throw new Error(`not in the paragraph: ${words}`);
        const speaker = name === null ? null : { name, mention: name, person: '' };
        const span = [start, start + words.length] as const;
        return {
          passage,
          span,
          kind: 'direct',
          cue: 'said',
          sieve: 'made',
          secondhand: false,
          speaker,
          ...over,
        };
      }),
    );
    return { passages, quotations };
  });
  const quotations = linkPersons(byArticle.map((one) => one.quotations)).flat();
  const index = buildPassageIndex(byArticle.flatMap(({ passages }) => passages));
  return {
    corpus: createVerificationCorpus(createTextIndex(index), buildSpeakerIndex(quotations), quotations),
    quotations,
  };
};
