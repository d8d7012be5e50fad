import { type Rule, rule } from '../../grammar/grammar.js';
import type { Duration } from '../../time/expressions.js';
import { amount, cardinal, quantity, unit } from '../../time/phrases.js';
import type { Detail, TimeShift } from './order.js';
import { colour, detail, direction, sessionCount, shiftWord } from './phrases.js';
import type { Vocabulary } from './vocabulary.js';
import { alternatives } from './word-lists.js';

/** "Two hours later", "by ten minutes", "another half hour". */
export function shiftRules({ by, further }: Vocabulary): Rule[] {
  return [
    ...alternatives(further).map((word) => rule(shiftWord, [word, amount], (length) => lengthenBy(length))),
    rule(shiftWord, [quantity, direction, unit], (count, { lengthens, sign }, of) =>
      lengthens && sign > 0 ? lengthenBy({ [`${of}s`]: count }) : undefined,
    ),
    ...alternatives(by).map((word) =>
      rule(shiftWord, [word, amount, direction], (length, way) => ({ by: length, ...way })),
    ),
    ...alternatives(by).map((word) =>
      rule(shiftWord, [direction, word, amount], (way, length) => ({ by: length, ...way })),
    ),
    rule(shiftWord, [amount, direction], (length, way) => ({ by: length, ...way })),
    rule(shiftWord, [direction, amount], (way, length) => ({ by: length, ...way })),
  ];
}

/** "Another half hour", "20 more minutes". */
function lengthenBy(by: Duration): TimeShift {
  return { by, sign: 1, lengthens: true };
}

/** "In red": a colour behind its word is a detail; alone it may be anything. */
export function colourRules({ colourLeads }: Vocabulary): Rule[] {
  return alternatives(colourLeads).map((lead) =>
    rule(detail, [lead, colour], (name): Detail => ({ is: 'colour', colour: name })),
  );
}

/** "Ten sessions". */
export function countRules({ additions: { sessions } }: Vocabulary): Rule[] {
  return alternatives(sessions).map((word) => rule(sessionCount, [cardinal, word], (count) => count));
}
