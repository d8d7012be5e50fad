const rows: [string, string][] = [];

/** Notes what a check found, for the table at the end. */
export function note(check: string, found: string): void {
  rows.push([check, found]);
}

/** Prints what was noted. */
export function printTable(): void {
  const width = Math.max(...rows.map(([check]) => check.length));
  const lines = rows.map(([check, found]) => `${check.padEnd(width)}  ${found}`);
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}
