import { describe, expect, it } from '@jest/globals';
import { setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';

const stage = setStage();

describe('the settings', () => {
  it('give the focus back to what opened the deletion when the account is kept', async () => {
    const visitor = await stage.visit({ member: await stage.member() });
    await visitor.goto('/settings');
    await visitor.button('Delete account…').press('Enter');
    await visitor.button('Keep my account').press('Enter');
    await visitor.button('Delete account…').waitFor();
    const focused = () => visitor.page.evaluate<string>('document.activeElement.textContent');
    await eventually(focused, 'Delete account…');
  });

  it('colour the browser as the chosen theme, whatever the device says', async () => {
    const visitor = await stage.visit({ member: await stage.member() });
    await visitor.goto('/settings');
    const colours = () =>
      visitor.page.evaluate<string[]>(
        `[...new Set([...document.querySelectorAll('meta[name="theme-color"]')].map((meta) => meta.content))]`,
      );
    for (const [theme, colour] of [
      ['Dark', '#0f1311'],
      ['Light', '#f6f7f5'],
    ] as const) {
      await visitor.button(theme).click();
      await eventually(colours, [colour]);
    }
  });

  it('show the chosen theme where the device forces its colours', async () => {
    const visitor = await stage.visit({ member: await stage.member() });
    await visitor.page.emulateMedia({ forcedColors: 'active' });
    await visitor.goto('/settings');
    await visitor.button('Dark').click();
    const background = (name: string) =>
      visitor.page.evaluate<string>(
        `getComputedStyle([...document.querySelectorAll('button')].find((one) => one.textContent === '${name}')).backgroundColor`,
      );
    await visitor.page.locator('button[aria-pressed="true"]', { hasText: 'Dark' }).waitFor();
    const plain = await background('Light');
    await eventually(async () => (await background('Dark')) === plain, false);
  });

  it('and the forms are left alone by the Content-Security-Policy', async () => {
    const visitor = await stage.visit({ member: await stage.member() });
    await visitor.page.addInitScript(`window.violations = [];
      addEventListener('securitypolicyviolation', (event) =>
        window.violations.push(event.violatedDirective + ' ' + event.sample));`);
    await visitor.goto('/settings');
    await visitor.button('Change password').click();
    await eventually(() => visitor.problemsAt(['Current password']), {
      'Current password': 'Enter your password.',
    });
    expect(await visitor.page.evaluate<string[]>('window.violations')).toEqual([]);
  });
});
