import { describe, expect, it } from '@jest/globals';
import { ownAddress, tokenFor } from '../factories/member.js';
import { authDoor, cookieOf } from '../setup/auth-door.js';
import { setStage } from '../setup/browser.js';
import { eventually } from '../setup/browser-wait.js';
import { bringBack, putAway } from '../setup/restored-page.js';
import { tokenRequests } from '../setup/token-requests.js';
import { until } from '../setup/until.js';

/** Seconds that a token lives: the least that web allows, so that a test sees many of them. */
const LIFE = 10;

const stage = setStage(() => Promise.resolve({ JWT_TTL_SECONDS: String(LIFE) }));

describe('renewing', () => {
  it('happens unasked, by one tab for all', async () => {
    const first = await stage.visit({ member: await stage.member() });
    const tabs = [first, await first.openTab(), await first.openTab()];
    const requests = tokenRequests(first.context);
    for (const tab of tabs) await tab.goto('/tasks');
    for (const [index, tab] of tabs.entries()) await tab.add(`Task ${index}`);
    const before = requests.length;
    const start = performance.now();
    const due = () => requests.length >= before + 3;
    await until(due, 'three renewals', 120_000);
    // Each tab by itself would have come to three within one life.
    expect(performance.now() - start).toBeGreaterThan(1.9 * 0.75 * LIFE * 1000);
    for (const [index, tab] of tabs.entries()) {
      const change = () => tab.checkbox(`Task ${index}`).click();
      await tab.stored('PATCH', change);
    }
    const lives = (performance.now() - start) / (0.75 * LIFE * 1000);
    expect(requests.length).toBeLessThanOrEqual(before + 1 + Math.ceil(lives));
  });

  /** Signs in, as often as it takes: of strangers' tries at once only the first five go ahead. */
  async function signIn(credentials: object): Promise<Response> {
    let answer: Response | undefined;
    await until(async () => {
      answer = await authDoor(stage.system).post('sign-in/email', credentials);
      return answer.status !== 429;
    }, 'nobody is told to wait');
    return answer!;
  }

  it('and signing in work twenty times at once for one person', async () => {
    const member = await stage.member();
    const { apiUrl } = stage.system;
    const { email, password } = member;
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const cookie = cookieOf(await signIn({ email, password }));
        const renewals = Array.from({ length: 3 }, async () => {
          const headers = { authorization: `Bearer ${await tokenFor(stage.system, cookie)}` };
          return (await fetch(`${apiUrl}/api/${member.id}/tasks`, { headers })).status;
        });
        return Promise.all(renewals);
      }),
    );
    expect(answers).toEqual(Array(20).fill([200, 200, 200]));
    const sessions = 'select count(*)::int from auth.session where "userId" = $1';
    expect(await stage.system.database.sql(sessions, [member.id])).toEqual([{ count: 21 }]);
  });
});

describe("a browser's clock", () => {
  const SHIFT = `
    const real = Date.now.bind(Date);
    window.skew = Number('HOURS') * 3600e3;
    const Real = Date;
    window.Date = class extends Real {
      constructor(...args) { if (args.length) super(...args); else super(real() + window.skew); }
      static now() { return real() + window.skew; }
    };`;

  it.each([{ hours: 9 }, { hours: -9 }])('that is $hours h off does no harm', async ({ hours }) => {
    const visitor = await stage.visit({ member: await stage.member() });
    await visitor.page.addInitScript(SHIFT.replace('HOURS', String(hours)));
    const requests = tokenRequests(visitor.context);
    await visitor.goto('/tasks');
    const start = performance.now();
    for (const title of ['one', 'two', 'three']) await visitor.add(title);
    const lives = (performance.now() - start) / (0.75 * LIFE * 1000);
    expect(requests.length).toBeLessThanOrEqual(1 + Math.floor(lives));

    // Set while the page is open: that costs one renewal at most, and no loop.
    const before = requests.length;
    const set = performance.now();
    await visitor.page.evaluate(
      'window.skew = -window.skew; window.dispatchEvent(new Event("focus"))',
    );
    await visitor.add('four');
    await visitor.stored('PATCH', () => visitor.checkbox('four').click());
    const after = (performance.now() - set) / (0.75 * LIFE * 1000);
    expect(requests.length).toBeLessThanOrEqual(before + 2 + Math.floor(after));
    expect(visitor.page.url()).toBe(`${stage.system.webUrl}/tasks`);
    await eventually(() => visitor.titles(), ['four', 'three', 'two', 'one']);
  });
});

describe('a renewal', () => {
  const ROUNDS = 3;

  /** Forty renewals, the first five to warm up; milliseconds each. One that hangs says so. */
  const RENEWALS = `(async () => {
    const event = (name) => new PageTransitionEvent(name, { persisted: true });
    const took = [];
    for (let renewals = 0; renewals < 40; renewals += 1) {
      window.dispatchEvent(event('pagehide'));
      const shown = new Promise((resolve, reject) => {
        setTimeout(reject, 60_000, new Error('renewal ' + renewals + ' did not show the page again'));
        const observer = new MutationObserver(() => document.body.hidden || resolve(observer.disconnect()));
        observer.observe(document.body, { attributes: true });
      });
      const start = performance.now();
      window.dispatchEvent(event('pageshow'));
      await shown;
      took.push(performance.now() - start);
    }
    return took.slice(5);
  })()`;

  it('shows the page again, a hundred times in a row', async () => {
    const visitor = await stage.visit({ member: await stage.member() });
    const { page } = visitor;
    await visitor.goto('/settings');
    await putAway(visitor);
    await bringBack(visitor);
    await visitor.button('Account').waitFor();
    const took: number[] = [];
    // A page that the browser shows again renews at once, and is hidden until then.
    for (let rounds = 0; rounds < ROUNDS; rounds += 1) {
      // An address may not ask web a hundred times in a row.
      await page.setExtraHTTPHeaders({ 'x-forwarded-for': ownAddress() });
      took.push(...(await page.evaluate<number[]>(RENEWALS)));
    }
    took.sort((a, b) => a - b);
    const at = (share: number) => took[Math.ceil(took.length * share) - 1]!;
    process.stdout.write(
      `token renewal in the browser, ${took.length} times: median ${at(0.5).toFixed(0)} ms, 95th percentile ${at(0.95).toFixed(0)} ms\n`,
    );
    expect(took).toHaveLength(105);
  });
});
