import type { AdditionWords } from '../../orders/grammar/vocabulary.js';
import { crossed } from '../../orders/grammar/inflection.js';

/** "It won't take more than": the most of a length. */
const AT_MOST = [
  crossed(
    "it won't|it shouldn't|won't|will not|shouldn't|should not|it will not|this won't|that won't|it doesn't|doesn't|i don't|don't|we don't|can't|it can't",
    crossed(
      'need|take|last|be|run|go on for|require|need to be',
      'more than|longer than|any longer than|any more than|over',
    ),
  ),
  "not|no|never|not any|no more than|not more than|no longer than|not longer than|less than|under|up to|at the most|maximum of|a maximum of|won't be longer than",
].join('|');

/** When an event begins that was told without its time: "the table's booked for". */
const BEGINNINGS = [
  crossed(
    "table's|table is|the table's|the table is|our table's|it's|it is|we're|we are|they've got us|we've got a table|room's|the room's|court's|tickets are|slot's",
    'booked for|reserved for|booked at|reserved at|booked from|booked|reserved|down for',
  ),
  'table for|table at|doors at|doors open at|doors|kick-off at|kick off at|kicks off at|curtain up at|curtain at|show starts at|meet at|meet up at|meeting up at|' +
    'meeting at|we meet at|arrive at|arrival at|arrive by|be there at|be there by|start time',
].join('|');

/** The words of English that tell more of an order behind it. */
export const englishAdditions: AdditionWords = {
  ties:
    `${crossed('the start|start|kick-off|departure|the finish|the meeting point', 'is|will be')}|starting point is|start|${crossed("'ll|'d|i|we|i'll|we'll|i'd|we'd|i always|we always|i usually|we usually", 'be there|be out|stay|need|be there for|stay for|be there from|need about')}|` +
    "they're|they are|they're all|they last|they take|they run|they're only|they're just|these are|those are|each is|each lasts|each takes|" +
    `${crossed('so it|so that it|it|that|which|to', 'comes up|comes round|comes around|comes back|repeats|recurs|shows up|pops up')}|goes|goes for|goes on for|` +
    'should|will|would|might|may|take|last|probably|hopefully|usually|always|normally|likely|most likely|i think|i reckon|i guess|i expect|i would say|they reckon|they say|he reckons|she reckons|he says|she says|' +
    "keep it short|nothing long|nothing longer|short one|a short one|a quick one|quick one|won't be long|not long|plan for|plan on|count on|reckon on|figure on|bank on|budget|let's say|let's make it|let's call it|call it|it's only|will need|" +
    `${crossed(crossed('the|each|every|', 'session|sessions|lesson|lessons|appointment|class|classes|film|movie|show|match|game|concert|visit|whole thing'), 'lasts|last|takes|take|is|are|runs|should last|will last|should take|will take')}|everything|` +
    `${AT_MOST}|` +
    `${crossed("it|that|this|which|it'll|it will|that'll|that will|it should|should|will|it may|it only|it just", 'take|takes|last|lasts|be|run|runs|do|start|starts|begin|begins|end|ends')}|` +
    "takes|lasts|runs|ends|begins|starts|takes place|take place|located|held|hosted|it's|its|it is|that's|that is|this is|it'll be|it will be|we meet|we'll meet|" +
    "we will meet|we are meeting|we're meeting|we always meet|we usually meet|i'm meeting them|meeting|" +
    'should do|will do|should be enough|is enough|are enough|is plenty|will be enough|should be plenty|' +
    'should be fine|is fine|as|as an|as a|make it repeat|make it recur|make it come up|make it come round|make that repeat|have it repeat|have it recur|have it come up|let it repeat|repeat it|repeats|repeating|recurring|allow|allow for|allowing|set aside|expected to take|expected to last|scheduled for|tops|max|at most|only|just|about|roughly|around|approximately|please|also|' +
    'add|and add|with|give it|include|attach|make it|make that|make this|mark it|mark it as|mark this as|' +
    "mark that as|set it|set it to|keep it|have it|please do|do|in total|total|altogether|overall|from|the|gonna take|going to take|gonna take me|going to take me|will take me|takes me|takes us|like|let it last|let it be|make it last|should be done in|will be done in|done in|done within|should be over in|needs|need|there are|there will be|there's|as a guest|as guest|as an attendee|an invite for|an invitation for|an invite to|an invitation to|with an invite for|with an invitation for|send an invite to|guest|guests|attendees",
  contrasts: 'but|instead',
  details: [
    ['online|virtual|remote|virtually', { is: 'meet' }],
    ['private|confidential', { is: 'private' }],
    [
      'meet link|w meet link|w/ meet link|video link|video call|meet|a link|link|a video call link|a google meet link|video conference link',
      { is: 'meet' },
    ],
    ['the whole day|the entire day|the day', { is: 'wholeDay' }],
    ['free|as available|available|as free time', { is: 'free' }],
    ['busy|as busy', { is: 'busy' }],
  ],
  beginnings: `${BEGINNINGS}|${crossed('it|they|we|that|which|the first one|the series|the course|this', 'start|starts|begin|begins|kick off|kicks off|will start|will begin')}|starts|begins|start on|begin on|kicks off|kick off|gets going|first one|the first one|start date|start|first time|starting|beginning|first session|first lesson|first class|the first session|the first lesson|first date|first appointment|the first time`,
  each: 'each|each one',
  all: 'all|both|everything|all of them|all of these|all three|all four|both of them|both of these',
  skipped: "no|off|is off|not|we skip|we're off|it's off|is cancelled|there is none|there's none",
  absences: [
    [crossed("|there's|there is|there'll be|there will be|we have|we've got|i have|they have|we've", 'no'), 'none'],
    [
      "there isn't a|there isn't any|there aren't any|there won't be a|there won't be any|we don't have a|we don't have any|we don't have",
      'none',
    ],
    [
      `${crossed("|there's|there is|there'll be|there will be", 'nothing|nothing at all|none')}|there isn't one|there isn't any|there won't be one|there won't be any|we have none|we don't have it|we don't have one|` +
        `${crossed("|is|are|'s|it's|that's|we're|they're|everyone's|he's|she's", 'off|cancelled|canceled|closed|shut')}|` +
        `${crossed('|it|they|we', "doesn't happen|does not happen|doesn't take place|won't take place|doesn't meet|don't meet|won't meet|doesn't run|doesn't open|don't open|won't be open|pauses|takes a break|take a break|have a break|has a break|skip|falls through")}|` +
        crossed(
          "isn't|is not|aren't|it's not|it isn't|we're not|they're not|won't be|it won't be",
          'on|happening|taking place|running|meeting|open',
        ),
      'off',
    ],
  ],
  sameTime:
    'same day and time|same time and day|same hours|the same hours|same times|the same times|at the same hours|at the same times|at the same time|at that same time|in that same slot|at that very time|for then|for that|for that time|at that time|for that slot|in that slot|for that evening|for that morning|for that afternoon|for that night|for those times|for those',
  sameDay:
    'those days|on those days|that week|in that week|same day|the same day|on the same day|that same day|on that same day|that day|on that day|later that day|later the same day|earlier that day|that afternoon|that evening|that morning|that night|that same afternoon|that same evening|that same morning|that same night|the same afternoon|the same evening|the same morning|the same night|later that afternoon|later that evening|later that morning|later that night|on that afternoon|on that evening|on that morning|on that night|on the same afternoon|on the same evening|on the same morning|on the same night',
  announcements:
    'things|items|appointments|events|meetings|tasks|updates|changes|requests|points|plan|plans|the following|as follows|schedule|agenda|todos|to-dos|things to do|stuff',
  endings: `${crossed("it|they|we|i|everything|that|this|it'll|we'll|i'll|it will|we will|it should|should|we should|let's|probably|we're|it's|will|will probably", 'end|ends|finish|finishes|wrap up|wraps up|be over|be over by|be done|be done by|be finished|be finished by|be out by|done|done by|over|over by|finished|finished by|stop|go on until|go until')}|end it|finish it|finishes|finish|finishing|wraps up|wrapping up|over by|done by|finished by|out by|home by|back by|${crossed('it|they|the series|the course|that|this|the last one|he|she|we|class|the class|the lesson', 'ends|end|finishes|finish|stops|stop|will end|will finish|is over|are done|is done')}|${crossed('|the|my', 'last one|last session|last class|last lesson|last time|final session')}|ends|ending|end date|it runs until|runs until`,
  guests: crossed('the guests|guests|guest list|attendees|participants|invitees|invited', '|:|are'),
  places: crossed('the|', 'location|address|venue|place|meeting point|spot'),
  sessions: 'times|of them|sessions|session|lessons|classes|appointments|dates|meetings|weeks in total|occurrences',
  counts: [['twice in total', 2]],
  notes:
    `${crossed('add|write|put|with|leave|include|attach|make', 'a note|a note that|a note saying|a note saying that|the note|the note that')}|` +
    `${crossed('write|put|add|note|mention|say', 'in the notes|in the notes that|in the note|in the note that|in the description|in the description that')}|` +
    'note|notes|note that|in the notes|in the notes that|a note|ps|description|in the description',
};
