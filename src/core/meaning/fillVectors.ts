import { inTurns, type Steps } from '../../shared/index.ts';
import { splitSentences } from '../language/index.ts';
import type { Encoder, EncoderText } from './encoder/encoder.ts';
import { packEncoding } from './vectors/passageVectors.ts';
import type { VectorFile } from './vectors/vectorFile.ts';
import { type VectorRecord, vectorKey } from './vectors/vectorRecords.ts';
import type { Unencoded, VersionVectors } from './versionVectors.ts';

/** Passages that are sent to the encoder at once, and those written to the file at once. */
const SENT = 8;
const WRITTEN = 256;

/** A passage as it is encoded: the text alone; what its title says stands for every passage of the article alike. */
export const textOf = ({ article, at }: Unencoded): EncoderText => {
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

interface FillOptions {
  readonly encoder: Pick<Encoder, 'encode'>;
  /** Where vectors are kept; undefined: nowhere. */
  readonly file: VectorFile | undefined;
  /** Whether the file may lose what this version does not need. */
  readonly ownsFile: boolean;
  /** Hears of a file that fails: the vectors are made all the same. */
  readonly onFault: (error: unknown) => void;
  /** Hears whenever there are more vectors. */
  readonly onMore: () => void;
  readonly signal: AbortSignal;
}

/**
 * Gives all passages of a version their vectors: those that are kept, and the others from the encoder, newest articles first;
 * these are kept. Throws what the encoder throws, and the signal's reason.
 */
export const fillVectors = async (
  version: VersionVectors,
  { encoder, file, ownsFile, onFault, onMore, signal }: FillOptions,
): Promise<void> => {
  const byKey = await inTurns(groupSteps(version.missing()));
  if (byKey.size === 0) return;
  const give = (key: string, payload: Uint8Array): boolean => {
    const isGood = (byKey.get(key) ?? []).map((passage) => version.put(passage, payload)).some(Boolean);
    if (isGood) byKey.delete(key);
    return isGood;
  };
  const figures = await file
    ?.read(({ key, payload }) => !signal.aborted && give(key, payload))
    .catch(onFault);
  onMore();
  const fresh: VectorRecord[] = [];
  const write = async (): Promise<void> => {
    const records = fresh.splice(0);
    if (records.length > 0) await file?.append(records).catch(onFault);
  };
  const waiting = [...byKey];
  try {
    for (let from = 0; from < waiting.length; from += SENT) {
      const group = waiting.slice(from, from + SENT);
      const texts = group.flatMap(([, [passage]]) => (passage ? [textOf(passage)] : []));
      const encodings = await encoder.encode(texts, 'passage', signal);
      // Another version may serve since they came: what is put into this one now, that one would not see.
      signal.throwIfAborted();
      for (const [place, encoding] of encodings.entries()) {
        const [key = ''] = group[place] ?? [];
        const payload = packEncoding(encoding);
        give(key, payload);
        fresh.push({ key, payload });
      }
      if (fresh.length >= WRITTEN) await write();
      onMore();
    }
  } finally {
    await write();
  }
  if (!ownsFile || !figures?.isMostlyWaste) return;
  const needed = await inTurns(groupSteps(version.all()));
  await file?.compact(({ key }) => needed.has(key)).catch(onFault);
};
