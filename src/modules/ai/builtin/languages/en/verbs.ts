import {
  type VerbEntry,
  type VerbKind,
  crossed,
  idiom,
  imperative,
  inflect,
  wished,
} from '../../orders/grammar/inflection.js';
import { QUESTIONS } from './questions.js';

/** A regular verb: the base orders, the participle only in a passive. */
function verbs(stems: string, form: VerbKind, participles = inflect(stems, 'ed')): VerbEntry[] {
  return [imperative(stems, form), [participles, { ...form, stand: 'passive' }]];
}

/** Verbs whose particle may stand apart: "call it off". */
function phrasal(stems: string, particle: string, form: VerbKind): VerbEntry[] {
  const together = particle.split('|').flatMap((word) => stems.split('|').map((stem) => `${stem} ${word}`));
  return [imperative(together.join('|'), form), imperative(stems, { ...form, particle })];
}

const WISHES =
  "i need to|i want to|i wanna|i'm gonna|i'd like to|i would like to|i'd love to|i'd rather|i have to|we need to|we want to|" +
  "we have to|we'd like to|i will have to|i'll have to|i'm going to have to|i am going to have to|" +
  "i need you to|i want you to|help me|i've got to|i gotta|i wish to";

const DROP: VerbEntry[] = [
  ...verbs(
    'delete|remove|erase|scrap|ditch|skip|cancel|bin|trash|axe|nix|scratch|kill|unschedule|eliminate',
    { sense: 'drop' },
    'deleted|removed|erased|scrapped|dropped|cancelled|canceled|axed|binned',
  ),
  // "Drop the car off" is something to do.
  imperative('drop', { sense: 'drop', unless: 'off' }),
  imperative('get rid of|do away with|forget about|forget|lose|cross out|strike|cut|no more', { sense: 'drop' }),
  ...phrasal('call|cross|wipe|blow|strike|scratch', 'off', { sense: 'drop' }),
  ...phrasal('wipe|throw|rub', 'out', { sense: 'drop' }),
  imperative('clear|free up|clear out|wipe|empty', { sense: 'drop', isAll: true }),
  idiom(
    'is off|is cancelled|is canceled|was cancelled|was canceled|has been cancelled|has been canceled|' +
      'got cancelled|got canceled|has been called off|was called off|got called off|is called off|fell through|' +
      "has fallen through|falls through|is not happening|isn't happening|is no longer happening|won't happen|" +
      "is no longer needed|is not needed|isn't needed|'s off|'s cancelled|'s canceled|'s been cancelled|" +
      "'s been canceled|'s been called off|'s not happening|'s no longer happening|'s not on|'s no longer on",
    { sense: 'drop' },
  ),
  idiom(
    "i don't need|i do not need|i no longer need|we don't need|we no longer need|i don't have to go to|" +
      "i'm no longer going to|i am no longer going to|i'm not going to|i'm not going to make|" +
      "i won't be going to|i wont be going to|i will not be going to|don't remind me about|i don't want|" +
      "i'm skipping|i'm cancelling|i'm canceling|we're cancelling|we're canceling|we're skipping|i'd rather not go to|i'd prefer not to go to|i'd rather skip|we're not doing|" +
      "we aren't doing|we are not doing|i'm not doing|we're no longer doing|we won't be doing|" +
      "we're no longer having|we're not having",
    { sense: 'drop' },
  ),
  imperative("don't need|no longer need", { sense: 'drop' }),
];

const TAKE: VerbEntry[] = [
  imperative('take|get|remove|kick|wipe|delete|pull|strike|scratch', { sense: 'take' }),
  imperative('drop', { sense: 'take', unless: 'off' }),
  imperative('uninvite|disinvite', { sense: 'uninvite' }),
  ...phrasal('take|kick|leave', 'off|out', { sense: 'take' }),
  idiom('take it out|take it off|take that off|take that out|take them out|take them off', {
    sense: 'drop',
    pointsBack: true,
  }),
  ['removed|taken|dropped', { sense: 'take', stand: 'passive' }],
  idiom(
    "can't make it to|cannot make it to|can't come to|cannot come to|won't make it to|isn't coming to|is not coming to|can't attend|won't be at|dropped out of",
    { sense: 'leave' },
  ),
];

const MOVE: VerbEntry[] = [
  ...verbs(
    'move|reschedule|re-schedule|re-arrange|rearrange|re-book|re-plan|shift|postpone|switch|rebook|change|bring|push|bump|transfer|relocate|slide|pull|carry over|carry forward|advance',
    { sense: 'move' },
    'moved|rescheduled|shifted|postponed|switched|changed|pushed|bumped|brought|pulled',
  ),
  imperative('put|set|get|keep', { sense: 'put' }),
  imperative('swap|trade', { sense: 'put' }),
  imperative('have', { sense: 'move', particle: 'moved|rescheduled|start|begin' }),
  imperative('make|let', { sense: 'move', particle: 'start|begin' }),
  ...phrasal('put', 'off', { sense: 'later' }),
  ...phrasal('push|put|shove|move|set|bump|knock|hold', 'back', { sense: 'later' }),
  ...phrasal('push', 'out', { sense: 'later' }),
  imperative("hold|have|put|do|let's do|let's have|let's hold", { sense: 'move', particle: 'instead' }),
  imperative('delay|postpone|defer', { sense: 'later' }),
  idiom(
    'has been delayed|is delayed|got delayed|was delayed|has been pushed back|got pushed back|was pushed back|' +
      'has been put back|is running late|is late',
    { sense: 'later' },
  ),
  ...phrasal('bring|pull|move|shift|push', 'forward|up', { sense: 'earlier' }),
  idiom(
    "i'm moving|we're moving|i'm rescheduling|we're rescheduling|i'm postponing|we're postponing|i'm pushing|" +
      'has to go to|needs to go to|must go to|has to move to|needs to move to|has moved|has moved to|is moving|moved to|was moved|got moved|has been moved|have been moved|' +
      'has been rescheduled|got rescheduled|was rescheduled|moves|got pushed|has been pushed|got bumped|' +
      'was postponed|has been postponed|is postponed|got postponed|' +
      "'s moved|'s moved to|'s been moved|'s been moved to|'s moving to|'s been pushed|'s been postponed|" +
      "'s been rescheduled",
    { sense: 'move' },
  ),
];

const BE: VerbEntry[] = [
  idiom(
    'should be|should be at|needs to be|has to be|must be|will be|will be at|is going to be|should start|' +
      'should start at|needs to start|needs to start at|has to start|must start|will start|will start at|' +
      'is now|is now at|now starts|starts|starts at|should begin|begins|begins at|now begins|takes place|' +
      'should take place|needs to happen|should happen|is supposed to be|is supposed to start',
    { sense: 'be' },
  ),
  imperative('start|begin|hold', { sense: 'make' }),
  idiom('is|leaves|departs|arrives|opens|kicks off', { sense: 'be', particle: 'now|instead' }),
  imperative('can|could|should|would|will', {
    sense: 'be',
    particle: 'start|begin|be|be at|happen|take place|be moved|be moved to|end up at',
  }),
  idiom('be|be at', { sense: 'be' }),
  idiom("it's|it is|that's|that is|it starts|it will be|it'll be|it should be", { sense: 'be', pointsBack: true }),
  idiom(
    "it takes|it'll take|it will take|it usually takes|it should take|it lasts|it'll last|it will last|it should last|it takes me|it usually takes me|it goes for|it runs for|it will go for",
    {
      sense: 'be',
      pointsBack: true,
    },
  ),
  idiom("it ends|it ends at|it'll end|it will end|it goes until|it goes to|it runs until|that goes to|it will end at", {
    sense: 'end',
    pointsBack: true,
  }),
  idiom('moved it|moved it to|moves it to|pushed it to|changed it to', { sense: 'move', pointsBack: true }),
  idiom(
    'runs until|runs till|goes until|goes on until|should end|should end at|should finish|should finish at|' +
      'ends|ends at|lasts until|finishes|finishes at|has to end|has to end at|needs to end|needs to end at|' +
      'should only run until|should run until|will end|will end at|will finish at|is over at',
    { sense: 'end' },
  ),
  imperative('end|finish|stop', { sense: 'end' }),
  imperative('stop|end|finish|discontinue', { sense: 'stop' }),
  idiom('should stop|should only run|ends', { sense: 'stop' }),
  imperative('let', { sense: 'end', particle: 'end|finish|run' }),
  imperative('let', { sense: 'stop', particle: 'end|finish|stop|run' }),
];

const CHANGE: VerbEntry[] = [
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

const ADD: VerbEntry[] = [
  ...verbs(
    'add|create|schedule|book|plan|arrange|organise|organize|put|stick|log|fix|register|slot|pencil|squeeze|fit|pop|mark',
    { sense: 'add' },
    'added|created|scheduled|booked|planned|arranged|blocked|reserved|put|set up',
  ),
  ...verbs('enter|insert|make|set|note|save|record|get|throw|jot|write', { sense: 'add', isOpen: true }),
  ...phrasal('put|stick|pencil|squeeze|slot|pop|throw|fit|jot|write|note|set|get|add|book|drop|stick', 'in|down|up', {
    sense: 'add',
  }),
  ...phrasal('block', 'off|out', { sense: 'add', fills: true }),
  ...verbs('block|reserve|hold', { sense: 'add', fills: true }, 'blocked|reserved'),
  imperative('get', { sense: 'add', particle: 'booked|scheduled|set up' }),
  imperative(
    'put me down for|mark me down for|sign me up for|pencil me in for|put me in for|book me in for|book me|make a note that|set aside|hold a spot|save a spot|save the date|hold a slot',
    { sense: 'add' },
  ),
  imperative('new|new event|new appointment|new meeting|new entry|another', { sense: 'add' }),
  imperative(
    'remind me to|remind me that|remind me of|remind me about|remind me|remember to|remember|remember that|' +
      "don't forget|don't forget to|dont forget|dont forget to|don't let me forget|don't let me forget to|" +
      "dont let me forget|dont let me forget to|don't let me miss|note to self|make sure i|" +
      "make sure i don't miss|make sure to",
    { sense: 'add' },
  ),
  imperative("let's go for|let's grab|let's meet for", { sense: 'add' }),
  imperative("let's do|let's have|let's hold", { sense: 'add', proposes: true }),
  // "I'm" as people type it too.
  imperative('im meeting|im seeing', { sense: 'meet' }),
  imperative('im having|ive got', { sense: 'have' }),
  imperative("let's|let us|let's get", { sense: 'add', isOpen: true }),
  imperative(
    crossed(
      'make a note|take a note|jot down|write down|note down|mark down|put down|mark|note',
      'that|of|on the calendar that|:',
    ),
    { sense: 'add' },
  ),
  imperative(
    "i wanna|i'm gonna|i need|we need|i need to|we need to|i think i need|i have to|we have to|i've got to|i gotta|i must|" +
      "i should|i'd like|i'd like to|i would like to|i would like|i want|i want to|i'd love to|i'm supposed to|" +
      "i am supposed to|i promised to|i plan to|i'm planning to|i'm planning|i'm going to|i'm going for|" +
      "i'm going on|i'll be|i will be|need to|have to|need|got|gotta|i'm off to|i'm taking|i will|i'll|" +
      "i'm going|i am going|we're going|we are going|i'm attending|i am attending|i'm planning on|" +
      "i am planning on|i plan on|i need to go|i have to go|i want to go|i'm doing|i am doing|we're doing",
    { sense: 'need' },
  ),
  imperative(
    "i have|i've|i've got|i have got|i got|we have|we've got|i'm having|we're having|i am having|there's|there is|i have an appointment for|i'm due for",
    { sense: 'have' },
  ),
  // "I'm picking up the kids at 3": what somebody will be doing.
  imperative("i'm|i am|we're|we are|i'll be|we'll be", { sense: 'have', before: 'ing' }),
  imperative("i'm on|i am on|we're on|we are on|i'll be on|we'll be on", { sense: 'have' }),
  imperative(
    "i'm meeting|i am meeting|we're meeting|we are meeting|let's meet|let's catch up with|i'm seeing|" +
      "i'm supposed to meet|i need to meet|meet|i have to meet|i'll meet|i will meet|i want to meet|" +
      "i'd like to meet",
    { sense: 'meet' },
  ),
  ...verbs('invite|loop in|bring in|copy in|cc|loop', { sense: 'invite' }),
  ...verbs('add|include', { sense: 'include' }),
  imperative('loop|bring|copy', { sense: 'invite', particle: 'in' }),
  imperative(
    crossed(
      'send|send her|send him|send them',
      'an invite at|an invite to|an invite|an invitation to|an invitation at|an invitation|invites to|' +
        'a calendar invite to|a calendar invite at|the invite to|the invite at',
    ),
    { sense: 'invite' },
  ),
];

const ANSWER: VerbEntry[] = [
  imperative(
    "accept|say yes to|reply yes to|respond yes to|rsvp yes to|i accept|i'll be there for|i'll be at|" +
      "i'm in for|i'd love to come to|i would love to come to|confirm my attendance at|i'll come to|" +
      "i'll attend|i will attend|i'm coming to|i am coming to|count me in for|i'm going to attend|i can make|" +
      'i can make it to|i can come to|yes to|confirm',
    { sense: 'accept' },
  ),
  imperative("can't make it to|cannot make it to|can't come to|can't attend|can't make", { sense: 'decline' }),
  idiom("i'll be at|i'll be there for|i'll come to|i'm coming to", { sense: 'accept' }),
  imperative(
    'decline|turn down|say no to|reply no to|respond no to|rsvp no to|i decline|send my regrets for|send my regrets to|reject|refuse|no to|pass on',
    { sense: 'decline' },
  ),
  idiom(
    "i can't make|i cannot make|i cant make|i can't make it to|i cannot make it to|i can't come to|" +
      "i cannot come to|i can't attend|i won't make it to|i won't be able to make|i won't be able to come to|" +
      "i won't be at|i'm not coming to|i am not coming to|i won't come to|i have to miss|i can't go to|" +
      "i won't be making it to|i won't be making|i'm not making it to|i'm going to miss|i'll miss|i will miss|" +
      "i'll have to miss|i need to miss",
    { sense: 'decline' },
  ),
  imperative(
    'maybe for|say maybe to|reply maybe to|answer maybe to|tentatively accept|mark me as tentative for|mark me tentative for|maybe to|put me down as maybe for|put maybe for',
    { sense: 'maybe' },
  ),
  idiom(
    'i might make it to|i might come to|i might go to|i might be at|i may come to|i might make|maybe i can make|i might attend|i may make it to',
    { sense: 'maybe' },
  ),
];

/** What became of an event that shall come back. */
const GONE =
  'i deleted|i just deleted|i removed|i just removed|i cancelled|i canceled|i just cancelled|you deleted|' +
  'you just deleted|you removed|you cancelled|we deleted|i accidentally deleted|i deleted by mistake|' +
  'i dropped|that i deleted|that i just deleted|that you deleted|that was deleted|which i deleted';

const UNDO: VerbEntry[] = [
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

/** "I need to cancel": the order behind a wish, of verbs that only order a calendar. */
const WISHED: VerbEntry[] = wished(WISHES, [
  ['cancel|delete|erase|unschedule', { sense: 'drop' }],
  ['reschedule|move|postpone|bump|shift|push', { sense: 'move' }],
  ['change|modify|update', { sense: 'change' }],
  ['delay|push back|postpone', { sense: 'later' }],
  ['bring forward|move up', { sense: 'earlier' }],
  ['uninvite|disinvite', { sense: 'uninvite' }],
  ['extend|lengthen', { sense: 'lengthen' }],
  ['shorten', { sense: 'shorten' }],
  ['rename', { sense: 'rename' }],
  ['add|schedule|book|create|set up|plan|arrange|reserve', { sense: 'add' }],
  ['make|set|enter|get|put', { sense: 'add', isOpen: true }],
  ['meet|meet with|meet up with|catch up with|sit down with', { sense: 'meet' }],
  ['see', { sense: 'see' }],
]);

/** "Would you mind moving": the order behind a polite question. */
const MINDED: VerbEntry[] = wished('would you mind|do you mind|would you kindly mind', [
  ['cancelling|canceling|deleting|removing', { sense: 'drop' }],
  ['moving|rescheduling|shifting|postponing|pushing', { sense: 'move' }],
  ['changing|updating', { sense: 'change' }],
  ['renaming', { sense: 'rename' }],
  ['inviting', { sense: 'invite' }],
  [
    'adding|putting in|putting down|scheduling|booking|setting up|creating|arranging|making|blocking|blocking off',
    { sense: 'add' },
  ],
]);

/** How English orders and asks. */
export const englishVerbs: readonly VerbEntry[] = [
  ...WISHED,
  ...MINDED,
  ...QUESTIONS,
  ...DROP,
  ...TAKE,
  ...MOVE,
  ...BE,
  ...CHANGE,
  ...ADD,
  ...ANSWER,
  ...UNDO,
];
