import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds wrong with a page, as the rule and the elements it is broken by; best practices count, too. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the documented result of axe.run
  const { violations } = (await page.evaluate('axe.run(document)')) as axe.AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
