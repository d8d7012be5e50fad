import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type CalendarEvent, Chat2Calendar, memoryTokens } from '../../clients/typescript/src/index.js';
import { describeInBrowser } from '../support/browser.js';
import { startBrowser } from '../support/chromium.js';
import { SandboxProcess } from '../support/sandbox-process.js';
import { findViolations } from './find-violations.js';
import { PlaygroundPage } from './playground-page.js';

/** A browser on a busy machine is slow, and axe-core looks at six pages. */
let sandbox: SandboxProcess;
let browser: Browser;
let client: Chat2Calendar;
const opened: PlaygroundPage[] = [];

/** Two slots of the calendar's grid: an hour. */
const HOUR = 56;

async function open(options: BrowserContextOptions = {}): Promise<PlaygroundPage> {
  const playground = await PlaygroundPage.open(browser, sandbox.facts, options);
  opened.push(playground);
  return playground;
}

async function openSignedIn(options: BrowserContextOptions = {}): Promise<PlaygroundPage> {
  const playground = await open(options);
  await playground.signIn();
  return playground;
}

/** A day in the demo user's zone; the calendar opens on today. */
function dayIn(days: number): string {
  const moment = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(moment);
}

const today = (): string => dayIn(0);

/** An event that no other test knows. */
async function makeEvent(summary: string, time: string, more: object = {}, day = today()): Promise<CalendarEvent> {
  return client.events.create({
    summary,
    start: { dateTime: `${day}T${time}:00`, timeZone: 'Europe/Berlin' },
    ...more,
  });
}

const startOf = async ({ id }: CalendarEvent): Promise<string> => {
  const start = (await client.events.get(id))?.start;
  return start && 'dateTime' in start ? start.dateTime.slice(11, 16) : '';
};

describeInBrowser('the playground', () => {
  beforeAll(async () => {
    sandbox = await SandboxProcess.start();
    browser = await startBrowser();
    const { apiUrl, accessToken, refreshToken } = sandbox.facts;
    client = new Chat2Calendar({ baseUrl: apiUrl, tokens: memoryTokens({ accessToken, refreshToken }) });
  });

  afterAll(async () => {
    await browser.close();
    await sandbox.stop();
  });

  afterEach(async () => {
    const complaints = opened.flatMap((each) => each.complaints);
    await Promise.all(opened.splice(0).map(async (each) => each.close()));
    if (complaints.length > 0) throw new Error(`The browser complained: ${complaints.join('; ')}`);
  });

  it('signs in with PKCE, keeps no token, speaks to its own server only, and signs out', async () => {
    const { page, hosts, ...playground } = await openSignedIn();
    const stored = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])');
    const address = page.url();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Talk to your calendar' }).waitFor();

    expect(playground.complaints).toEqual([]);
    expect(stored).toBe('[{},{},""]');
    expect(address).toBe(`${sandbox.facts.apiUrl}/playground`);
    expect([...hosts]).toEqual([sandbox.facts.apiUrl, sandbox.facts.googleUrl].map((url) => new URL(url).host));
  });

  it('says why a sign-in failed', async () => {
    const { page } = await open();
    await page.locator('.sign-in button.primary').click();
    await page.getByRole('button', { name: 'Deny' }).click();

    expect(await page.getByRole('alert').textContent()).toContain('access_denied');
  });

  it('chats, shows the proposal, confirms it, shows the event, and takes it back', async () => {
    const playground = await openSignedIn();
    const { page } = playground;
    await playground.say('Lunch with Mia tomorrow at noon for 90 minutes');
    const card = page.locator('.card');
    const proposal = await card.textContent();
    await card.getByRole('button', { name: 'Show in calendar' }).click();
    await page.locator('.ec-event.is-proposed').filter({ hasText: 'Lunch with Mia' }).waitFor();
    await card.getByRole('button', { name: 'Confirm' }).click();
    await playground.event('Lunch with Mia').waitFor();
    const focused = await page.evaluate('document.activeElement.textContent');
    await card.getByRole('button', { name: 'Undo' }).click();
    await playground.event('Lunch with Mia').waitFor({ state: 'detached' });
    await card.getByRole('button', { name: 'Do it again' }).click();
    await playground.event('Lunch with Mia').waitFor();

    expect(proposal).toContain('12:00 – 1:30 PM');
    expect(focused).toBe('Lunch with Mia');
    expect(await card.locator('.card-status').textContent()).toBe('Done');
  });

  it('shows who is mailed and what is changed from what, and writes nothing where it is rejected', async () => {
    const guest = 'tom.becker@partner.example';
    const event = await makeEvent('Tasting with Tom', '07:00', { attendees: [{ email: guest }] }, dayIn(1));
    const playground = await openSignedIn();
    await playground.say('Move Tasting with Tom to 8am');
    const card = playground.page.locator('.card');
    const [before, after] = [await card.locator('del').textContent(), await card.locator('ins').textContent()];
    const mailed = await card.locator('.chips').textContent();
    await card.getByRole('button', { name: 'Reject' }).click();
    await card.locator('.card-status', { hasText: 'Rejected' }).waitFor();

    expect([before, after]).toEqual([expect.stringContaining('7:00'), expect.stringContaining('8:00')]);
    expect(mailed).toBe(guest);
    expect(await startOf(event)).toBe('07:00');
  });

  it('confirms several proposals at once', async () => {
    const playground = await openSignedIn();
    const { page } = playground;
    await playground.say('Gym tomorrow at 6am and Sauna tomorrow at 8pm');
    await page.getByRole('button', { name: 'Confirm all 2' }).click();
    await page.locator('.card[data-standing="executed"]').nth(1).waitFor();

    const found: (string | undefined)[] = [];
    for await (const { summary } of client.events.list({ q: 'Gym' })) found.push(summary);
    for await (const { summary } of client.events.list({ q: 'Sauna' })) found.push(summary);
    expect(found).toEqual(['Gym', 'Sauna']);
  });

  it('asks with buttons', async () => {
    await makeEvent('Pottery class', '05:00', {}, dayIn(1));
    await makeEvent('Pottery market', '06:00', {}, dayIn(1));
    const playground = await openSignedIn();
    await playground.say('Delete pottery');
    const choices = playground.page.locator('.extras .choice');
    const first = (await choices.first().textContent()) ?? '';
    await choices.first().click();
    await playground.answered();

    expect(first).toContain('Pottery');
    expect(await playground.page.locator('.card').textContent()).toContain('Deletion');
  });

  it('moves an event that is dragged, and takes that back', async () => {
    const event = await makeEvent('Dragged along', '10:00');
    const playground = await openSignedIn();
    await playground.drag(playground.event('Dragged along'), HOUR);
    await playground.page.getByText('Moved: Dragged along').waitFor();
    const moved = await startOf(event);
    await playground.page.getByRole('button', { name: 'Undo' }).click();
    await playground.page.getByText('Taken back: Dragged along').first().waitFor();

    expect(moved).toBe('11:00');
    expect(await startOf(event)).toBe('10:00');
  });

  it('puts a dragged event back where somebody else changed it, says so, and reloads', async () => {
    const event = await makeEvent('Contested', '10:00');
    const playground = await openSignedIn();
    await client.events.update(event.id, { summary: 'Contested, renamed' });
    const shown = playground.event('Contested');
    const before = await shown.boundingBox();
    await playground.drag(shown, HOUR);
    const alert = playground.page.getByRole('alert');
    const told = await alert.textContent();
    const after = await shown.boundingBox();
    await alert.getByRole('button', { name: 'Reload' }).click();
    await playground.event('Contested, renamed').waitFor();
    playground.complaints.splice(0);

    expect(told).toContain('Somebody else changed this event');
    expect(told).toMatch(/Request \S+/);
    expect(after).toEqual(before);
    expect(await startOf(event)).toBe('10:00');
  });

  it('asks before guests of a dragged event are mailed', async () => {
    const event = await makeEvent('With a guest', '10:00', { attendees: [{ email: 'tom.becker@partner.example' }] });
    const playground = await openSignedIn();
    const dialog = playground.page.getByRole('dialog');
    await playground.drag(playground.event('With a guest'), HOUR);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    const cancelled = await startOf(event);
    await playground.drag(playground.event('With a guest'), HOUR);
    await dialog.getByRole('button', { name: 'Mail them' }).click();
    await playground.page.getByText('Moved: With a guest').waitFor();

    expect(cancelled).toBe('10:00');
    expect(await startOf(event)).toBe('11:00');
  });

  it('moves and deletes an event with the keyboard alone', async () => {
    const event = await makeEvent('By keyboard', '10:00');
    const playground = await openSignedIn();
    const { page } = playground;
    await playground.event('By keyboard').getByRole('button').press('Enter');
    await page.getByLabel('Start', { exact: true }).fill(`${today()}T12:00`);
    await page.getByLabel('End', { exact: true }).fill(`${today()}T13:30`);
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('Moved: By keyboard').waitFor();
    const moved = await startOf(event);
    await playground.settle();
    const focused = await page.evaluate('document.activeElement.textContent');
    await playground.event('By keyboard').getByRole('button').press('Enter');
    await page.getByRole('button', { name: 'Delete' }).press('Enter');
    await page.getByText('Deleted: By keyboard').waitFor();

    expect(moved).toBe('12:00');
    expect(focused).toContain('By keyboard');
    await expect(client.events.get(event.id)).rejects.toMatchObject({ status: 404 });
  });

  it('speaks another language at once, and the assistant with it', async () => {
    const playground = await openSignedIn({ locale: 'de-DE' });
    const { page } = playground;
    await page.getByRole('heading', { name: 'Was soll sich in deiner Woche ändern?' }).waitFor();
    await page.getByLabel('Sprache').selectOption('fr');
    await page.locator('.composer textarea').fill('Dîner avec Zoé demain à 20h');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Confirmer' }).waitFor();

    expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
    expect(await page.locator('.turn.assistant .bubble').textContent()).toMatch(/confirm/);
  });

  it.each(['light', 'dark'] as const)('breaks no rule of axe-core in the %s theme', async (colorScheme) => {
    const playground = await open({ colorScheme });
    const { page } = playground;
    const found = [await findViolations(page)];
    await page.locator('.sign-in button.primary').click();
    await page.getByRole('button', { name: 'Allow' }).waitFor();
    found.push(await findViolations(page));
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.locator('.welcome').waitFor();
    await playground.settle();
    found.push(await findViolations(page));
    await playground.say('Dinner with anna.keller@example.com tomorrow at 7pm');
    await playground.say('Movie tomorrow at 9pm');
    found.push(await findViolations(page));
    await page.getByLabel('View').selectOption('listWeek');
    await playground.settle();
    found.push(await findViolations(page));
    await page.locator('.event-button').first().press('Enter');
    found.push(await findViolations(page));

    expect(found).toEqual([[], [], [], [], [], []]);
  });

  it.each([320, 375, 768, 1024, 1920])('has nothing to scroll sideways at %s px', async (width) => {
    const playground = await openSignedIn({ viewport: { width, height: 800 } });
    const { page } = playground;
    await playground.say('Move the stand-up to 10');

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  it('follows the system to the dark, and the switch away from it', async () => {
    const { page } = await open({ colorScheme: 'dark' });
    const themes = [await page.evaluate('document.documentElement.dataset.theme')];
    await page.getByRole('button', { name: 'Light theme' }).click();
    themes.push(await page.evaluate('document.documentElement.dataset.theme'));
    await page.reload();
    themes.push(await page.evaluate('document.documentElement.dataset.theme'));

    expect(themes).toEqual(['dark', 'light', 'light']);
  });
});
