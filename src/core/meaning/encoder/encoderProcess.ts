import { failureOf } from '../../../shared/index.ts';
import { createEncoderQueue } from './encoderQueue.ts';
import { loadOnnxEncoder } from './onnxEncoder.ts';
import type { EncoderReply, EncoderRequest, EncoderSettings } from './protocol.ts';

/** The script of the encoder's process: loads the model, reports that it is ready, and encodes until its parent is gone. */
const say = (reply: EncoderReply): void => void process.send?.(reply);
// Running native code cannot be ended cleanly, and this process has nothing to save.
const end = (): void => void process.kill(process.pid, 'SIGKILL');

process.on('disconnect', end);
// A terminal sends these to every process; the parent decides when this one ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const start = async ({ model, files, threads }: EncoderSettings): Promise<void> => {
  const encoder = await loadOnnxEncoder(model, files, threads);
  const { put, callOff } = createEncoderQueue(encoder, (id, outcome) =>
    say(
      outcome instanceof Error
        ? { kind: 'failure', id, failure: failureOf(outcome) }
        : { kind: 'encodings', id, encodings: outcome },
    ),
  );
  process.on('message', (request: EncoderRequest) => {
    if ('callOff' in request) callOff(request.id);
    else put(request.id, request.texts, request.kind);
  });
  say({ kind: 'ready', id: encoder.id, dimensions: encoder.dimensions });
};

process.once('message', (settings: EncoderSettings) => {
  start(settings).catch((error: unknown) => say({ kind: 'unready', failure: failureOf(error) }));
});
