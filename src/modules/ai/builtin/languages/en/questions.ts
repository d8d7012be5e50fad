import { type VerbEntry, crossed, idiom } from '../../orders/inflection.js';

const TELL = 'tell me|know|check|find out|see|i forgot|remind me|let me know';
const WHAT = "what's the|what is the|whats the|what was the";

/** Questions told by several words together: who answered, what part of an event is asked, and what the user does. */
export const QUESTIONS: readonly VerbEntry[] = [
  idiom(crossed(TELL, 'when|what time'), { sense: 'when' }),
  idiom(
    crossed(
      "i need to|i want to|i'd like to|i would like to|i need you to|i wanted to|i would love to",
      'know|know what|know all|see what|see all|review|check|know more about|find out',
    ),
    { sense: 'list', isOpen: true },
  ),
  idiom(crossed(TELL, 'where'), { sense: 'where' }),
  idiom(crossed(TELL, 'who is coming to|who is invited to|who is going to'), { sense: 'who' }),
  idiom(crossed(TELL, 'what|which|about all|all'), { sense: 'list', isOpen: true }),
  idiom('what time will|what time are|what time was|what time am i|what times are|when im|how long is|how long will', {
    sense: 'when',
  }),
  idiom(
    crossed(
      'did you|have you|did we|have we|did i|have i',
      'add|added|put|create|created|schedule|scheduled|book|booked|move|moved|cancel|cancelled|delete|deleted|place|placed|remove|removed',
    ),
    { sense: 'list' },
  ),
  idiom(crossed(WHAT, 'date of|time of|start time of|end time of|duration of|length of|date for|time for'), {
    sense: 'when',
  }),
  idiom(crossed(WHAT, 'address for|location for|place of|place for|venue of|venue for|room for|room of'), {
    sense: 'where',
  }),
  idiom(crossed(WHAT, 'status of|description of|name of|title of|plan for|plan'), { sense: 'list', isOpen: true }),
  idiom(
    crossed(
      'who|who all|who else',
      "has accepted|hasn't accepted|has not accepted|has declined|hasn't declined|has responded|has not responded|hasn't responded|hasn't replied|has replied|isn't coming to|is not coming to|isn't going to|isnt going to|responded|is leading|is hosting|created|is attending|might come to|should i expect at",
    ),
    { sense: 'who' },
  ),
  idiom(
    crossed(
      'am i|are we|was i|were we|will i be|will we be',
      'going to|going|having|meeting|meeting with|seeing|scheduled for|scheduled|booked for|put down for|signed up for|down for|attending|expected at|supposed to be in|supposed to be at|supposed to|taking',
    ),
    { sense: 'list' },
  ),
  idiom(
    'do i meet|do i meet with|do i see|do i still have|do i go to|do we meet|will i see|did i accept|did i decline|have i accepted|have i declined|did i reply to|did i respond to',
    { sense: 'list' },
  ),
  idiom(crossed("what's|what is|whats|what are", 'happening|on for|the events'), {
    sense: 'list',
  }),
  idiom('when does|what time does|when do|what time do|when will|when did', {
    sense: 'when',
    particle: 'end|finish|start|begin|stop',
  }),
  idiom('how long|how long does', { sense: 'when', particle: 'last|take|be' }),
];
