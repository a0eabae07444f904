import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Some tests wait for a Discord that is slow on purpose, or for another process: one thread more than two cores have. Each
 * thread loads the sources again, so that a fourth costs more than it gains.
 */
const maxWorkers = Math.max(3, availableParallelism());

/** Longest first, in the order of their lengths: a file that waits for half a minute and begins last is waited for alone. */
const LONGEST = [
  'browser/console',
  'core/quotations/properties',
  'main',
  'start/startFace',
  'core/serving/versions',
  'linearExpressions',
  'cli/importArticles',
  'core/serving/contract',
  'browser/buttons',
  'admin/import/readAside',
  'bot/corpus/library',
  'serving/worker/workerReload',
  'core/meaning/realModel',
  'bot/gateway/watchGateway',
  'bot/gateway/connectBot',
  'readme',
  'admin/library/createLibrary',
  'admin/feeds/createFeeds',
  'start/startCorpus',
  'core/evaluation/examplesByMeaning',
  'loopback-discord/test/gateway',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

/** Vite's own, and before them ours: packages of this workspace are taken from their sources. */
const conditions = ['workspace', 'module', 'node', 'development|production'];

export default defineConfig({
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    // `npm run test:cluster` and `npm run test:load` run these.
    exclude: [...configDefaults.exclude, 'test/cluster/**', 'test/load/**'],
    // On a busy machine a test takes many times as long as on a quiet one; a condition is waited for nearly as long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 100_000 } },
    maxWorkers,
    pool: 'threads',
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
