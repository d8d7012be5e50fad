import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.js';
import { openWindow, startBrowser } from '../support/chromium.js';
import { SandboxProcess } from '../support/sandbox-process.js';

/** The script of the reference is large: a busy machine takes long to run it. */
let sandbox: SandboxProcess;
let browser: Browser;

/** A page at one of the server's names, with what it complains about and the hosts it speaks to. */
async function open(host: string): Promise<{ page: Page; base: string; complaints: string[]; hosts: Set<string> }> {
  const base = sandbox.facts.apiUrl.replace('127.0.0.1', host);
  const context = await openWindow(browser, { viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  const [complaints, hosts] = [[] as string[], new Set<string>()];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (request.url().startsWith('http')) hosts.add(new URL(request.url()).origin);
  });
  return { page, base, complaints, hosts };
}

describeInBrowser('the pages under /docs', () => {
  beforeAll(async () => {
    sandbox = await SandboxProcess.start();
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await sandbox.stop();
  });

  it.each(['127.0.0.1', 'localhost'])('show no error and ask nobody else, at %s', async (host) => {
    const { page, base, complaints, hosts } = await open(host);
    for (const path of ['/docs', '/docs/errors', '/docs/reference']) {
      await page.goto(base + path, { waitUntil: 'networkidle' });
    }
    await page.getByRole('heading', { name: 'Chat2Calendar' }).first().waitFor();
    await page.context().close();

    expect(complaints).toEqual([]);
    expect([...hosts]).toEqual([base]);
  });

  it.each(['127.0.0.1', 'localhost'])('try a request as it stands, at %s', async (host) => {
    const { page, base, complaints } = await open(host);
    await page.goto(`${base}/docs/reference`);
    await page
      .getByRole('button', { name: /Test Request/ })
      .first()
      .click();
    const answered = page.waitForResponse((response) => response.url().startsWith(`${base}/auth/google/url`));
    await page.getByRole('button', { name: /^Send/ }).first().click();
    const status = (await answered).status();
    await page.context().close();

    expect(status).toBe(200);
    expect(complaints).toEqual([]);
  });
});
