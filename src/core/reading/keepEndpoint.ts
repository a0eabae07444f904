import { type Clock, waitOn } from '../../shared/index.ts';
import { type Endpoint, EndpointFailed, type RequestForm } from './endpoint.ts';
import { parseChoice } from './parseChoice.ts';
import { promptFor } from './prompt.ts';
import { type ReadCandidate, type ReaderStatus, STRUCTURES } from './reader.ts';

interface KeepOptions {
  readonly endpoint: Endpoint;
  readonly clock: Clock;
  /** Milliseconds that one request may take. */
  readonly limit: number;
  readonly onStatus?: ((status: ReaderStatus) => void) | undefined;
}

/** After `FAILURES` failures in a row the endpoint rests: 30 s, then twice as long each time, up to 5 min. */
const FAILURES = 5;
const FIRST_REST = 30_000;
const LONGEST_REST = 300_000;
/** Timeout of a probe in milliseconds: loading a model takes longer than reading. */
const PROBE_TIME = 60_000;

/** All known forms of a request; most endpoints take the first. */
const FORMS: readonly RequestForm[] = [false, true].flatMap((isNewer) =>
  STRUCTURES.map((structure) => ({ structure, isNewer })),
);
/** Statuses of a request that the endpoint did not understand; it may understand another form. */
const MISUNDERSTOOD = new Set([400, 404, 415, 422, 500, 501]);

const probeText = 'The two delegations met in the town hall. They left at noon.';
const probe: ReadCandidate = {
  passage: { article: { id: 'probe', title: 'Talks' }, paragraph: 1, text: probeText },
  sentences: [
    [0, 41],
    [42, probeText.length],
  ],
  best: 0,
};
const GIVEN = [{ passage: 0, sentences: [0, 1] }];

const fits = (content: string): boolean => {
  try {
    return parseChoice(content, GIVEN).verdict !== undefined;
  } catch {
    return false;
  }
};

/** Finds the form of request that an endpoint takes. Throws `EndpointFailed` if it takes none, or cannot be reached. */
const findForm = async (endpoint: Endpoint, signal: AbortSignal): Promise<RequestForm> => {
  const messages = promptFor('Where did the delegations meet?', [probe], GIVEN);
  let accepted: RequestForm | undefined;
  let refusal: unknown;
  for (const form of FORMS) {
    if (accepted && form.isNewer !== accepted.isNewer) break;
    try {
      const { content } = await endpoint.complete(messages, form, signal);
      if (fits(content)) return form;
      accepted ??= form;
    } catch (error) {
      if (!(error instanceof EndpointFailed && error.status !== undefined && MISUNDERSTOOD.has(error.status)))
        throw error;
      refusal = error;
    }
  }
  // A small model may give no fitting reply to any form; each reply is checked anyway.
  if (accepted) return accepted;
  throw refusal;
};

/**
 * Finds the form of request that an endpoint takes, at once and after each rest. Lets the endpoint rest after repeated
 * failures (a circuit breaker, Nygard 2007).
 */
export const keepEndpoint = ({ endpoint, clock, limit, onStatus }: KeepOptions) => {
  const closing = new AbortController();
  let form: RequestForm | undefined;
  let reason: string | undefined;
  let failures = 0;
  let rest = FIRST_REST;

  const status = (): ReaderStatus => ({
    state: form ? 'ready' : reason === undefined ? 'starting' : 'resting',
    model: endpoint.model,
    host: endpoint.host,
    ...(form ? { structure: form.structure } : {}),
    ...(reason === undefined ? {} : { reason }),
  });
  const tryOut = async (): Promise<void> => {
    const late = new AbortController();
    const callOff = clock.after(Math.max(limit, PROBE_TIME), () =>
      late.abort(new EndpointFailed('it took too long')),
    );
    try {
      form = await findForm(endpoint, AbortSignal.any([late.signal, closing.signal]));
      [failures, reason, rest] = [0, undefined, FIRST_REST];
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    } finally {
      callOff();
    }
    if (closing.signal.aborted) return;
    onStatus?.(status());
    if (!form) void tryLater();
  };
  const tryLater = async (): Promise<void> => {
    const wait = rest;
    rest = Math.min(LONGEST_REST, 2 * rest);
    await waitOn(clock, wait, closing.signal).then(tryOut, () => undefined);
  };
  const started = tryOut();

  return {
    status,
    started,
    /** Returns the form of a request now; undefined if the endpoint must not be asked. */
    form: (): RequestForm | undefined => form,
    succeeded: (): void => {
      failures = 0;
    },
    failed: (why: string): void => {
      failures += 1;
      if (failures < FAILURES || !form) return;
      [form, reason] = [undefined, why];
      onStatus?.(status());
      void tryLater();
    },
    close: (): void => closing.abort(),
  };
};
