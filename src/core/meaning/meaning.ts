import {
  type Clock,
  inTurns,
  machineClock,
  pauseBeforeReplacing,
  type Steps,
  waitOn,
} from '../../shared/index.ts';
import { languageOf, splitSentences } from '../language/index.ts';
import { EncoderLost, type EncoderText } from './encoder/encoder.ts';
import type { EncoderThread } from './encoder/startEncoder.ts';
import { createPassageVectors, type Nearness, packEncoding } from './vectors/passageVectors.ts';
import type { VectorFile } from './vectors/vectorFile.ts';
import { type VectorRecord, vectorKey } from './vectors/vectorRecords.ts';
import { createVersions, type Unencoded, type VersionVectors } from './versionVectors.ts';

/** How far the vectors of the corpus are. */
export interface MeaningStatus {
  /** `absent`: there is no encoder, for `reason`; answers are found by words. */
  readonly state: 'starting' | 'encoding' | 'ready' | 'absent';
  /** How many passages have a vector, of how many. */
  readonly encoded: number;
  readonly wanted: number;
  readonly reason?: string;
}

export interface MeaningOptions {
  /** Numbers in a vector. */
  readonly dimensions: number;
  /** Loads the encoder. Where it throws, answers are found by words, until the corpus changes and it is tried again. */
  readonly start: () => Promise<EncoderThread>;
  /** Where vectors are kept; undefined: nowhere. */
  readonly file: VectorFile | undefined;
  /** No more passages have a vector made in advance; those found by words get theirs when they are. */
  readonly most: number;
  /** Whether this process alone uses the file, and may take out of it what its corpus does not need. */
  readonly ownsFile?: boolean;
  readonly clock?: Clock;
  /** Hears of faults that fail no question. */
  readonly onFault: (error: unknown) => void;
  /** Hears whenever the state changes, and at every tenth of the way. */
  readonly onStatus?: (status: MeaningStatus) => void;
}

/** Milliseconds after which a question that still waits for its vector is answered by words. */
const PATIENCE = 1_000;
/** Passages that are sent to the encoder at once, and those written to the file at once. */
const SENT = 8;
const WRITTEN = 256;
/** The vectors serve when they are nearly all there: after a change of the corpus a few are missing for a while. */
const ENOUGH = 0.9;
/** So many passages that lack a vector are given one while a question waits. */
const MOST_AT_ONCE = 24;

const textOf = ({ article, at }: Unencoded): EncoderText => {
  const text = article.paragraphs[at] ?? '';
  return { text, sentences: splitSentences(text) };
};
/** Changes with all that the vectors are made of. */
const keyOf = ({ text, sentences = [] }: EncoderText): string => vectorKey(JSON.stringify([text, sentences]));

/** Passages by what is encoded of them. */
const groupSteps = function* (passages: readonly Unencoded[]): Steps<Map<string, Unencoded[]>> {
  const byKey = new Map<string, Unencoded[]>();
  for (const passage of passages) {
    const key = keyOf(textOf(passage));
    const group = byKey.get(key);
    if (group) group.push(passage);
    else byKey.set(key, [passage]);
    yield;
  }
  return byKey;
};

/** What a version of the corpus is asked about meaning. */
export interface ServedVectors {
  nearest(question: Float32Array, limit: number, has: (place: number) => boolean): number[];
  nearness(question: Float32Array, places: readonly number[]): Promise<(Nearness | undefined)[]>;
}

export type Meaning = ReturnType<typeof createMeaning>;

/**
 * Keeps the vectors of a corpus, version after version, and makes those that are missing in the background. An encoder that
 * ends is started again.
 */
export const createMeaning = (options: MeaningOptions) => {
  const { dimensions, start, file, most, onFault, onStatus, clock = machineClock } = options;
  const { versionSteps, retire } = createVersions(createPassageVectors(dimensions), most);
  const pause = pauseBeforeReplacing(clock.now);
  const closing = new AbortController();
  let encoder: EncoderThread | undefined;
  let starting: Promise<void> | undefined;
  let reason: string | undefined;
  let version: VersionVectors | undefined;
  /** Ends the making of vectors for the version before. */
  let filling = new AbortController();
  let filled: Promise<void> = Promise.resolve();
  let told = '';

  const status = (): MeaningStatus => {
    const { encoded = 0, wanted = 0 } = version ?? {};
    const state = encoder
      ? encoded < wanted
        ? 'encoding'
        : 'ready'
      : reason === undefined
        ? 'starting'
        : 'absent';
    return { state, encoded, wanted, ...(state === 'absent' && reason !== undefined ? { reason } : {}) };
  };
  const tell = (): void => {
    const { state, encoded, wanted } = status();
    const step = `${state} ${state === 'encoding' ? Math.floor((10 * encoded) / wanted) : ''}`;
    if (step === told || closing.signal.aborted) return;
    told = step;
    onStatus?.(status());
  };

  const encodeMissing = async (
    of: VersionVectors,
    missing: Unencoded[],
    signal: AbortSignal,
  ): Promise<void> => {
    const byKey = await inTurns(groupSteps(missing));
    const give = (key: string, payload: Uint8Array): boolean => {
      const isGood = (byKey.get(key) ?? []).map((passage) => of.put(passage, payload)).some(Boolean);
      if (isGood) byKey.delete(key);
      return isGood;
    };
    const figures = await file
      ?.read(({ key, payload }) => !signal.aborted && give(key, payload))
      .catch(onFault);
    tell();
    const fresh: VectorRecord[] = [];
    const write = async (): Promise<void> => {
      const records = fresh.splice(0);
      if (records.length > 0) await file?.append(records).catch(onFault);
    };
    const waiting = [...byKey];
    try {
      for (let from = 0; from < waiting.length && encoder; from += SENT) {
        const group = waiting.slice(from, from + SENT);
        const texts = group.map(([, [passage]]) => (passage ? textOf(passage) : { text: '' }));
        const encodings = await encoder.encode(texts, 'passage', signal);
        for (const [place, encoding] of encodings.entries()) {
          const [key] = group[place] ?? [];
          if (key === undefined) continue;
          const payload = packEncoding(encoding);
          give(key, payload);
          fresh.push({ key, payload });
        }
        if (fresh.length >= WRITTEN) await write();
        tell();
      }
    } finally {
      await write();
    }
    if (!options.ownsFile || !figures?.isMostlyWaste || signal.aborted) return;
    const needed = new Set((await inTurns(groupSteps(of.all()))).keys());
    await file?.compact(({ key }) => needed.has(key)).catch(onFault);
  };
  const fill = (): void => {
    filling.abort();
    filling = new AbortController();
    const { signal } = filling;
    const of = version;
    if (!encoder || !of) return;
    filled = filled.then(async () => {
      if (signal.aborted) return;
      try {
        const missing = of.missing();
        if (missing.length > 0) await encodeMissing(of, missing, signal);
        tell();
      } catch (error) {
        if (!signal.aborted && !(error instanceof EncoderLost)) onFault(error);
      }
    });
  };

  const begin = async (): Promise<void> => {
    reason = undefined;
    tell();
    try {
      const started = await start();
      if (closing.signal.aborted) return await started.close();
      encoder = started;
      void started.lost.then(async (why) => {
        encoder = undefined;
        if (closing.signal.aborted) return;
        onFault(why);
        await waitOn(clock, pause(), closing.signal).catch(() => undefined);
        if (!closing.signal.aborted) tryToStart();
      });
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
    tell();
    fill();
  };
  const tryToStart = (): void => {
    starting ??= begin().finally(() => {
      starting = undefined;
    });
  };

  const isServing = (of: VersionVectors): boolean =>
    encoder !== undefined && of.encoded > 0 && of.encoded >= ENOUGH * of.wanted;

  return {
    versionSteps,
    retire,
    status,
    /** Makes the vectors of a version from now on, and none of another. */
    serve: (next: VersionVectors): void => {
      next.refresh();
      version = next;
      if (encoder) fill();
      else tryToStart();
    },
    /** Resolves when the encoder has started, or has failed to. */
    started: async (): Promise<void> => {
      await starting;
    },
    /** Resolves when no vector is left to make that can be made. */
    settled: async (): Promise<void> => {
      await starting;
      await filled;
    },
    /** The vector of a question; undefined where it cannot be had within a second, or another language is asked in. */
    vectorOf: async (question: string): Promise<Float32Array | undefined> => {
      if (!encoder || !version || !isServing(version)) return undefined;
      if (!['en', undefined].includes(languageOf(question))) return undefined;
      const late = new AbortController();
      const callOff = clock.after(PATIENCE, () => late.abort());
      try {
        const [encoding] = await encoder.encode([{ text: question }], 'question', late.signal);
        return encoding?.vector;
      } catch (error) {
        if (!late.signal.aborted && !(error instanceof EncoderLost)) onFault(error);
        return undefined;
      } finally {
        callOff();
      }
    },
    /** The vectors of a version as answers ask for them. */
    vectorsOf: (of: VersionVectors): ServedVectors => ({
      nearest: of.nearest,
      nearness: async (question, places) => {
        const lacking = places.flatMap((place) => of.unencoded(place) ?? []).slice(0, MOST_AT_ONCE);
        if (encoder && lacking.length > 0 && of.encoded >= of.wanted) {
          const late = new AbortController();
          const callOff = clock.after(PATIENCE, () => late.abort());
          await encoder
            .encode(lacking.map(textOf), 'passage', late.signal)
            .then((encodings) =>
              encodings.forEach((encoding, at) => {
                const passage = lacking[at];
                if (passage && of.unencoded(passage.place)) of.put(passage, packEncoding(encoding));
              }),
            )
            .catch(() => undefined)
            .finally(callOff);
        }
        return places.map((place) => of.nearness(question, place));
      },
    }),
    close: async (): Promise<void> => {
      closing.abort();
      filling.abort();
      await filled;
      await starting;
      await encoder?.close();
    },
  };
};
