import { expect } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Visitor } from '../factories/visitor.js';
import { eventually } from './browser-wait.js';

interface Violation {
  id: string;
  targets: string[];
}

/** Runs axe-core over the page as it stands. */
async function violations({ page }: Visitor): Promise<Violation[]> {
  // Not a script element: the page's policy would refuse it.
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  const { passes, found } = await page.evaluate<{
    passes: number;
    found: Violation[];
  }>(`(async () => {
    await document.fonts.ready;
    const { passes, violations } = await axe.run(document);
    const found = violations.map(({ id, nodes }) => ({ id, targets: nodes.flatMap((n) => n.target) }));
    return { passes: passes.length, found };
  })()`);
  expect(passes).toBeGreaterThan(5);
  return found;
}

/** Pixels that the page can be pushed sideways. */
export const overhang = ({ page }: Visitor) =>
  page.evaluate<number>('(scrollTo({ left: 9999, behavior: "instant" }), scrollX)');

/** Controls that a finger of 44 px would miss: what answers a press at each point is asked for. */
export const smallTargets = ({ page }: Visitor) =>
  page.evaluate<string[]>(`(() => {
    const controls = 'a[href], button, input:not([aria-hidden]), textarea, [role=checkbox]';
    const small = [];
    for (const element of document.querySelectorAll(controls)) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const isHit = (dx, dy) => element.contains(document.elementFromPoint(x + dx, y + dy));
      const reach = (dx, dy) => { let n = 0; while (n < 30 && isHit(dx * n, dy * n)) n += 0.5; return n; };
      const [wide, high] = [reach(-1, 0) + reach(1, 0), reach(0, -1) + reach(0, 1)];
      if (wide < 44 || high < 44)
        small.push((element.ariaLabel || element.textContent || element.name) + ' ' + wide + '×' + high);
    }
    return small;
  })()`);

/** Expects axe to find nothing, light or dark, and the page to fit its width. */
export async function expectFlawless(visitor: Visitor): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await visitor.page.emulateMedia({ colorScheme });
    await eventually(
      () => visitor.page.evaluate<string>('document.documentElement.dataset.theme'),
      colorScheme,
    );
    expect({ colorScheme, found: await violations(visitor) }).toEqual({ colorScheme, found: [] });
  }
  expect(await overhang(visitor)).toBe(0);
}
