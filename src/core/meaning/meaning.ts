import { type Clock, machineClock, type Steps } from '../../shared/index.ts';
import type { Article } from '../corpus/index.ts';
import { languageOf } from '../language/index.ts';
import { createEncodeInTime } from './encoder/encodeInTime.ts';
import { EncoderLost } from './encoder/encoder.ts';
import { keepEncoder, type StartEncoder } from './encoder/keepEncoder.ts';
import { fillVectors, textOf } from './fillVectors.ts';
import { createPassageVectors, type Nearness, packEncoding } from './vectors/passageVectors.ts';
import type { VectorFile } from './vectors/vectorFile.ts';
import { createVersions, type VersionVectors } from './versionVectors.ts';

/** The progress of the vectors of the corpus. */
export interface MeaningStatus {
  /** `absent`: there is no encoder, because of `reason`, and words alone find answers. */
  readonly state: 'starting' | 'encoding' | 'ready' | 'absent';
  /** How many passages have a vector, and how many are to get one. */
  readonly encoded: number;
  readonly wanted: number;
  /** How many readable passages get no vector in advance; absent if none. */
  readonly beyond?: number;
  readonly reason?: string;
  /** Share of the model's files that is fetched, 0 to 1, during the fetch. */
  readonly fetched?: number;
}

export interface MeaningOptions {
  /** Numbers in a vector. */
  readonly dimensions: number;
  /** If it throws, words alone find answers; the next change of the corpus starts it again. */
  readonly start: StartEncoder;
  /** The file that keeps vectors; undefined: they are not kept. */
  readonly file: VectorFile | undefined;
  /** The most passages that get a vector in advance; the others get one when words find them. */
  readonly most: number;
  /** Whether this process alone uses the file, and may remove vectors that its corpus does not need. */
  readonly ownsFile?: boolean;
  readonly clock?: Clock;
  /** Called with faults that fail no question. */
  readonly onFault: (error: unknown) => void;
  /** Called on each change of state, and after each tenth of the work. */
  readonly onStatus?: ((status: MeaningStatus) => void) | undefined;
}

/** The vectors of one version, by the places of its passages, as answers use them. */
interface PlacedVectors {
  nearest(question: Float32Array, limit: number, has: (place: number) => boolean): number[];
  nearness(question: Float32Array, places: readonly number[]): Promise<(Nearness | undefined)[]>;
  sentences(place: number): Float32Array[] | undefined;
}

/** Finds the passages of a corpus by meaning, version after version. */
export interface Meaning {
  /** Prepares a version, in steps. */
  versionSteps(articles: readonly Article[]): Steps<VersionVectors>;
  /** Makes the vectors of this version in the background, and stops making those of any other. */
  serve(version: VersionVectors): void;
  /** Frees the vectors of articles that are in no version any more. */
  retire(gone: Iterable<Article>): void;
  vectorsOf(version: VersionVectors): PlacedVectors;
  /**
   * Returns the vector of a question. Undefined without an encoder, after a second, while too few passages have vectors, or
   * if the question is not in English.
   */
  vectorOf(question: string): Promise<Float32Array | undefined>;
  status(): MeaningStatus;
  /** Resolves when an encoder has started or failed to start. */
  started(): Promise<void>;
  /** Resolves when all possible vectors are made. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Share of the vectors from which they serve: after a change of the corpus a few are missing for a while. */
const ENOUGH = 0.9;
/** How many passages beyond the most get a vector while a question waits. */
const MOST_AT_ONCE = 24;
const TENTHS = 10;

/** Prepares to find passages by meaning; `serve` starts it. */
export const createMeaning = (options: MeaningOptions): Meaning => {
  const {
    dimensions,
    start,
    file,
    most,
    ownsFile = false,
    onFault,
    onStatus,
    clock = machineClock,
  } = options;
  const { versionSteps, retire } = createVersions(createPassageVectors(dimensions), most);
  let version: VersionVectors | undefined;
  let filling = new AbortController();
  let filled: Promise<void> = Promise.resolve();
  let told = '';

  const status = (): MeaningStatus => {
    const { encoded = 0, wanted = 0, beyond = 0 } = version ?? {};
    const counts = { encoded, wanted, ...(beyond > 0 ? { beyond } : {}) };
    if (kept.current()) return { state: encoded < wanted ? 'encoding' : 'ready', ...counts };
    const reason = kept.failure();
    if (reason !== undefined) return { state: 'absent', ...counts, reason };
    const fetched = kept.fetched();
    return { state: 'starting', ...counts, ...(fetched === undefined ? {} : { fetched }) };
  };
  const tell = (): void => {
    const now = status();
    const share = now.fetched ?? (now.state === 'encoding' ? now.encoded / now.wanted : 0);
    const step = `${now.state} ${now.reason} ${Math.floor(TENTHS * share)}`;
    if (step === told) return;
    told = step;
    onStatus?.(now);
  };
  const fill = (): void => {
    filling.abort();
    filling = new AbortController();
    const { signal } = filling;
    filled = filled.then(async () => {
      const encoder = kept.current();
      if (signal.aborted || !encoder || !version) return;
      try {
        await fillVectors(version, { encoder, file, ownsFile, onFault, onMore: tell, signal });
      } catch (error) {
        if (!signal.aborted && !(error instanceof EncoderLost)) onFault(error);
      }
      tell();
    });
  };
  const kept = keepEncoder({ start, clock, onFault, onStart: fill, onChange: tell });

  const encodeInTime = createEncodeInTime(kept.current, clock, onFault);
  const isEnough = ({ encoded, wanted }: VersionVectors): boolean =>
    encoded > 0 && encoded >= ENOUGH * wanted;

  return {
    versionSteps,
    retire,
    status,
    started: kept.started,
    serve: (next) => {
      next.refresh();
      version = next;
      if (kept.current()) fill();
      else kept.begin();
    },
    settled: async () => {
      await kept.started();
      await filled;
    },
    vectorOf: async (question) => {
      const language = languageOf(question);
      if (!kept.current() || !version || !isEnough(version) || (language ?? 'en') !== 'en') return undefined;
      return (await encodeInTime([{ text: question }], 'question'))?.[0]?.vector;
    },
    vectorsOf: (of) => ({
      nearest: of.nearest,
      sentences: of.sentences,
      nearness: async (question, places) => {
        const lacking = of.encoded < of.wanted ? [] : places.flatMap((place) => of.unencoded(place) ?? []);
        const asked = lacking.slice(0, MOST_AT_ONCE);
        const encodings = asked.length > 0 ? await encodeInTime(asked.map(textOf), 'passage') : undefined;
        for (const [at, encoding] of (encodings ?? []).entries()) {
          const passage = asked[at];
          if (passage && of.unencoded(passage.place)) of.put(passage, packEncoding(encoding));
        }
        return places.map((place) => of.nearness(question, place));
      },
    }),
    close: async () => {
      filling.abort();
      await filled;
      await kept.close();
    },
  };
};
