import type { Outcome } from './everyday/judge.ts';

/** Writes a line. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Counts outcomes by language or kind. */
export class OutcomeTable {
  private readonly counts = new Map<string, Record<Outcome, number>>();

  /** Counts one outcome under each of the keys. */
  add(keys: readonly string[], outcome: Outcome): void {
    for (const key of keys) {
      const row = this.counts.get(key) ?? { exact: 0, harmless: 0, harmful: 0 };
      row[outcome] += 1;
      this.counts.set(key, row);
    }
  }

  /** Prints a line for each, in the order they came. */
  print(title: string): void {
    print(`\n# ${title}`);
    for (const [key, { exact, harmless, harmful }] of this.counts) {
      const all = exact + harmless + harmful;
      const percent = (count: number): string => `${count} (${Math.round((100 * count) / all)} %)`.padEnd(12);
      print(
        `  ${key.padEnd(16)} ${String(all).padEnd(5)} exact ${percent(exact)} harmless ${percent(harmless)} harmful ${percent(harmful)}`,
      );
    }
  }
}
