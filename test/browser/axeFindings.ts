import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core objects to on the page as it stands, each with the elements at fault. Throws where it looked at nothing. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate<AxeResults>('axe.run(document)');
  if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error('axe has seen no text');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
