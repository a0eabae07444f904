import { Worker } from 'node:worker_threads';
import { errorOf } from '../../../shared/index.ts';
import { type Encoder, EncoderLost, type Encoding } from './encoder.ts';
import type { EncoderReply, EncoderRequest, EncoderSettings } from './protocol.ts';

/** An encoder in a thread of its own. */
export interface EncoderThread extends Encoder {
  /** Resolves with the reason when the thread has ended, whoever ended it. */
  readonly lost: Promise<EncoderLost>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(encodings: readonly Encoding[]): void;
  reject(error: unknown): void;
}

/** Starts an encoder. Throws what loading the model throws, and `EncoderLost`. `entry`: its script, the built one unless told. */
export const startEncoder = (
  settings: EncoderSettings,
  entry: URL = new URL('./encoderWorker.js', import.meta.url),
): Promise<EncoderThread> =>
  new Promise((ready, unready) => {
    const worker = new Worker(entry, { workerData: settings });
    const waiting = new Map<number, Waiting>();
    let asked = 0;
    let ended: EncoderLost | undefined;
    let tellLost: (reason: EncoderLost) => void = () => undefined;
    const lost = new Promise<EncoderLost>((resolve) => {
      tellLost = resolve;
    });
    const lose = (reason: string, cause?: unknown): void => {
      if (ended) return;
      ended = new EncoderLost(reason, { cause });
      for (const { reject } of waiting.values()) reject(ended);
      waiting.clear();
      unready(ended);
      tellLost(ended);
    };
    const close = async (): Promise<void> => {
      lose('the encoder is closed');
      await worker.terminate();
    };
    const send = (request: EncoderRequest): void => worker.postMessage(request);
    const encode: Encoder['encode'] = (texts, kind, signal) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        if (signal?.aborted) return reject(signal.reason);
        const id = ++asked;
        const onAbort = (): void => {
          waiting.delete(id);
          send({ id, callOff: true });
          reject(signal?.reason);
        };
        const settled = (): void => signal?.removeEventListener('abort', onAbort);
        signal?.addEventListener('abort', onAbort, { once: true });
        waiting.set(id, {
          resolve: (encodings) => {
            settled();
            resolve(encodings);
          },
          reject: (error) => {
            settled();
            reject(error);
          },
        });
        send({ id, texts, kind });
      });

    worker.on('error', (error) => lose('the encoder crashed', error));
    worker.on('exit', (code) => lose(`the encoder ended with code ${code}`));
    worker.on('message', (reply: EncoderReply) => {
      if (reply.kind === 'ready')
        return ready({ id: reply.id, dimensions: reply.dimensions, encode, lost, close });
      if (reply.kind === 'unready') {
        unready(errorOf(reply.failure));
        return void close();
      }
      const call = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (reply.kind === 'encodings') call?.resolve(reply.encodings);
      else call?.reject(errorOf(reply.failure));
    });
  });
