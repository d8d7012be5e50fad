import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { describeWhere } from './describe-where.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Like `describe`, where a Chromium can be had; elsewhere the tests are skipped with one loud line, and fail in CI. */
export function describeInBrowser(name: string, body: () => void): void {
  describeWhere(findChromium() !== undefined, 'install chromium or set CHROMIUM_PATH', name, body);
}

/** Starts the machine's own Chromium, without a window. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium on the path; CHROMIUM_PATH may name one');
  // Chromium's sandbox does not run as root, as tests in containers do; the pages are our own.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

function findChromium(): string | undefined {
  // oxlint-disable-next-line node/no-process-env -- where this machine keeps its programs
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(CHROMIUM_PATH === undefined ? [] : [CHROMIUM_PATH]), ...candidates].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run.
    return false;
  }
}
