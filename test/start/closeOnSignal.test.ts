import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { closeOnSignal } from '../../src/start/closeOnSignal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const listening = () => SIGNALS.map((signal) => process.listenerCount(signal));

it('closes at the first signal and leaves a second one, whichever it is, to the system', () => {
  const before = SIGNALS.map((signal) => process.listeners(signal));
  onTestFinished(() => {
    for (const [n, signal] of SIGNALS.entries())
      for (const listener of process.listeners(signal))
        if (!before[n]?.includes(listener)) process.off(signal, listener);
  });
  let closings = 0;
  const close = (): Promise<void> => {
    closings += 1;
    return new Promise(() => undefined);
  };
  closeOnSignal({ close }, pino({ level: 'silent' }));
  expect(listening()).toEqual(before.map(({ length }) => length + 1));

  // Emitting it would tell the test runner too.
  const [onInterrupt] = process.rawListeners('SIGINT').slice(-1);
  onInterrupt?.call(process, 'SIGINT');
  expect(closings).toBe(1);
  expect(listening()).toEqual(before.map(({ length }) => length));
});
