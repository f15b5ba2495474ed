import type { BrowserContext, Page, Response, Route } from 'playwright-core';
import type { WebSystem } from '../setup/web-system.js';
import type { Account } from './member.js';

/** Somebody at a browser of their own, finding things by what they are called. */
export class Visitor {
  private readonly problems: string[];
  private readonly announced: RegExp[] = [];

  constructor(
    readonly system: WebSystem,
    readonly context: BrowserContext,
    readonly page: Page,
    /** Whose other tab this is: complaints are theirs. */
    opener?: Visitor,
  ) {
    this.problems = opener?.problems ?? [];
    if (opener) return;
    context.on('console', (message) => {
      const { url } = message.location();
      if (message.type() === 'error') this.problems.push(`console: ${message.text()} (${url})`);
    });
    context.on('weberror', (error) => this.problems.push(`page: ${String(error.error())}`));
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // A page that is left gives up what it was still fetching.
      if (reason !== 'net::ERR_ABORTED') this.problems.push(`failed: ${request.url()} ${reason}`);
    });
  }

  /** Announces a complaint of the browser's that the test provokes; one that stays away fails it. */
  expectConsole(pattern: RegExp): void {
    this.announced.push(pattern);
  }

  /** Closes the browser. @returns complaints nobody announced, and announcements nothing came of */
  async leave(): Promise<string[]> {
    // Answered in order: what the page has said so far has arrived by then.
    for (const page of this.context.pages()) await page.evaluate('0').catch(() => undefined);
    await this.context.close();
    const came = (pattern: RegExp) => this.problems.some((problem) => pattern.test(problem));
    return [
      ...this.problems.filter((problem) => !this.announced.some((each) => each.test(problem))),
      ...this.announced.filter((each) => !came(each)).map((each) => `nothing like ${String(each)}`),
    ];
  }

  /** One more tab of the same browser. */
  async openTab(): Promise<Visitor> {
    return new Visitor(this.system, this.context, await this.context.newPage(), this);
  }

  goto(path: string): Promise<Response | null> {
    return this.page.goto(this.system.webUrl + path);
  }

  textbox = (name: string) => this.page.getByRole('textbox', { name, exact: true });
  button = (name: string) => this.page.getByRole('button', { name, exact: true });
  link = (name: string) => this.page.getByRole('link', { name, exact: true });
  heading = (name: string) => this.page.getByRole('heading', { name, exact: true });

  /** Waits until these words are on the page. */
  sees = (words: string | RegExp) => this.page.getByText(words).first().waitFor();

  async fill(fields: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) await this.textbox(name).fill(value);
  }

  /**
   * Presses a button that asks a route of Better Auth's. Nothing is intercepted: while a route of
   * Playwright's stands, it answers the browser's CORS preflights, and the API's own answers would
   * go untested.
   *
   * @returns the answer's status
   * @throws Error with what the page shows, where no answer comes
   */
  async press(button: string, route: string): Promise<number> {
    const answered = this.page.waitForResponse(new RegExp(`/api/auth/${route}$`));
    try {
      const [answer] = await Promise.all([answered, this.button(button).click()]);
      return answer.status();
    } catch (cause) {
      const shown = await this.page.locator('body').innerText();
      throw new Error(`nothing came of “${button}”, and the page shows:\n${shown}`, { cause });
    }
  }

  /** Presses the button of sign-up or sign-in. @returns as press() */
  submit = (name: 'Create account' | 'Sign in') => this.press(name, 'sign-(in|up)/email');

  /** Fills in the sign-in form that is on the screen. */
  async signIn({ email, password }: Account): Promise<void> {
    await this.fill({ Email: email, Password: password });
    await this.submit('Sign in');
  }

  /** Waits until the address is this path of web. */
  arrives = (path: string) => this.page.waitForURL(this.system.webUrl + path);

  list = () => this.page.getByRole('list', { name: 'Tasks' });
  checkbox = (title: string) => this.list().getByRole('checkbox', { name: title, exact: true });
  row = (title: string) =>
    this.list()
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('checkbox', { name: title, exact: true }) });

  /** Titles in the order of the list, as they stand. */
  titles(): Promise<string[]> {
    const read = (boxes: { ariaLabel: string | null }[]) => boxes.map((box) => box.ariaLabel ?? '');
    return this.list().getByRole('checkbox').evaluateAll(read);
  }

  /**
   * Answers requests in place of the network.
   *
   * @returns what lets the requests through from then on. The route itself stays until the browser
   *   closes: Playwright never reports the response of a request that is under way when its last
   *   route is removed, and whoever waits for that response waits for ever.
   */
  async intercept(
    url: string | RegExp,
    answer: (route: Route) => Promise<unknown>,
  ): Promise<() => void> {
    let isOver = false;
    await this.page.route(url, async (route) => {
      await (isOver ? route.continue() : answer(route));
    });
    return () => void (isOver = true);
  }

  /** Adds a task and waits until the API has it. */
  async add(title: string): Promise<void> {
    await this.textbox('New task').fill(title);
    await this.stored('POST', () => this.textbox('New task').press('Enter'));
    await this.checkbox(title).waitFor();
  }

  /** Does something, and waits until the API has accepted what it led to. */
  async stored(method: string, act: () => Promise<unknown>): Promise<void> {
    const answered = this.page.waitForResponse(
      (response) =>
        response.url().startsWith(this.system.apiUrl) &&
        response.request().method() === method &&
        response.ok(),
    );
    await act();
    await answered;
  }

  /** What is said at each of the fields that are marked as wrong, as a screen reader finds it. */
  async problemsAt(names: string[]): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const name of names) {
      const field = this.textbox(name);
      if ((await field.getAttribute('aria-invalid')) !== 'true') continue;
      const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(/\s+/);
      const said = ids.map((id) => this.page.locator(`[id="${id}"]`).allInnerTexts());
      found[name] = (await Promise.all(said)).flat().join(' ');
    }
    return found;
  }

  /** What stands in these fields. */
  async typed(names: string[]): Promise<Record<string, string>> {
    const values = names.map(async (name) => [name, await this.textbox(name).inputValue()]);
    return Object.fromEntries(await Promise.all(values)) as Record<string, string>;
  }
}
