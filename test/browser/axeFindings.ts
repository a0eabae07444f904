import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Returns the findings of axe-core on the current page, each with its elements. Throws if axe has seen no text. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate<AxeResults>('axe.run(document)');
  if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error('axe has seen no text');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
