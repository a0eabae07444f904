import { parentPort, workerData } from 'node:worker_threads';
import { failureOf } from '../../../shared/index.ts';
import { createEncoderQueue } from './encoderQueue.ts';
import { loadOnnxEncoder } from './onnxEncoder.ts';
import type { EncoderReply, EncoderRequest, EncoderSettings } from './protocol.ts';

/** The script of the encoder's thread: loads the model, says so, and encodes until it is ended. */
const say = (reply: EncoderReply, moved: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(reply, moved);

const start = async (): Promise<void> => {
  const { model, files, threads } = workerData as EncoderSettings;
  const encoder = await loadOnnxEncoder(model, files, threads);
  const { put, callOff } = createEncoderQueue(encoder, (id, outcome) => {
    if (outcome instanceof Error) return say({ kind: 'failure', id, failure: failureOf(outcome) });
    say(
      { kind: 'encodings', id, encodings: outcome },
      outcome.flatMap(({ vector, sentences }) =>
        [vector, ...sentences].map(({ buffer }) => buffer as ArrayBuffer),
      ),
    );
  });
  parentPort?.on('message', (request: EncoderRequest) => {
    if ('callOff' in request) callOff(request.id);
    else put(request.id, request.texts, request.kind);
  });
  say({ kind: 'ready', id: encoder.id, dimensions: encoder.dimensions });
};

await start().catch((error: unknown) => say({ kind: 'unready', failure: failureOf(error) }));
