import { expect, it } from 'vitest';
import { printProgress } from '../../../src/presentation/terminal/printProgress.ts';

const print = (isTTY: boolean) => {
  let text = '';
  const progress = printProgress({ isTTY, write: (more) => (text += more) }, 'Fetching');
  return { ...progress, text: () => text };
};

it('rewrites one line on a terminal, and ends it once', () => {
  const { show, end, text } = print(true);
  end();
  for (const received of [0, 10_000, 1_500_000, 1_504_000]) show({ received, total: 3_000_000 });
  end();
  end();
  const line = (percent: number) => `\r\u001B[KFetching: ${percent} % of 3.0 MB`;
  expect(text()).toBe(`${line(0)}${line(50)}\n`);
});

it('prints a line every ten percent without a terminal', () => {
  const { show, end, text } = print(false);
  for (let received = 0; received <= 100; received += 1) show({ received, total: 100 });
  end();
  const lines = text().trimEnd().split('\n');
  expect(lines).toHaveLength(11);
  expect([lines[0], lines[10]]).toEqual(['Fetching: 0 % of 0.0 MB', 'Fetching: 100 % of 0.0 MB']);
});
