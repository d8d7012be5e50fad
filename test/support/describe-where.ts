import { describe } from '@jest/globals';

/** Like `describe` where the tests are possible; elsewhere they are skipped with one loud line, and fail in CI. */
export function describeWhere(possible: boolean, remedy: string, name: string, body: () => void): void {
  if (possible) {
    describe(name, body);
    return;
  }
  // oxlint-disable-next-line node/no-process-env -- whether this is the run that must prove everything
  if (process.env['CI'] === 'true') throw new Error(`These tests must run in CI: ${remedy}`);
  process.stderr.write(`\n*** SKIPPED: ${name} (${remedy}) ***\n`);
  describe.skip(name, body);
}
