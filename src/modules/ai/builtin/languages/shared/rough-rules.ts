import { type Rule, rule } from '../../grammar/grammar.js';
import { amount, looseClock, quantity, unit } from '../../time/phrases.js';
import { buildAmount } from './amounts.js';

/** The words by which a language tells a length or a clock time roughly; folded, alternatives by `|`. */
export interface RoughWords {
  /** Before a length, and behind one: "about", "or so", "at most". */
  before: readonly string[];
  behind: readonly string[];
  /** Between its number and its unit: "a _good_ hour". */
  sized: string;
  /** Before a clock time that another word leads: "until _about_ 11". */
  clocks: readonly string[];
  /** Behind one: "11 or so". */
  behindClocks: readonly string[];
}

/** "A good hour", "just under two hours", "30 minutes at most", "until about 11": what is rough is read as what is said. */
export function roughRules({ before, behind, sized, clocks, behindClocks }: RoughWords): Rule[] {
  return [
    rule(amount, [quantity, sized, unit], buildAmount),
    ...before.map((text) => rule(amount, [text, amount], (length) => length)),
    ...behind.map((text) => rule(amount, [amount, text], (length) => length)),
    ...clocks.map((text) => rule(looseClock, [text, looseClock], (time) => time)),
    ...behindClocks.map((text) => rule(looseClock, [looseClock, text], (time) => time)),
  ];
}
