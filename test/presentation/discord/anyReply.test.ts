import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/corpus/article.ts';
import type { Quotation } from '../../../src/core/quotations/quotation.ts';
import type { Reading, Sources } from '../../../src/core/serving/corpus.ts';
import { answerReply } from '../../../src/presentation/discord/answers/answer.ts';
import { sharedBy, shownAs, withoutControl } from '../../../src/presentation/discord/controls.ts';
import { quotationsReply } from '../../../src/presentation/discord/quotations.ts';
import { PARAGRAPHS_A_PAGE, readingReply } from '../../../src/presentation/discord/reading.ts';
import { messageOf, type Reply } from '../../../src/presentation/discord/reply.ts';
import { sourcesReply } from '../../../src/presentation/discord/sources.ts';
import { wordingFor } from '../../../src/presentation/wording/wordingFor.ts';
import { arbitraryAnswer, arbitraryArticle, articleText } from './arbitraries.ts';
import { payloadFaults } from './payloadFaults.ts';
import { someVersion, someViewer } from './someViewer.ts';

const LOCALES = ['en-US', 'uk', 'fr', 'de', 'es-419'];
const viewer = fc.constantFrom(...LOCALES).map((locale) => ({ ...someViewer, wording: wordingFor(locale) }));
const note = fc.constantFrom('', '🔄 The articles have changed, so I answered again.');

/** Checks a reply as sent to its asker, to everybody, and as shared. */
const expectSound = (made: Reply, who: typeof someViewer): void => {
  const own = shownAs(made, 'private');
  const shared = sharedBy(
    shownAs({ ...made, message: messageOf(withoutControl(own.components, 'share')) }, 'public'),
    who,
  );
  for (const payload of [own, shownAs(made, 'public'), shared]) expect(payloadFaults(payload)).toEqual([]);
};

const quotationOf = ({ paragraphs: [text = ''], ...article }: Article, speaker: string): Quotation => ({
  passage: { article, paragraph: 1, text },
  span: [0, text.length],
  kind: 'direct',
  cue: 'said',
  sieve: null,
  secondhand: false,
  speaker: { name: speaker, mention: speaker, person: speaker },
});

describe('a reply of any text in any language', () => {
  it('is within every limit and pings nobody: an answer', () => {
    fc.assert(
      fc.property(
        arbitraryAnswer,
        viewer,
        note,
        fc.boolean(),
        articleText('short'),
        (answer, who, added, all, article) => {
          const asked = { ...answer, ...someVersion, question: answer.question.slice(0, 300) };
          expectSound(
            answerReply(asked, who, { all, note: added, filter: { article: article.slice(0, 100) } }),
            who,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is within every limit and pings nobody: quotations', () => {
    const many = fc.array(fc.tuple(arbitraryArticle, articleText('short')), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(many, viewer, note, fc.nat(9), (some, who, added, from) => {
        const quotations = some.map(([article, speaker]) => quotationOf(article, speaker));
        const result = {
          query: { about: 'talks' },
          quotations,
          speakers: [],
          suggestions: [],
          reported: 0,
          mentions: [],
        };
        expectSound(quotationsReply({ ...result, ...someVersion }, who, { from, note: added }), who);
      }),
      { numRuns: 100 },
    );
  });

  it('is within every limit and pings nobody: paragraphs read in order, always with the first one', () => {
    const texts = fc.array(fc.oneof(articleText('long'), fc.constant('')), {
      minLength: 1,
      maxLength: PARAGRAPHS_A_PAGE,
    });
    fc.assert(
      fc.property(
        arbitraryArticle,
        texts,
        viewer,
        note,
        ({ paragraphs: _, ...article }, some, who, added) => {
          const [first, ...others] = some.map((text, n) => ({ article, paragraph: n + 1, text }));
          if (!first) return;
          const reading: Reading = { ...someVersion, passages: [first, ...others], paragraphs: 50 };
          const made = readingReply(reading, who, { cited: 1, note: added });
          expectSound(made, who);
          expect(JSON.stringify(made.message)).toContain(`👉 ${who.wording.paragraph(1)}`);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is within every limit and pings nobody: the list of sources', () => {
    fc.assert(
      fc.property(fc.array(arbitraryArticle, { maxLength: 10 }), viewer, fc.nat(20), (some, who, from) => {
        const listed = some.map((article, n) => ({
          article: { ...article, id: `${article.id}${n}` },
          paragraphs: n,
        }));
        const sources: Sources = {
          ...someVersion,
          filter: {},
          undated: 0,
          articles: 99,
          paragraphs: 999,
          from,
          listed,
        };
        expectSound(sourcesReply(sources, who), who);
      }),
      { numRuns: 100 },
    );
  });
});
