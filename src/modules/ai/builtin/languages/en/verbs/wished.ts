import { type VerbEntry, type VerbKind, crossed, imperative, wished } from '../../../orders/grammar/inflection.js';

const WISHES =
  "i need to|i want to|i'm going to|i'd like to|i would like to|i'd love to|i'd rather|i have to|we need to|we want to|" +
  "we have to|we'd like to|i will have to|i'll have to|i'm going to have to|i am going to have to|" +
  "i need you to|i want you to|help me|i've got to|i wish to|i would love to|i'd quite like to|i would quite like to|we'd love to|i was hoping to|i'm hoping to|i'd better|we'd better";

/** "I need to cancel": the order behind a wish, of verbs that only order a calendar. */
export const WISHED: readonly VerbEntry[] = [
  // "I need put a meeting with Ann".
  imperative(crossed("i need|i want|we need|i'd like", 'put|add|schedule|create|make|set|set up|arrange'), {
    sense: 'add',
    determined: true,
  }),
  ...wished(WISHES, [
    ['cancel|delete|erase|unschedule|remove|scrap|ditch|skip|axe|call off|get rid of', { sense: 'drop' }],
    ['reschedule|move|postpone|bump|shift|push', { sense: 'move' }],
    ['change|modify|update', { sense: 'change' }],
    ['delay|push back|postpone', { sense: 'later' }],
    ['bring forward|move up', { sense: 'earlier' }],
    ['uninvite|disinvite', { sense: 'uninvite' }],
    ['extend|lengthen', { sense: 'lengthen' }],
    ['shorten', { sense: 'shorten' }],
    ['rename', { sense: 'rename' }],
    ['add|schedule|book|create|set up|plan|arrange|reserve', { sense: 'add' }],
    [
      crossed('put|stick|pencil|squeeze|slot|pop|fit|jot|write|note|get|add|book|schedule', 'in|down'),
      { sense: 'add' },
    ],
    ['set|make|keep', { sense: 'make' }],
    ['block|block off|block out|reserve|hold', { sense: 'add', fills: true }],
    ['make|set|enter|get|put', { sense: 'add', isOpen: true }],
    ['meet|meet with|meet up with|catch up with|sit down with', { sense: 'meet' }],
    ['see', { sense: 'see' }],
  ]),
];

/** "Would you mind moving", "any chance of adding": an order that only politeness before it tells from what is done there. */
export const MINDED: readonly VerbEntry[] = [
  ...asked('cancelling|canceling|deleting|removing|scrapping|axing', { sense: 'drop' }),
  ...asked('moving|rescheduling|shifting|postponing|pushing|bumping', { sense: 'move' }),
  ...asked('changing|updating', { sense: 'change' }),
  ...asked('renaming', { sense: 'rename' }),
  ...asked('inviting', { sense: 'invite' }),
  ...asked(
    'adding|scheduling|booking|setting up|creating|arranging|organising|organizing|making|noting|entering|logging|recording|saving|planning|' +
      'diarising|pencilling in|penciling in|' +
      crossed(
        'putting|popping|sticking|jotting|noting|writing|pencilling|penciling|slotting|squeezing|fitting|getting|adding|chucking|bunging|taking|marking',
        'in|down',
      ),
    { sense: 'add' },
  ),
  ...asked('blocking|blocking off|blocking out|reserving|holding|keeping', { sense: 'add', fills: true }),
  imperative('putting|popping|sticking|jotting|noting|slotting|squeezing|fitting|getting', {
    sense: 'add',
    particle: 'in|down',
    polite: true,
  }),
];

function asked(gerunds: string, form: VerbKind): VerbEntry[] {
  return [
    imperative(gerunds, { ...form, polite: true }),
    imperative(crossed('mind|i need help|i need some help|need help|help me with', gerunds), form),
  ];
}
