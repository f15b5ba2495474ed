import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { curl, runGuide, stepsOf } from '../setup/guide.js';
import { startWebSystem, type WebSystem } from '../setup/web-system.js';

const why = curl ? '' : ' (skipped: curl or bash is not installed)';

(curl ? describe : describe.skip)(`docs/api.md${why}`, () => {
  const steps = stepsOf(readFileSync('docs/api.md', 'utf8'));
  let system: WebSystem;
  let printed: string[];
  beforeAll(async () => {
    system = await startWebSystem();
    printed = await runGuide(steps, { WEB: system.webUrl, API: system.apiUrl });
  });
  afterAll(() => system.close());

  it('has ten steps', () => {
    const headings = new Set(steps.map(({ heading }) => heading));
    expect([...headings].map((heading) => parseInt(heading.slice(3)))).toEqual(
      Array.from({ length: 10 }, (_, index) => index + 1),
    );
  });

  it.each(steps.map((step, index) => ({ ...step, index })))(
    '$heading prints what it says (block $index)',
    ({ printed: told, index }) => {
      expect(printed[index]).toBe(told);
    },
  );
});
