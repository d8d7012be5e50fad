import { type VerbEntry, crossed, idiom, imperative } from '../../../orders/grammar/inflection.js';
import { phrasal, verbs } from '../verb-forms.js';

/** How English moves events. */
export const MOVING: readonly VerbEntry[] = [
  ...verbs(
    'move|reschedule|re-schedule|re-arrange|rearrange|re-book|re-plan|shift|postpone|switch|rebook|change|bring|push|bump|transfer|relocate|slide|pull|carry over|carry forward|advance|shove|shunt|nudge|bounce|rejig|re-jig|retime',
    { sense: 'move' },
    'moved|rescheduled|shifted|postponed|switched|changed|pushed|bumped|brought|pulled',
  ),
  imperative('flip|swing|drag|kick|punt|knock|park|juggle', { sense: 'move', determined: true }),
  imperative('put|set|get|keep', { sense: 'put' }),
  imperative('swap|trade', { sense: 'put' }),
  imperative('have', { sense: 'move', particle: 'moved|rescheduled|start|begin' }),
  imperative('make|let', { sense: 'move', particle: 'start|begin' }),
  ...phrasal('put', 'off', { sense: 'later' }),
  ...phrasal('push|put|shove|move|set|bump|knock|hold|kick|nudge|slide|shift|shunt|drag', 'back', { sense: 'later' }),
  ...phrasal('push|bump|kick|punt', 'out', { sense: 'later' }),
  imperative("hold|have|put|do|let's do|let's have|let's hold", { sense: 'move', particle: 'instead' }),
  imperative('delay|postpone|defer', { sense: 'later' }),
  idiom(
    'has been delayed|is delayed|got delayed|was delayed|has been pushed back|got pushed back|was pushed back|' +
      'has been put back|is running late|is late',
    { sense: 'later' },
  ),
  idiom("is running|'s running|has a|leaves|departs|will leave", {
    sense: 'later',
    particle: 'late|behind|delay|delayed|behind schedule',
    named: true,
  }),
  ...phrasal('bring|pull|move|shift|push|bump|nudge|slide|shove|drag', 'forward|up', { sense: 'earlier' }),
  idiom(
    "i'm moving|we're moving|i'm rescheduling|we're rescheduling|i'm postponing|we're postponing|i'm pushing|" +
      'has to go to|needs to go to|must go to|has to move to|needs to move to|has moved|has moved to|moved to|' +
      "is moving|is moving to|moves|'s moved|'s moved to|'s moving to|" +
      crossed(
        "is|was|got|has been|have been|'s been",
        'moved|rescheduled|pushed|bumped|shifted|postponed|switched|moved to|rescheduled to|rescheduled for|' +
          'pushed to|bumped to|shifted to|postponed to|postponed until|switched to|changed to|brought forward to',
      ),
    { sense: 'move' },
  ),
];

/** How English states when an event is or ends. */
export const BEING: readonly VerbEntry[] = [
  idiom(
    'should be|should be at|needs to be|has to be|must be|will be|will be at|is going to be|should start|' +
      'should start at|needs to start|needs to start at|has to start|must start|will start|will start at|' +
      'is now|is now at|now starts|starts|starts at|should begin|begins|begins at|now begins|takes place|' +
      'should take place|needs to happen|should happen|is supposed to be|is supposed to start',
    { sense: 'be' },
  ),
  // "My flight's now leaving at 8": what a journey or a show does at another time than before.
  idiom(
    crossed('now', 'leaves|departs|takes off|sets off|kicks off|boards|opens|begins at|starts at') +
      '|' +
      crossed(
        "is now|'s now|is actually|'s actually",
        'leaving|departing|taking off|starting|kicking off|boarding|beginning|at',
      ),
    { sense: 'be' },
  ),
  imperative('start|begin|hold', { sense: 'make' }),
  idiom('is|leaves|departs|arrives|opens|kicks off', { sense: 'be', particle: 'now|instead' }),
  imperative('can|could|should|would|will', {
    sense: 'be',
    particle: 'start|begin|be|be at|happen|take place|be moved|be moved to|end up at',
  }),
  idiom('be|be at', { sense: 'be', unless: 'better|best|good|great|fine|nice|ok|okay|perfect|ideal' }),
  idiom("it's|it is|tis|that's|that is|it starts|it will be|it'll be|it should be", { sense: 'be', pointsBack: true }),
  idiom(
    "it'll run|it will run|it runs|it'll go on|it'll go|it takes|it'll take|it will take|it usually takes|it should take|it lasts|it'll last|it will last|it should last|it takes me|it usually takes me|it goes for|it runs for|it will go for",
    {
      sense: 'be',
      pointsBack: true,
    },
  ),
  idiom(
    crossed("it'll|it will|it should|it's going to|it", 'finish|finish at|be over|be over at|be over by|be done by'),
    {
      sense: 'end',
      pointsBack: true,
    },
  ),
  idiom(
    "it ends|it ends at|it finishes|it finishes at|it's over at|it'll end|it will end|it goes until|it goes to|it runs until|that goes to|it will end at",
    {
      sense: 'end',
      pointsBack: true,
    },
  ),
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
  imperative('let|make|have', { sense: 'end', particle: 'end|finish|run|last|go on|be over' }),
  ...phrasal('wrap|wind', 'up', { sense: 'end', determined: true }),
  imperative('let', { sense: 'stop', particle: 'end|finish|stop|run' }),
];
