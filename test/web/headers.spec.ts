import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '../factories/member.js';
import { setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';

const stage = setStage();
let ann: Member;
beforeAll(async () => {
  ann = await stage.member('Ann Example');
  await ann.addTask({ title: 'Water the plants' });
});

const PAGES: { path: string; who?: () => Member; sees: string }[] = [
  { path: '/', sees: 'Taskward' },
  { path: '/sign-up', sees: 'Create your account' },
  { path: '/sign-in', sees: 'Welcome back' },
  { path: '/tasks', who: () => ann, sees: 'Water the plants' },
  { path: '/settings', who: () => ann, sees: 'Appearance' },
  { path: '/nowhere', sees: 'There’s no page here' },
];

describe.each(PAGES)('$path', ({ path, who, sees }) => {
  const visit = async () => {
    const visitor = await stage.visit(who && { member: who() });
    if (path === '/nowhere') visitor.expectConsole(/status of 404.*nowhere/);
    return visitor;
  };

  it('tells the browser what the page may do, and says so anew for each visit', async () => {
    const visitor = await visit();
    const first = (await visitor.goto(path))!.headers();
    expect(first).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': expect.stringContaining('no-store'),
    });
    expect(first).not.toHaveProperty('strict-transport-security');
    expect(first).not.toHaveProperty('x-powered-by');
    const nonce = (headers: Record<string, string>) =>
      /script-src 'self' 'nonce-([\w+/=]{22,})' 'strict-dynamic';/.exec(
        headers['content-security-policy'] ?? '',
      )?.[1];
    expect(nonce(first)).toBeDefined();
    const second = (await visitor.goto(path))!.headers();
    expect(nonce(second)).toBeDefined();
    expect(nonce(second)).not.toBe(nonce(first));
  });

  it('runs no script that came into the page by another way', async () => {
    const visitor = await visit();
    const { page } = visitor;
    const forged = `<script>window.forged = 'script'</script>
      <img src="/icon.svg" onload="window.forged = 'handler'" alt="">
      <style>body { display: none }</style>`;
    await visitor.intercept(stage.system.webUrl + path, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('<main', `${forged}<main`);
      await route.fulfill({ response, body });
    });
    visitor.expectConsole(/inline script violates/);
    visitor.expectConsole(/inline event handler violates/);
    visitor.expectConsole(/inline style violates/);
    // React finds elements that it did not write.
    visitor.expectConsole(/Hydration|#418|forged|inline script violates/);
    await visitor.goto(path);
    await visitor.sees(sees);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('window.forged ?? null')).toBeNull();
  });
});

/** The scripts and style sheets of a page. */
async function staticFiles(): Promise<string[]> {
  const { webUrl } = stage.system;
  const html = await (await fetch(`${webUrl}/sign-in`)).text();
  const places = [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.(?:js|css))"/g)];
  expect(places.length).toBeGreaterThan(2);
  return places.map(([, place]) => webUrl + place!);
}

describe('compression', () => {
  /** Asks for an address in a coding. Fetch decompresses the body, but leaves the headers. */
  const ask = (url: string, coding: string) =>
    fetch(url, { headers: { 'accept-encoding': coding } });

  it('sends scripts and style sheets in the smallest coding that the browser accepts', async () => {
    for (const url of await staticFiles()) {
      const plain = await ask(url, 'identity');
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(plain.headers.get('vary')).toBe('Accept-Encoding');
      const text = await plain.text();
      if (text.length < 1024) continue;
      const sent = { br: 'gzip, deflate, br, zstd', gzip: 'br;q=0, gzip' };
      for (const [coding, accepted] of Object.entries(sent)) {
        const { headers, ...answer } = await ask(url, accepted).then(async (response) => ({
          headers: response.headers,
          text: await response.text(),
        }));
        expect(headers.get('content-encoding')).toBe(coding);
        expect(headers.get('content-type')).toBe(plain.headers.get('content-type'));
        expect(headers.get('vary')).toBe('Accept-Encoding');
        expect(Number(headers.get('content-length'))).toBeLessThan(text.length);
        expect(answer.text).toBe(text);
      }
    }
  });

  it('serves no static file that does not exist or lies elsewhere', async () => {
    for (const name of ['nothing.js', '%2e%2e/server/app.js', '%ff.js', '../BUILD_ID']) {
      const answer = await ask(`${stage.system.webUrl}/_next/static/${name}`, 'br');
      expect({ name, ok: answer.ok }).toEqual({ name, ok: false });
    }
  });

  it('sends pages compressed, and answers of /api/auth as they are', async () => {
    const { webUrl } = stage.system;
    const page = await ask(`${webUrl}/sign-in`, 'gzip');
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('vary')).toContain('Accept-Encoding');
    expect(await page.text()).toContain('Welcome back');
    const auth = await ask(`${webUrl}/api/auth/get-session`, 'gzip');
    expect(auth.headers.get('content-encoding')).toBeNull();
  });
});

describe('what is not a page', () => {
  it('keeps pages without their frame, as the router asks for them, out of caches too', async () => {
    const visitor = await stage.visit({ member: ann });
    for (const path of ['/tasks', '/settings']) {
      const { webUrl } = stage.system;
      const answer = await visitor.context.request.get(webUrl + path, { headers: { RSC: '1' } });
      expect(answer.headers()['content-type']).toContain('text/x-component');
      expect(answer.headers()['cache-control']).toContain('no-store');
    }
  });

  it('lets browsers keep what never changes', async () => {
    for (const url of await staticFiles()) {
      const { headers } = await fetch(url);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('the policy in use', () => {
  it('lets messages, the theme and the account menu look as they should', async () => {
    const visitor = await stage.visit({ member: ann, colorScheme: 'light' });
    await visitor.goto('/tasks');
    await visitor.stored('DELETE', () => visitor.button('Delete Water the plants').click());
    const position = "getComputedStyle(document.querySelector('[data-sonner-toaster]')).position";
    await eventually(() => visitor.page.evaluate<string>(position), 'fixed');
    await visitor.stored('POST', () => visitor.button('Undo').click());
    await visitor.button('Account').click();
    await visitor.heading('Ann Example').waitFor();
    await visitor.goto('/settings');
    await visitor.button('Dark').click();
    await eventually(
      () => visitor.page.evaluate<string>('document.documentElement.dataset.theme'),
      'dark',
    );
  });
});
