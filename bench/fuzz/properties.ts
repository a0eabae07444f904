import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { formOfFile, loadArticleFromFile, loadReadSource } from '../../src/admin/index.ts';
import { parseArticleFile, readCorpus } from '../../src/core/corpus/index.ts';
import { UserError } from '../../src/shared/index.ts';
import { type FuzzFile, files } from './files.ts';
import { startFuzzBot } from './fuzzBot.ts';
import { payloads } from './payloads.ts';

/** A property that must hold for any input from outside. */
interface Property {
  readonly name: string;
  /** Throws with the smallest counterexample if the property does not hold. */
  run(options: { readonly numRuns: number; readonly seed?: number }): Promise<void>;
}

const assertThat = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

const interactionsAreAnswered: Property = {
  name: 'any interaction is answered once, with what Discord takes and without a bug',
  run: async (options) => {
    const bot = await startFuzzBot();
    const property = fc.asyncProperty(payloads(bot.commands), async (payload) => {
      const { callbacks, bugs } = await bot.receive(payload);
      assertThat(callbacks.length === 1, `${callbacks.length} callbacks instead of one`);
      assertThat(bugs.length === 0, bugs.join('\n'));
    });
    try {
      await fc.assert(property, options);
    } finally {
      await bot.close();
    }
  },
};

/** Reads the files twice, as a corpus folder or as one `.jsonl` file, which holds the bytes of the last. */
const readAsCorpus = async (content: readonly FuzzFile[], isJsonl: boolean) => {
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-fuzz-'));
  try {
    const corpus = join(folder, isJsonl ? 'corpus.jsonl' : 'corpus');
    if (!isJsonl) await mkdir(corpus);
    for (const { name, bytes } of content) await writeFile(isJsonl ? corpus : join(corpus, name), bytes);
    return [await readCorpus(corpus), await readCorpus(corpus)] as const;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const corporaAreRead: Property = {
  name: 'any corpus is read, the same each time: sound articles, and a fault for each that is not',
  run: (options) =>
    fc.assert(
      fc.asyncProperty(
        fc.array(files(['.md', '.txt', '.MD', '.html']), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (content, isJsonl) => {
          const [reading, again] = await readAsCorpus(content, isJsonl);
          const ids = reading.articles.map(({ article }) => article.id);
          assertThat(new Set(ids).size === ids.length, 'an id comes twice');
          assertThat(
            reading.articles.every(
              ({ article: { id, paragraphs } }) =>
                id.length > 0 && id.length <= 100 && paragraphs.every((text) => text.trim() !== ''),
            ),
            'an article is not sound',
          );
          assertThat(isDeepStrictEqual(reading, again), 'another reading gives something else');
        },
      ),
      options,
    ),
};

const uploadsAreRead: Property = {
  name: 'any uploaded file becomes an article file that is read back, or is refused in plain words',
  run: async (options) => {
    const articleFromFile = await loadArticleFromFile();
    fc.assert(
      fc.property(files(['.md', '.txt', '.html', '.HTM', '.pdf', '']), ({ name, bytes }) => {
        try {
          const { file, text, article } = articleFromFile(name, bytes);
          const kept = parseArticleFile(file, text).article;
          assertThat(isDeepStrictEqual(kept?.paragraphs, article.paragraphs), 'it is read back otherwise');
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
      options,
    );
  },
};

const MARKUP = ['.html', '.xhtml', '.xml', '.rss', '.atom', '.rdf', '.opml', '.md', '.txt'];

const sourcesAreRead: Property = {
  name: 'any page, feed or list of feeds becomes an article or links, or is refused in plain words',
  run: async (options) => {
    const readSource = await loadReadSource();
    fc.assert(
      fc.property(
        files(MARKUP),
        fc.constantFrom(undefined, 'https://example.org/'),
        ({ name, bytes }, address) => {
          try {
            const form = formOfFile(name);
            if (form === undefined) return;
            const reading = readSource({
              form,
              bytes,
              ...(address === undefined ? { file: 'a' } : { address }),
            });
            if (reading.kind === 'article')
              assertThat(reading.article.paragraphs.length > 0, 'an article has no paragraph');
            else if (reading.kind === 'articles')
              assertThat(reading.articles.length > 0, 'data without an article');
            else {
              const links = reading.kind === 'opml' ? reading.links : reading.entries.map(({ link }) => link);
              assertThat(
                links.every((link) => URL.canParse(link)),
                'a link is none',
              );
            }
          } catch (error) {
            if (!(error instanceof UserError)) throw error;
          }
        },
      ),
      options,
    );
  },
};

/** The properties of untrusted input. */
export const properties: readonly Property[] = [
  interactionsAreAnswered,
  corporaAreRead,
  uploadsAreRead,
  sourcesAreRead,
];
