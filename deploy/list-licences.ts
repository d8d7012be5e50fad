/**
 * Lists the licence of every package in the image: `npm run licences`. Ends with 1 when one of them is not allowed, or has none.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

/** Permissive licences, by their SPDX names. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Python-2.0',
]);
/** What some packages wrote before SPDX names, by package, after its licence file was read. */
const READ_BY_HAND: Record<string, string> = { 'url-template': 'BSD-3-Clause' };

const lock = fileURLToPath(new URL('../package-lock.json', import.meta.url));
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- npm's documented format of a lock file
const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as { packages: Record<string, LockedPackage> };

const rows = Object.entries(packages)
  .filter(([place, { dev, devOptional }]) => place !== '' && dev !== true && devOptional !== true)
  .map(([place, { version = '', license = '' }]) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { name, version, licence: READ_BY_HAND[name] ?? license };
  })
  .toSorted((a, b) => a.name.localeCompare(b.name));
const refused = rows.filter(({ licence }) => !isAllowed(licence));

for (const { name, version, licence } of rows) process.stdout.write(`${name}@${version}\t${licence}\n`);
for (const { name, licence } of refused) process.stderr.write(`${name}: the licence “${licence}” is not allowed\n`);
process.exitCode = refused.length > 0 ? 1 : 0;

/** One of several that are offered is enough. */
function isAllowed(licence: string): boolean {
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((each) => ALLOWED.has(each));
}
