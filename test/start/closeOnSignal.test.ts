import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { closeOnSignal, Stopped } from '../../src/start/closeOnSignal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const listening = () => SIGNALS.map((signal) => process.listenerCount(signal));

/** Takes away what a test leaves of them. */
const keepListeners = (): void => {
  const before = SIGNALS.map((signal) => process.listeners(signal));
  onTestFinished(() => {
    for (const [n, signal] of SIGNALS.entries())
      for (const listener of process.listeners(signal))
        if (!before[n]?.includes(listener)) process.off(signal, listener);
  });
};

/** Emitting it would tell the test runner too. */
const interrupt = (): void => {
  const [onInterrupt] = process.rawListeners('SIGINT').slice(-1);
  onInterrupt?.call(process, 'SIGINT');
};

it('closes at the first signal and leaves a second one, whichever it is, to the system', async () => {
  keepListeners();
  const before = listening();
  let closings = 0;
  const close = (): Promise<void> => {
    closings += 1;
    return new Promise(() => undefined);
  };
  await closeOnSignal(async () => ({ close }));
  expect(listening()).toEqual(before.map((count) => count + 1));
  interrupt();
  await expect.poll(() => closings).toBe(1);
  expect(listening()).toEqual(before);
});

it('stops what is starting, and is no failure then', async () => {
  keepListeners();
  // What lingers would end the test runner.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const reasons: unknown[] = [];
  const ended = closeOnSignal(
    (stop) =>
      new Promise((_, reject) => {
        stop.addEventListener('abort', () => {
          reasons.push(stop.reason);
          reject(stop.reason);
        });
      }),
  );
  interrupt();
  await ended;
  expect(reasons).toEqual([new Stopped('SIGINT')]);
  await setImmediate();
  expect(process.exitCode).toBeUndefined();
  expect(vi.getTimerCount()).toBe(1);
});

it('throws why it could not start, and hears no signal then', async () => {
  keepListeners();
  const before = listening();
  await expect(closeOnSignal(() => Promise.reject(new Error('no token')))).rejects.toThrow('no token');
  expect(listening()).toEqual(before);
});
