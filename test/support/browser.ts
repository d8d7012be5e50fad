import { findChromium } from './chromium.js';
import { describeWhere } from './describe-where.js';

/** Like `describe`, where a Chromium can be had; elsewhere the tests are skipped with one loud line, and fail in CI. */
export function describeInBrowser(name: string, body: () => void): void {
  describeWhere(findChromium() !== undefined, 'install chromium or set CHROMIUM_PATH', name, body);
}
