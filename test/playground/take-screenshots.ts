// Writes the pictures of the playground in docs/images (`npm run docs:screenshots`).
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/chromium.ts';
import { SandboxProcess } from '../support/sandbox-process.ts';
import { PlaygroundPage } from './playground-page.ts';

const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const SHOTS = [
  { name: 'playground', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'playground-dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'playground-phone', width: 390, height: 800, colorScheme: 'light' },
] as const;

await mkdir(IMAGES, { recursive: true });
const browser = await startBrowser();
for (const shot of SHOTS) await take(browser, shot);
await browser.close();

/** Each picture has a calendar of its own, so that none shows what was done for another. */
async function take(from: Browser, { name, width, height, colorScheme }: (typeof SHOTS)[number]): Promise<void> {
  const sandbox = await SandboxProcess.start();
  const playground = await PlaygroundPage.open(from, sandbox.facts, { viewport: { width, height }, colorScheme });
  const { page } = playground;
  await playground.signIn();
  await playground.say('Lunch with Anna tomorrow at noon for 90 minutes');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await playground.say('Move the dentist to Friday at 2pm');
  if (width > 1000) await page.getByRole('button', { name: 'Show in calendar' }).last().click();
  await playground.settle();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${IMAGES}${name}.png`, animations: 'disabled' });
  await playground.close();
  await sandbox.stop();
}
