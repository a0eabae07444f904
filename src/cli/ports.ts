import type { Corpus, Reader, ReadReport } from '../core/index.ts';
import type { Output } from '../presentation/index.ts';

/** The way in which a call of the command line finds answers. */
export interface HowToAnswer {
  readonly byMeaning: boolean;
  readonly reader?: Reader | undefined;
}

/** The parts of the program that the command line uses; `corpus` undefined means the configured one. */
export interface CliPorts {
  readonly output: Output;
  /** Opens a corpus. `byMeaning`: also finds passages by meaning, if the model is there. `reader`: reads every answer. */
  openCorpus(corpus: string | undefined, options: HowToAnswer): Promise<Corpus>;
  /**
   * Opens the configured reader and resolves when it knows whether its model can be asked; undefined if none is configured.
   */
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
  /** Writes the corpus to the configured archive. */
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
