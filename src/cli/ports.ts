import type { Corpus, Reader, ReadReport } from '../core/index.ts';
import type { Output } from '../presentation/index.ts';

/** How a call of the command line has questions answered. */
export interface HowToAnswer {
  readonly byMeaning: boolean;
  readonly reader?: Reader | undefined;
}

/** What the command line needs of the rest; `corpus` undefined means the configured one. */
export interface CliPorts {
  readonly output: Output;
  /** `byMeaning`: passages are found by meaning, too, where the model is there. `reader`: looks at every answer. */
  openCorpus(corpus: string | undefined, options: HowToAnswer): Promise<Corpus>;
  /** The reader that is configured, when it is known whether it can be asked; undefined where none is. */
  openReader(onRead?: (report: ReadReport) => void): Promise<Reader | undefined>;
  start(options: { corpus: string | undefined; local: boolean }): Promise<void>;
  deploy(options: { guild: string | undefined; dryRun: boolean }): Promise<void>;
  /** `into` undefined means the corpus. */
  importArticles(options: {
    sources: readonly string[];
    corpus: string | undefined;
    into: string | undefined;
    force: boolean;
    allowPrivate: boolean;
  }): Promise<void>;
  /** Writes the corpus to the archive that is configured. */
  writeIndex(options: {
    corpus: string | undefined;
    isWhole: boolean;
    byMeaning: boolean;
    forgetsOthers: boolean;
    stays: boolean;
  }): Promise<void>;
  /** Polls the feeds once. */
  pollFeeds(options: { corpus: string | undefined; allowPrivate: boolean }): Promise<void>;
  /** `from` undefined means the hub, and Maven after it. */
  getModel(options: { from: string | undefined }): Promise<void>;
}
