import { type VerbEntry, idiom, imperative } from '../../../orders/grammar/inflection.js';
import { phrasal, verbs } from '../verb-forms.js';

/** How English changes parts of an event. */
export const CHANGING: readonly VerbEntry[] = [
  ...verbs('rename|retitle|relabel|call', { sense: 'rename' }, 'renamed|retitled|called'),
  ...verbs('change|update|switch|edit|set|correct|modify', { sense: 'change' }),
  ...verbs('make|keep|turn|mark|set|flag|colour|color|switch', { sense: 'make' }, 'made|marked'),
  ...verbs('extend|lengthen|prolong|stretch|expand', { sense: 'lengthen' }),
  imperative('give|allow', { sense: 'lengthen' }),
  ...verbs('shorten|trim|reduce|cut|cut short', { sense: 'shorten' }, 'shortened|trimmed|cut'),
  ...phrasal('cut|trim|bring|scale', 'down', { sense: 'shorten' }),
  imperative('make|let', { sense: 'lengthen', particle: 'longer' }),
  imperative('make|let', { sense: 'shorten', particle: 'shorter' }),
  idiom('should last|needs to last|lasts|takes|should take|will take|runs for', { sense: 'be' }),
  imperative('swap|switch|exchange|trade', { sense: 'swap' }),
  imperative('copy|duplicate|repeat|clone', { sense: 'copy' }),
  imperative(
    'remind me|set a reminder|add a reminder|set an alert|add an alert|give me a reminder|notify me|alert me|put a reminder',
    { sense: 'remind' },
  ),
  imperative(
    'add a note|add a note to|put a note|put a note in|write a note|attach a note|note in|add to the description|add to the notes|add a description',
    { sense: 'note' },
  ),
];
