import { inTurns, type Steps } from '../../shared/index.ts';
import { splitSentences } from '../language/index.ts';
import type { Encoder, EncoderText } from './encoder/encoder.ts';
import { packEncoding } from './vectors/passageVectors.ts';
import type { VectorFile } from './vectors/vectorFile.ts';
import { type VectorRecord, vectorKey } from './vectors/vectorRecords.ts';
import type { Unencoded, VersionVectors } from './versionVectors.ts';

/** Passages sent to the encoder at once, and vectors written to the file at once. */
const SENT = 8;
const WRITTEN = 256;

/** Returns a passage as it is encoded: its text alone. Its title would add the same to every passage of the article. */
export const textOf = ({ article, at }: Unencoded): EncoderText => {
  const text = article.paragraphs[at] ?? '';
  return { text, sentences: splitSentences(text) };
};
/** The key changes with everything that the vectors depend on. */
const keyOf = ({ text, sentences = [] }: EncoderText): string => vectorKey(JSON.stringify([text, sentences]));

/** Groups passages by the key of their encoded text. */
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
  /** The file that keeps vectors; undefined: they are not kept. */
  readonly file: VectorFile | undefined;
  /** Whether compacting may remove vectors that this version does not need. */
  readonly ownsFile: boolean;
  /** Called with each error of the file. The vectors are made nevertheless. */
  readonly onFault: (error: unknown) => void;
  /** Called each time more vectors are ready. */
  readonly onMore: () => void;
  readonly signal: AbortSignal;
}

/**
 * Gives all passages of a version their vectors: from the file, or else from the encoder, newest articles first. Writes new
 * vectors to the file. Throws the errors of the encoder, and the signal's reason.
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
      // Another version may serve by now: it would not see vectors that this one receives now.
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
