import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openWindow } from '../support/chromium.ts';
import { movedClock } from '../support/moved-clock.ts';
import type { SandboxFacts } from '../support/sandbox-process.ts';

/** The playground in a window of its own, driven as a user drives it. */
export class PlaygroundPage {
  /** What the console and the network complained about. */
  readonly complaints: string[] = [];
  /** Every host the page spoke to. */
  readonly hosts = new Set<string>();

  readonly page: Page;
  private readonly facts: SandboxFacts;

  private constructor(page: Page, facts: SandboxFacts) {
    this.page = page;
    this.facts = facts;
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('request', (request) => this.hosts.add(new URL(request.url()).host));
  }

  static async open(
    browser: Browser,
    facts: SandboxFacts,
    options: BrowserContextOptions = {},
  ): Promise<PlaygroundPage> {
    const context = await openWindow(browser, { viewport: { width: 1280, height: 900 }, locale: 'en-US', ...options });
    // Where these tests run with another date, the page has to have it, too.
    if (Object.keys(movedClock()).length > 0) await context.clock.setSystemTime(Date.now());
    const opened = new PlaygroundPage(await context.newPage(), facts);
    await opened.page.goto(`${facts.apiUrl}/playground`);
    return opened;
  }

  /** Signs in at the simulated Google's own page. */
  async signIn(): Promise<void> {
    const { page, facts } = this;
    await page.locator('.sign-in button.primary').click();
    await page.waitForURL(`${facts.googleUrl}/**`);
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.waitForURL(`${facts.apiUrl}/playground`);
    await page.locator('.composer textarea').waitFor();
    await this.settle();
  }

  /** Sends a message, and waits until the answer is whole. */
  async say(message: string): Promise<void> {
    await this.page.locator('.composer textarea').fill(message);
    await this.page.keyboard.press('Enter');
    await this.answered();
  }

  async answered(): Promise<void> {
    await this.page.locator('.composer button[aria-label="Send"]').waitFor();
    await this.settle();
  }

  /** Waits until the calendar shows what it asked for. */
  async settle(): Promise<void> {
    await this.page.locator('.week[aria-busy="false"]').waitFor({ state: 'attached' });
  }

  /** The events of this title, without what is only proposed. */
  event(title: string): Locator {
    return this.page.locator('.ec-event:not(.is-proposed)').filter({ hasText: title });
  }

  /** Drags an event down by so many pixels. */
  async drag(event: Locator, down: number): Promise<void> {
    await event.scrollIntoViewIfNeeded();
    const box = await event.boundingBox();
    if (!box) throw new Error('the event is not to be seen');
    const [x, y] = [box.x + box.width / 2, box.y + 8];
    const { mouse } = this.page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x, y + down / 2, { steps: 4 });
    await mouse.move(x, y + down, { steps: 4 });
    await mouse.up();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
