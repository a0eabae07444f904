import { cpus } from 'node:os';
import { quantile } from './quantile.ts';

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Milliseconds that a run takes. */
const timed = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** Returns the milliseconds until `run` resolves. */
export const timedAnswer = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

/** Prints Node's version, the platform and the processor. */
export const sayMachine = (): void =>
  say(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`,
  );

/** Prints the median and the 95th percentile of two lists of milliseconds, and their ratios. */
export const report = (what: string, ours: readonly number[], peers: readonly number[]): void => {
  const at = (share: number): string => {
    const [our, peer] = [quantile(ours, share), quantile(peers, share)];
    return `${our.toFixed(3)} / ${peer.toFixed(3)} ms, ratio ${(our / peer).toFixed(2)}`;
  };
  say(`${what}: median ${at(0.5)}; 95th percentile ${at(0.95)}`);
};

/** Times two ways of doing one thing in turn. Returns milliseconds; the first round only warms up. */
export const inTurn = (rounds: number, ours: () => unknown, peer: () => unknown): [number[], number[]] => {
  const [first, second]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [our, peers] = [timed(ours), timed(peer)];
    if (round === 0) continue;
    first.push(our);
    second.push(peers);
  }
  return [first, second];
};
