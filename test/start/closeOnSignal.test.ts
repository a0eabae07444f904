import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { closeOnSignal, Stopped } from '../../src/start/closeOnSignal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const listening = () => SIGNALS.map((signal) => process.listenerCount(signal));

/** Removes the signal listeners that a test leaves. */
const keepListeners = (): void => {
  const before = SIGNALS.map((signal) => process.listeners(signal));
  onTestFinished(() => {
    for (const [n, signal] of SIGNALS.entries())
      for (const listener of process.listeners(signal))
        if (!before[n]?.includes(listener)) process.off(signal, listener);
  });
};

/** Calls the listener directly, because an emitted signal would also reach the test runner. */
const interrupt = (): void => {
  const [onInterrupt] = process.rawListeners('SIGINT').slice(-1);
  onInterrupt?.call(process, 'SIGINT');
};

it('closes at the first signal, and leaves a second one of either kind to the system', async () => {
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

it('stops a start under way, which is not a failure', async () => {
  keepListeners();
  // Faked, because the timer that ends lingering work would end the test runner.
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

it('throws if the start fails, and removes its signal listeners', async () => {
  keepListeners();
  const before = listening();
  await expect(closeOnSignal(() => Promise.reject(new Error('no token')))).rejects.toThrow('no token');
  expect(listening()).toEqual(before);
});
