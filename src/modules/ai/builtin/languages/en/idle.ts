import { crossed } from '../../orders/grammar/inflection.js';
import { ENGLISH_HEDGES, ENGLISH_TAGS } from './hedges.js';
import { POLITENESS } from './politeness.js';

/** Politeness, hesitation, and what says no more than that it is about a calendar. */
const IDLE =
  'indefinitely|until further notice|on earth|the hell|the heck|the devil|and me|and myself|during that time|for that time|at this time|so far|on calendar|to calendar|in calendar|on the schedule|to the schedule|in the schedule|on my agenda|to my agenda|in my agenda|on the agenda|to the agenda|lasting|us|as a guest|as a participant|as an attendee|as optional|as an optional guest|as an optional attendee|find and|look up and|go in and|is it possible to|would it be possible to|is there a way to|is there any way to|is it ok to|all the way|' +
  "scheduled to start|scheduled to begin|supposed to start|i am trying to|i'm trying to|alexa|hey siri|tell siri to|ask siri to|siri|hey google|tell alexa to|" +
  'ok google|just to make sure|i was wondering if|please|pls|plz|kindly|thanks|thx|thank you|cheers|' +
  'many thanks|can you|can u|could you|could u|would you|will you|can we|could we|shall we|can i|could i|' +
  "may i|i want you to|i need you to|i'd like you to|i would like you to|would you mind|would you kindly|" +
  "could you please|can you please|if you can|if possible|if you could|let's|let us|hey|hi|hello|hey there|" +
  'ok|okay|alright|right|great|cool|good|perfect|so|um|uh|uhm|er|erm|hmm|well|just|actually|basically|' +
  "maybe|perhaps|let's say|i think|i guess|i suppose|say|like|you know|be so kind as to|be so kind and|" +
  'do me a favour and|do me a favor and|go ahead and|also|too|as well|for me|me|now|instead|again|anymore|' +
  'any more|any longer|just this once|this once|this time|for once|sorry|oh|then|' +
  'quickly|real quick|asap|soon|sometime soon|some time soon|as soon as possible|yes|yeah|no wait|wait|after all|entirely|completely|altogether|exactly|somehow|' +
  'possibly|probably|definitely|good morning|good afternoon|good evening|i need help with my calendar|' +
  'i need some help with my calendar|myself|ourselves|planned|scheduled|look like|looking like|looking|' +
  'going on|happening|next up|coming up|at all|still|already|there|on my end|by the way|btw|' +
  'my friend|mate|up for|booked|blocked|blocked off|reserved|pencilled in|penciled in|that|arriving|sometime|usually|normally|always|some time|at some point|starting|' +
  'beginning|by me|hold on|no,|you|same time|same day and time|same time and day|same hours|the same hours|same times|the same times|being held|held|taking place|take place|everyone|' +
  'everybody|of the day|two times|three times|two options|three options|some times|a few times|options|' +
  'on second thought|on second thoughts|second thoughts|on reflection|come to think of it|' +
  "don't let me forget|dont let me forget|don't let me forget it|" +
  'same as usual|same as always|same as ever|the same as usual|works better|works best|suits better|suits best|times|slots|two slots|three slots|tell them|tell him|tell her|let them know|the invite to|' +
  'the invitation to|the invite for|the invitation for|the invite|works|suits|at the same time|' +
  'same hour|the same hour|in total|all told|all in all|at the same hour|same day|the same day|on the same day|that same day|' +
  'at the usual time|at that time|oops|whoops';

/** Where everything goes that is ordered here. */
const CALENDAR = crossed(
  'to|in|on|onto|into',
  crossed('my|the|our', 'calendar|cal|diary|schedule|agenda|planner|google calendar|gcal|google cal'),
);

/** Exclamations, and what only says how it is meant. */
const EXCLAMATIONS =
  "apparently|supposedly|turns out|it turns out|as it turns out|unfortunately|sadly|luckily|thankfully|annoyingly|i'm afraid|i am afraid|admittedly|frankly|to be honest|as it happens|change of plan|change of plans|a change of plan|slight change|slight change of plan|small change|quick change|little change|new plan|plans changed|plans have changed|the plan has changed|the plan changed|this time round|this time around|scratch that|scrap that|on the other hand|" +
  `g'day|${ENGLISH_TAGS}|` +
  'yet|would you ever|could you ever|will you ever|for the first time|for the first time ever|for the very first time|than planned|than scheduled|than it was|hiya|howdy|gday|namaste|namaskar|woohoo|woo hoo|yay|yippee|xx|xxx|xoxo|asap|pronto|sharpish|innit|eh|chop chop|i request you to|we request you to|i would request you to|please do the needful and|do the needful and|kindly do the needful and|kindly do the needful|do the needful|hm|hmmm|mm|mmm|mhm|oh dear|oh no|my bad|silly me|typo|though|tho|ah|aw|lol|lmao|rofl|haha|hahaha|hehe|yo|ugh|argh|gah|omg|omfg|meh|phew|yikes|sheesh|fyi|tbh|ngl|imo|rly|really|dude|bro|' +
  'bruv|cheers mate|ta|thanks a bunch|thanks a million|much appreciated|much obliged|appreciate it|be a dear and|' +
  'be a star and|be an angel and|be a love and|be so good as to|be a dear|anyway|anyways|so yeah|as usual|literally|' +
  'honestly|kinda|sort of|kind of|' +
  'would you be able to|are you able to|could you possibly|would it be ok to|is it okay to|can we please|' +
  "while you're at it|than planned|than originally planned|than it was|than originally|than scheduled|at the most|at most|at the very most|while i'm at it|whilst you're at it|since we're at it|while we're at it|since you're at it|you know what|u know what|" +
  'any chance you could|any chance you can|any chance of|do you think you could|do you think you can|super quick|' +
  'quick one|right then|for sure|never mind that|no biggie';

/** "I'd be grateful if you could": the politeness of letters. */
const LETTERS = [
  crossed(
    crossed(
      "i should be|i'd be|i would be|i'll be|we'd be",
      'grateful|most grateful|very grateful|so grateful|glad|obliged',
    ),
    'if you would|if you could',
  ),
  crossed(
    crossed("it would be|it'd be|that would be", 'great|nice|good|lovely|helpful|kind|kind of you|wonderful'),
    'if you would|if you could|to',
  ),
  crossed("i'd appreciate it|i would appreciate it|we'd appreciate it", 'if you would|if you could'),
].join('|');

/** Before a list: "three things:". */
const LISTS = crossed('two|three|four|a few|a couple of|several|some', 'things :|changes :');

/** Behind a question: what else of it is wanted. */
const IF_SO = crossed(
  'if so|and if so',
  'which|which ones|when|what time|where|, which|, which ones|, when|, what time|, where',
);

/** What only ties a time, a place or a length to the event before it: "that starts at 3". */
const RELATIVE = crossed(
  'that|which',
  'starts|begins|will start|will begin|is|will be|will take place|takes place|is happening|happens|runs|' +
    'goes|lasts|will last|should last|will take|takes|is going to be|is scheduled|is planned|is set|' +
    'is currently',
);

/** What became of an event just now: it tells which one is meant. */
const JUST_MADE = crossed(
  'i just|you just|that i just|that you just|we just|that we just',
  'created|added|made|booked|scheduled|set up|put in|planned|entered',
);

/** Before an order: that it may be carried out. */
const PERMITTED = ['we can|we could|you can|feel free to', crossed('we|you|i|', 'may as well|might as well')].join('|');

/** Words of English that say nothing about the calendar. */
export const ENGLISH_IDLE = [
  RELATIVE,
  JUST_MADE,
  IDLE,
  LETTERS,
  LISTS,
  IF_SO,
  CALENDAR,
  'from my calendar',
  PERMITTED,
  EXCLAMATIONS,
  ENGLISH_HEDGES,
  POLITENESS,
].join('|');
