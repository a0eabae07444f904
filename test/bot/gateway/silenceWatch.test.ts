import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSilenceWatch, type SilenceWatch } from '../../../src/bot/gateway/watchGateway.ts';

let ask = vi.fn();
let restart = vi.fn();
let watch: SilenceWatch;

beforeEach(() => {
  vi.useFakeTimers();
  ask = vi.fn();
  restart = vi.fn();
  watch = createSilenceWatch({ ask, restart });
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('a watch on silence', () => {
  it('asks every second, and does not restart a gateway that answers', async () => {
    ask.mockImplementation(() => watch.answered());
    watch.welcomed();
    await pass(60_000);
    expect(ask).toHaveBeenCalledTimes(60);
    expect(restart).not.toHaveBeenCalled();
  });

  it('asks every ten seconds after a minute without events, and every second after the next event', async () => {
    ask.mockImplementation(() => watch.answered());
    watch.welcomed();
    await pass(60_000);
    ask.mockClear();
    await pass(600_000);
    expect(ask).toHaveBeenCalledTimes(60);
    watch.heard();
    ask.mockClear();
    await pass(30_000);
    expect(ask).toHaveBeenCalledTimes(30);
  });

  it('does not ask while messages come by themselves', async () => {
    for (let second = 0; second < 60; second += 1) {
      watch.answered();
      await pass(900);
    }
    expect(ask).not.toHaveBeenCalled();
  });

  it('restarts a gateway that is silent for 3 s', async () => {
    watch.answered();
    await pass(2_999);
    expect(restart).not.toHaveBeenCalled();
    await pass(2);
    expect(restart).toHaveBeenCalledTimes(1);
    expect(restart.mock.calls[0]?.[0]).toBeCloseTo(3_000, -2);
  });

  it('restarts again while no connection comes, at growing intervals', async () => {
    restart.mockImplementation(() => watch.lost());
    watch.answered();
    const at: number[] = [];
    for (let second = 1; second <= 600; second += 1) {
      const before = restart.mock.calls.length;
      await pass(1_000);
      if (restart.mock.calls.length > before) at.push(second);
    }
    const waits = at.slice(1).map((each, index) => each - (at[index] ?? 0));
    expect(waits.slice(0, 5).every((wait) => wait <= 3)).toBe(true);
    expect(Math.max(...waits)).toBe(30);
    expect(at.length).toBeLessThan(50);
  });

  it('waits longer for a slow gateway until it answers; a greeting is no answer', async () => {
    watch.answered();
    watch.lost();
    await pass(40_000);
    watch.welcomed();
    restart.mockClear();
    await pass(1_000 + 5_000);
    expect(restart).not.toHaveBeenCalled();
    watch.answered();
    await pass(1_000 + 2_001);
    expect(restart).toHaveBeenCalledTimes(1);
  });

  it('does nothing once stopped', async () => {
    watch.answered();
    watch.stop();
    watch.lost();
    watch.welcomed();
    await pass(60_000);
    expect([ask, restart].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});
