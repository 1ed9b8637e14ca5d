import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** WCAG 2.2 AA, as far as a machine can tell, and nothing to be scrolled sideways: each violation says where it is and what to do. */
export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated, not added as a script: the content security policy refuses inline scripts, and the test must not loosen it.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: tags, resultTypes: ['violations'] }),
    standard,
  );
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > (page.viewportSize()?.width ?? width))
    throw new Error(`${page.url()} is ${width} pixels wide: it has to be scrolled sideways.`);
  if (violations.length > 0) throw new Error(`${page.url()} is not accessible:\n${describeViolations(violations)}`);
}

function describeViolations(violations: AxeResults['violations']): string {
  return violations
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `- ${id}: ${help}\n  at ${target.join(' ')}\n  ${failureSummary ?? ''}`,
      ),
    )
    .join('\n');
}
