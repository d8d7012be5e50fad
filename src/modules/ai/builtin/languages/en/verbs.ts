import type { VerbEntry } from '../../orders/grammar/inflection.js';
import { QUESTIONS } from './questions.js';
import { ENGLISH_WEATHER } from './weather.js';
import { ADDING } from './verbs/add.js';
import { ANSWERING } from './verbs/answer.js';
import { CHANGING } from './verbs/change.js';
import { BEING, MOVING } from './verbs/move.js';
import { KEEPING } from './verbs/keep.js';
import { DROPPING, TAKING } from './verbs/remove.js';
import { STATING } from './verbs/stating.js';
import { UNDOING } from './verbs/undo.js';
import { MINDED, WISHED } from './verbs/wished.js';

/** How English orders and asks. */
export const englishVerbs: readonly VerbEntry[] = [
  ...WISHED,
  ...MINDED,
  ...QUESTIONS,
  ...ENGLISH_WEATHER,
  ...DROPPING,
  ...KEEPING,
  ...TAKING,
  ...MOVING,
  ...BEING,
  ...CHANGING,
  ...ADDING,
  ...STATING,
  ...ANSWERING,
  ...UNDOING,
];
