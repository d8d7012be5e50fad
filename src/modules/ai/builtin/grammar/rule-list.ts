import { NO_NEED } from './needs.js';

/** What needs words and phrases, the rarest first. */
interface Needing {
  needs: readonly number[];
}

/** Where what is needed stands in a text. */
interface Places {
  follows(need: number, from: number): boolean;
}

const NONE: readonly never[] = [];

/** Rules in the order they were written; most are passed by for what they need, so that all needs stand side by side. */
export class RuleList<R extends Needing> {
  /** For rules in a row that share their rarest need: that need, how many rules and further numbers, then for each rule how many more it needs, and these. */
  private readonly needs: Uint16Array;

  constructor(private readonly rules: readonly R[]) {
    this.needs = Uint16Array.from(groupByNeed(rules).flatMap(listNeeds));
  }

  /** The rules of which all needs stand from this place of a text on. */
  findPossible(places: Places, from: number): readonly R[] {
    const { needs, rules } = this;
    let found: R[] | undefined;
    let rule = 0;
    for (let at = 0; at < needs.length;) {
      const [count, size] = [needs[at + 1] ?? 0, needs[at + 2] ?? 0];
      const isPossible = places.follows(needs[at] ?? NO_NEED, from);
      at += 3;
      if (!isPossible) {
        at += size;
        rule += count;
        continue;
      }
      for (const last = rule + count; rule < last; rule += 1) {
        const end = at + 1 + (needs[at] ?? 0);
        at += 1;
        while (at < end && places.follows(needs[at] ?? NO_NEED, from)) at += 1;
        const possible = at === end ? rules[rule] : undefined;
        if (possible) (found ??= []).push(possible);
        at = end;
      }
    }
    return found ?? NONE;
  }
}

function groupByNeed(rules: readonly Needing[]): Needing[][] {
  const groups: Needing[][] = [];
  for (const rule of rules) {
    const last = groups.at(-1);
    if (last && readRarest(last[0]) === readRarest(rule)) last.push(rule);
    else groups.push([rule]);
  }
  return groups;
}

function readRarest(rule: Needing | undefined): number {
  return rule?.needs[0] ?? NO_NEED;
}

function listNeeds(group: readonly Needing[]): number[] {
  const others = group.flatMap(({ needs: [, ...more] }) => [more.length, ...more]);
  return [readRarest(group[0]), group.length, others.length, ...others];
}
