import { type VerbEntry, crossed, idiom, imperative } from '../../../orders/grammar/inflection.js';
import { REMIND_ME, SET_REMINDER, WANT_REMINDER } from '../reminders.js';
import { phrasal, verbs } from '../verb-forms.js';

/** How English changes parts of an event. */
export const CHANGING: readonly VerbEntry[] = [
  ...verbs('rename|retitle|relabel|re-name', { sense: 'rename' }, 'renamed|retitled'),
  ...verbs('call', { sense: 'call' }, 'called'),
  // "The title is X": what was told of gets its name.
  imperative(
    `${crossed('title|name|subject|heading', ':')}|` +
      crossed(
        'title|the title|name|the name|its name|its title',
        'is|should be|is to be|will be|could be|can be|must be',
      ),
    { sense: 'call', pointsBack: true },
  ),
  imperative(
    "give it the title|give it the name|put it under|put that under|save it under|file it under|it's called|it is called|it's titled|so in with it :",
    {
      sense: 'call',
      pointsBack: true,
    },
  ),
  imperative(crossed('new', crossed('title|name', 'for|of')), { sense: 'named' }),
  imperative('give', { sense: 'named', particle: crossed('the|a new', 'title|name') }),
  imperative('title|entitle|name|dub|label', { sense: 'rename', determined: true }),
  idiom(
    crossed(
      'is now|is going to be|should be|should now be|will be|will now be|is to be|needs to be|must be|has to be',
      'called|named|titled|renamed to',
    ) + '|is called now|is now called|is named now|has been renamed to|was renamed to',
    { sense: 'named' },
  ),
  ...verbs('set|correct', { sense: 'change' }),
  ...verbs('change|switch|edit|update|modify', { sense: 'change', isActivity: true }),
  imperative('repeat|recur', { sense: 'make' }),
  imperative('make|let|have|set', { sense: 'make', particle: 'repeat|recur|recurring|repeating|to repeat|to recur' }),
  ...verbs('make|keep|turn|mark|set|flag|colour|color|switch', { sense: 'make' }, 'made|marked'),
  ...verbs('lengthen|prolong', { sense: 'lengthen' }),
  ...verbs('stretch|extend|expand', { sense: 'lengthen', isActivity: true }),
  ...phrasal('draw|drag|stretch', 'out', { sense: 'lengthen' }),
  imperative('give|allow', { sense: 'last' }),
  imperative('give us|give me|give myself|allow us|allow me', { sense: 'last', pointsBack: true }),
  imperative('tack', { sense: 'lengthen' }),
  ...verbs('shorten|reduce|cut short|curtail|condense', { sense: 'shorten' }, 'shortened|cut'),
  ...verbs('trim|cut|shave', { sense: 'shorten', isActivity: true }, 'trimmed'),
  imperative('knock|lop|dock|shave|slice|cut|trim|chop|clip', { sense: 'shorten', particle: 'off' }),
  ...phrasal('cut', 'short', { sense: 'shorten' }),
  imperative('chop|slash|compress', { sense: 'shorten', determined: true }),
  ...phrasal('cut|trim|bring|scale', 'down', { sense: 'shorten' }),
  imperative('make|let', { sense: 'lengthen', particle: 'longer' }),
  imperative('make|let', { sense: 'shorten', particle: 'shorter' }),
  idiom('should last|needs to last|lasts|takes|should take|will take|runs for', { sense: 'be' }),
  imperative('swap|switch|exchange|trade', { sense: 'swap' }),
  ...phrasal('swap|switch', 'around|round|over', { sense: 'swap' }),
  ...verbs('replace|substitute', { sense: 'replace' }, 'replaced|substituted'),
  ...phrasal('swap|switch|trade', 'out', { sense: 'replace' }),
  imperative('copy|duplicate|repeat|clone', { sense: 'copy' }),
  imperative(`${REMIND_ME}|${SET_REMINDER}`, { sense: 'remind' }),
  idiom(WANT_REMINDER, { sense: 'remind' }),
  imperative(
    'add a note|add the note|add this note|add the following note|add a note to|put a note|put a note in|write a note|attach a note|note in|add to the description|add to the notes|add a description',
    { sense: 'note' },
  ),
];
