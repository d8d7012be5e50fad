import { type Rule, rule, unless } from '../../grammar/grammar.js';
import { cardinal, counted } from '../../time/phrases.js';
import type { Pick } from './order.js';
import { joint, pickWord } from './phrases.js';

/** "The last two", "les deux derniers", "die letzten beiden", "the first and the third". */
export function listPickRules(): Rule[] {
  return [
    rule(pickWord, [pickWord, cardinal, unless(counted)], count),
    rule(pickWord, [cardinal, pickWord], (number, end) => count(end, number)),
    rule(pickWord, [pickWord, pickWord], (one, other) => countPair(one, other) ?? countPair(other, one)),
    rule(pickWord, [pickWord, joint, pickWord], (one, _joint, other): Pick | undefined =>
      isPlace(one) && isPlace(other) ? (`${one}+${other}` as const) : undefined,
    ),
  ];
}

/** So many from one end; the next ones are the first of those that come. */
function count(end: Pick, number: number): Pick | undefined {
  if (number < 2 || (end !== 'first' && end !== 'next' && end !== 'last')) return undefined;
  return `${end === 'last' ? 'last' : 'first'} ${number}`;
}

/** "Both" of one end are two. */
function countPair(end: Pick, both: Pick): Pick | undefined {
  return both === 'all' ? count(end, 2) : undefined;
}

const NO_PLACES: ReadonlySet<Pick> = new Set<Pick>(['one', 'all', 'none']);

/** Whether a pick tells which of several is meant, and not all, none, or any one. */
export function isPlace(pick: Pick): boolean {
  return !NO_PLACES.has(pick);
}
