import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { errorOf } from '../../../shared/index.ts';
import { type Encoder, EncoderLost, type Encoding } from './encoder.ts';
import type { EncoderReply, EncoderRequest, EncoderSettings } from './protocol.ts';

/** An encoder in its own process: a crash of its native code, or its end during work, harms no other process. */
export interface RunningEncoder extends Encoder {
  /** Resolves with the reason when the process has ended, for any reason. */
  readonly lost: Promise<EncoderLost>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(encodings: readonly Encoding[]): void;
  reject(error: unknown): void;
}

/**
 * Starts an encoder in a process. `entry`: its script, the built one by default. Throws the errors of loading the model, and
 * `EncoderLost`.
 */
export const startEncoder = (
  settings: EncoderSettings,
  entry: URL = new URL('./encoderProcess.js', import.meta.url),
): Promise<RunningEncoder> =>
  new Promise((ready, unready) => {
    // The process needs nothing of the environment, which holds a token.
    const child = fork(fileURLToPath(entry), [], {
      serialization: 'advanced',
      execArgv: [],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const gone = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
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
      child.kill('SIGKILL');
      await gone;
    };
    // A failed send is ignored: the process has ended, and its exit rejects all calls.
    const send = (message: EncoderRequest | EncoderSettings): void =>
      void child.send(message, () => undefined);
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

    child.on('error', (error) => lose('the encoder could not be started', error));
    child.on('exit', (code, signal) => lose(`the encoder ended with ${signal ?? `code ${code}`}`));
    child.on('message', (message) => {
      const reply = message as EncoderReply;
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
    send(settings);
  });
