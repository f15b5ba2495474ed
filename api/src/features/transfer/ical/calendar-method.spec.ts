import { expect, it } from '@jest/globals';
import { readCase } from './cases.fixture.js';

it('tells where a calendar takes its tasks back', async () => {
  const { tasks, losses } = await readCase('F17-method-cancel.ics');
  expect(tasks).toHaveLength(1);
  expect(losses).toContain('/lines/4/METHOD "CANCEL" is left out: the tasks come in as they stand');
});
