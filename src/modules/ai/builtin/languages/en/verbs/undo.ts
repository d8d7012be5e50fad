import { type VerbEntry, idiom, imperative } from '../../../orders/grammar/inflection.js';
import { phrasal, verbs } from '../verb-forms.js';

/** What became of an event that shall come back. */
const GONE =
  'i deleted|i just deleted|i removed|i just removed|i cancelled|i canceled|i just cancelled|you deleted|' +
  'you just deleted|you removed|you cancelled|we deleted|i accidentally deleted|i deleted by mistake|' +
  'i dropped|that i deleted|that i just deleted|that you deleted|that was deleted|which i deleted';

/** How English takes back what was written, and asks about it. */
export const UNDOING: readonly VerbEntry[] = [
  imperative('restore|undelete|recover|reinstate|bring back|get back', { sense: 'restore', particle: GONE }),
  imperative('undo|revert|reverse|roll back|take back', { sense: 'undo' }),
  ...phrasal('roll|take', 'back', { sense: 'undo' }),
  ...verbs('restore|undelete|recover|reinstate|bring back|get back', { sense: 'restore' }, 'restored|recovered'),
  idiom(
    'what did you change|what have you changed|what did you do|what have you done|what did you write|' +
      'what did you delete|what did you move|what changes did you make|what changes have you made|' +
      'what was changed|what has been changed|show me what you changed|list your changes|show me your changes|' +
      'show your changes',
    { sense: 'changes' },
  ),
];
