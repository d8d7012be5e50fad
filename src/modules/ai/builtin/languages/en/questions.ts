import { ENGLISH_UNANSWERED } from './invites.js';
import { QUESTION_FORMS, WHEN } from './question-forms.js';
import {
  type VerbEntry,
  type VerbKind,
  crossed,
  idiom,
  imperative,
  withLengths,
  withPast,
} from '../../orders/grammar/inflection.js';
import type { Sense } from '../../orders/grammar/senses.js';

const TELL =
  'tell me|know|check|find out|see|i forgot|remind me|let me know|i need to find out|i want to find out|' +
  "i need to know|i want to know|i'd like to know|i would like to know|do you know|look up|verify|" +
  'double check|show me|search for|find';
const OPEN_TIMES =
  'a time|time|some time|a slot|a free slot|free slots|an opening|openings|a gap|a free hour|free time|' +
  'a good time|a window|a free time|available times|an available time|a spot|available slots|a free spot';
/** Behind whom these ask comes a person: "when am I seeing". */
const SEEING =
  'seeing|meeting|meeting with|meeting up with|visiting|catching up with|talking to|speaking to|speaking with';
const ARE = 'am i|are we|was i|were we|will i be|will we be';
const MEET = crossed(
  'do i|did i|will i|do we|did we|will we|do i next|do we next|will i next',
  'see|meet|meet with|meet up with',
);
/** What somebody does about an event. */
const TAKES_PART =
  'attending|coming to|coming for|going to|going to be at|going|invited to|invited|included in|part of|' +
  'joining|accepted|declined|answered|confirmed|rejected|responded to|replied to|be at|be attending|be coming to|be joining|' +
  'be there for|attend|come to|join|accept|decline|confirmed for|signed up for|on the guest list for|' +
  'in charge of|the organizer of|the organiser of|the host of|bringing';
const LEADS =
  'leading|hosting|organizing|organising|running|giving|started|created|organized|organised|arranged|set up|scheduled|sent|made|planned|leads|hosts|runs|organizes|organises|chairs|presenting at|speaking at';
/** Asks what somebody or something does. */
const DO = 'does|do|will|did';
/** Who of the guests. */
const WHO = `who's|whos|who all's|who all|who else|${crossed(
  'who|who all|who else',
  "is|are|was|will|will be|might|should|should i expect|has|have|had|did|isn't|is not|aren't|are not|won't|will not|" +
    crossed('|still|actually', "has|has not|hasn't|have not|haven't|did not|didn't"),
)}`;
const PAST = /\b(did|was|were)\b/;

/** Asks which day holds the most, or the least. */
function askDay(sense: Sense, superlatives: string, most: string): VerbEntry[] {
  const mine = "what's my|what is my|whats my|what's the|what is the|which is my|which is the|tell me my|show me my|my";
  return [
    idiom(crossed(crossed(mine, superlatives), 'day|weekday'), { sense }),
    ...asking(
      'which day is|what day is|which day am i|what day am i|which day will be|when am i|when are we|when is it|' +
        'which day was|what day was|which day was i|what day was i|when was i',
      { sense, particle: superlatives },
    ),
    ...asking(crossed(crossed('what was my|which was my', superlatives), 'day|weekday'), { sense }),
    idiom(
      crossed('which day|what day|on which day|on what day', '|has|have i|do i have|will i have|have i got') +
        '|when do i have',
      { sense, particle: crossed(most, '|on|events|meetings|appointments|to do|going on|things') },
    ),
    // "Which day this week is my busiest?"
    idiom('which day|what day|which weekday', {
      sense,
      particle: crossed(
        "is|is my|is the|is going to be my|is going to be|will be my|will be|looks|am i|are we|'s my",
        superlatives,
      ),
    }),
  ];
}

/** Questions, of which those that hold a verb of the past ask about it. */
function asking(words: string, form: VerbKind, make: typeof idiom = idiom): VerbEntry[] {
  return withPast([make(words, form)], PAST);
}
const WHAT = "what's the|what is the|whats the|what was the";

/** What the user has, when, where, with whom and how much. */
const ASK: VerbEntry[] = [
  // Questions of any form ask about the calendar only where they name a time or a kind of event.
  ...asking(
    "what|what's|whats|what is|what are|what is my|what's my|what was my|which was my|which|will|has|have|did|is|are|am i|was|were|" +
      "does|do i|have you|did you|i want to know|i need to know|i would like to know|i'd like to know|can you tell me|tell me|" +
      'let me know',
    { sense: 'list', isLoose: true },
    imperative,
  ),
  imperative(
    'who did i have|who will i have|who am i having|who are we having|who did i meet|who did i see|with whom is|with whom are|with whom do i have|with whom am i having|who do i have',
    { sense: 'who' },
  ),
  imperative(WHO, { sense: 'who', isLoose: true }),
  ...asking('what comes', { sense: 'list', isOpen: true }),
  imperative('where|where in', { sense: 'where', isLoose: true }),
  imperative(crossed('help me', 'find|locate|look for|look up|see|check|remember'), { sense: 'list', isOpen: true }),
  imperative('join|dial into|hop on', { sense: 'join' }),
  imperative('search for|search|find my|find the|find some|find all|look for my|look up|search for all|locate', {
    sense: 'list',
    isOpen: true,
  }),
  ...asking(
    "what's on|what is on|whats on|what do i have|what do we have|what did i have|what have i got|" +
      "what've i got|what have we got|what am i doing|what are we doing|what's happening|what's up|" +
      "what's going on|what's planned|what is planned|what's scheduled|what is scheduled|what's coming up|" +
      'what is coming up|what events|what meetings|what appointments|which meetings|' +
      "which events|which appointments|what else|what i have|what i've got|what am i up to|what was i doing|what did i do|what did we do|what have i done|what have i been doing|what was i up to|" +
      'what were we doing|what will i be doing|what do i need to do|what do i have to do|which do i have|' +
      "what's going down|what's cooking|what's cracking|what's on the cards|what's on the cards for|what's in store|what's in store for|" +
      "what do i start with|what am i in for|what's my day|" +
      `${crossed('what all|what exactly|what else', 'is there|do i have|have i got|have i got on|is on|is on for|is happening|is planned')}|` +
      "what is going on|what's for|what is for|what i need to do|what's in|what is in|what will i|what's left",
    { sense: 'list' },
  ),
  ...asking(
    'do i have|do we have|did i have|did we have|have i got|have we got|have i|am i doing|' +
      "give me an overview of|tell me what|remind me what|what's the plan|anything|anything else|anything more|any|what about my|" +
      'run me through|walk me through|talk me through|take me through|read out|read me|read me out|lay out|give me the rundown for|give me the rundown on|give me a rundown of|give me a rundown on|the rundown for|give me a summary of|give me the summary of|summarise|summarize|brief me on|do i need to be|do i have to be|do i have to work|do i work|am i working|is there|is there anything|did i miss|what did i miss|' +
      "which meetings did i miss|are there|are there any|what's my",
    { sense: 'list' },
  ),
  imperative('show|list|see|view|check|look up|pull up|display|tell me about|give me|show me|read me', {
    sense: 'list',
    isOpen: true,
  }),
  imperative('is|are|was', { sense: 'list', particle: 'still|still on|coming|happening|scheduled' }),
  ...asking(crossed('on|in', 'which days is|which day is|what days is|what day is|which days are|which day are'), {
    sense: 'when',
  }),
  idiom(crossed('first|next|earliest|any|my next|the first|the next|the earliest|soonest', 'free|available|open'), {
    sense: 'slots',
  }),
  idiom('which ones are there|which ones are those|which ones are they|which ones|which are they|what are they', {
    sense: 'list',
    pointsBack: true,
  }),
  ...asking('from when to when is|from when until when is|from when till when is', { sense: 'when' }),
  ...asking(
    `${crossed(WHEN, 'is|are|was|were|have i')}|when's|whens|what time's|whats the time of|` +
      'when am i meeting|when do i meet|when do i see|when will i|when did i|since when is|when next',
    { sense: 'when' },
  ),
  idiom(
    [
      crossed(
        'when did i last|when did we last|when have i last|when have we last',
        'see|seen|meet|met|meet with|met with|have|had|go to|gone to|been to|visit|visited|do|done|attend|attended|speak to|spoken to|talk to|talked to|play|played',
      ),
      crossed(
        crossed("when was|when is|when's|what was", 'the last time i|the last time we'),
        'had|saw|met|met with|had|went to|visited|did|attended|spoke to|talked to|was at|were at|played',
      ),
    ].join('|'),
    { sense: 'when', isPast: true, asksFor: 'last' },
  ),
  ...asking(
    "where is|where's|wheres|where are|where do i have|what's the location of|" +
      "what is the location of|where do i|where was|where's the location of|what room is|which room is|" +
      "where am i having|where am i meeting|where am i seeing|where are we meeting|what's the address of|" +
      'what is the address of',
    { sense: 'where' },
  ),
  idiom(
    "who comes to|who is coming along to|who's coming along to|who takes part in|who is taking part in|who's taking part in|who attends|who joins|who's joining|who is joining|who is part of|who's part of|who all is in|who do i meet in|who is coming|who's coming|who is coming to|who's coming to|who is in|who's in|who is on|who's on|" +
      "who else is on|who else is in|who else is coming|who is invited to|who's invited to|who is invited|" +
      "who's invited|who will be at|who is at|who's at|who's attending|who is attending|who's going to|" +
      'who is going to|who will be in|who do i have|who organized|who organised|who is organizing|' +
      "who's joining|who is joining|who else is coming to|who accepted|who declined|who do i meet|" +
      'who am i meeting|who is part of',
    { sense: 'who' },
  ),
  idiom(
    crossed(
      'is|are',
      crossed(
        'anyone|anybody|someone|somebody|everyone|everybody|anyone else|anybody else|someone else|somebody else',
        'attending|coming to|going to|joining|invited to',
      ),
    ),
    { sense: 'who' },
  ),
  imperative(crossed('more|tell me more|details|give me details|give me the details|info|information', 'about|on|of'), {
    sense: 'list',
    isOpen: true,
  }),
  idiom('how many|how many times|how many total|how often|how often do i have|how many times do i have', {
    sense: 'count',
    isOpen: true,
  }),
  idiom(
    crossed(
      'how many people|how many guests|how many',
      'are coming to|are invited to|are going to|are attending|accepted|declined|have accepted|have declined|' +
        'will be at|responded to|have responded to',
    ),
    { sense: 'who' },
  ),
  idiom(
    `${crossed("what's|what is|what was|tell me|show me", 'my response|my answer|my reply')}|` +
      crossed(
        'did i|have i|how did i|how have i',
        'accept|decline|accepted|declined|respond|responded|reply|replied|answer|answered',
      ),
    { sense: 'who' },
  ),
  idiom(
    crossed(
      crossed('what|which', 'restaurant|place|room|building|hotel|city'),
      'am i|are we|is|will i be|will we be|do i have',
    ),
    { sense: 'where' },
  ),
  idiom(crossed('what|which', 'reminders|events|meetings|appointments'), { sense: 'list' }),
  ...asking("how's|how is|how does|what does|what did", { sense: 'list', isOpen: true }),
  idiom('where am i|where are we', { sense: 'where', isOpen: true }),
  idiom(
    "i'm free|i am free|i'm busy|i am busy|i'm booked|i am booked|i'm taken|i'm tied up|we're free|" +
      "we are free|i have time|i'm available|i am available|that's free|it's free|am i free|are we free|" +
      'how much free time|how much free time do i have|how much free time do i still have|am i available|are we available|do i have time|do we have time|have i got time|am i busy|' +
      'am i booked|am i still free|will i be free|could i do|can i do|can i fit in|would it work|is it free|' +
      "check if i'm free|check whether i'm free",
    { sense: 'free' },
  ),
  idiom(crossed('how', 'busy|full|packed|booked|free|bad|crowded|hectic'), {
    sense: 'free',
    particle: '|is|are|am i|are we|will i be|does|look|looks',
  }),
  imperative('is|are|will', {
    sense: 'free',
    particle: crossed(
      crossed('a|a very|going to be a|a really', 'busy|full|quiet|packed|free|light|heavy|hectic|crazy'),
      'day|one|week|morning|afternoon|evening',
    ),
  }),
  imperative('is|are|check if|check whether|see if|does|would|will', {
    sense: 'free',
    particle: 'free|available|clear|empty|open|work|works|busy|booked|work for|is free|is available',
  }),
  idiom(
    'which days am i free|what days am i free|which day am i free|what day am i free|when am i free|' +
      'when are we free|when can|when can i|when can we|when could i|when could we|when do i have time|' +
      'when do i have a gap|when is everyone|when is everybody|when do we have time|what times|what times are|' +
      "what times are open|what time works|what times work|what's a good time|what is a good time|" +
      'what would be a good time|suggest|suggest a time|propose a time|give me options|which times|free slots|' +
      "what day works|what day|which day|when is there|when would|when do i have a free|when's a good time|" +
      'when is a good time',
    { sense: 'slots' },
  ),
  imperative('which|what', {
    sense: 'slots',
    particle: 'am i free|are we free|are free|is free|do i have free|have i got free|do i have time',
  }),
  idiom(crossed("when's|when is", "the next time i'm free|the next time i am free|the next time we're free"), {
    sense: 'slots',
  }),
  idiom(
    crossed(
      'find|find me|find us|look for|get me|give me|is there|are there|propose|suggest|have i got|have we got|do i have|do we have|i have got',
      OPEN_TIMES,
    ),
    {
      sense: 'slots',
    },
  ),
  idiom(
    crossed(
      crossed(
        "what's the|what is the|whats the|when's the|when is the",
        'soonest|earliest|first time|earliest time|soonest time',
      ),
      "i can|we can|i could|we could|i'm free|i am free|i have|we have|that i can|that we can",
    ),
    { sense: 'slots' },
  ),
  idiom(
    crossed(
      "when's my|when is my|what's my|when's the|when is the",
      crossed('next|first', 'free hour|free slot|free time|gap|opening'),
    ),
    { sense: 'slots' },
  ),
  imperative('find|find me|find us|look for|find a|find me a|find a free|find me a free', { sense: 'seek' }),
  idiom("when am i|when are we|when is|when do i|when i am|when i'm|when we are|when we're", {
    sense: 'slots',
    particle: 'free|available|gap',
  }),
  idiom(
    'give me options|give me some options|give me two options|give me three options|give me a few options|' +
      'suggest two times|suggest three times|give me two times|give me three times|give me some times',
    { sense: 'slots' },
  ),
  idiom(
    'when do i finish|when am i done|what time am i done|when will i be done|what time will i be done|when will i be finished|what time will i be finished|when am i through|what time am i finished|when does my day end|when am i finished|what time do i finish|what time does my day end|' +
      crossed(
        'until when|until what time|till when|till what time',
        'am i busy|am i booked|am i working|do i work|am i tied up',
      ),
    { sense: 'finish' },
  ),
  idiom(
    crossed(
      'when|what time|at what time',
      'do i start|does my day start|does my day begin|do i begin|do i have to start',
    ),
    {
      sense: 'list',
      asksFor: 'first',
    },
  ),
  idiom(
    'how much time|how many hours|how many hours am i stuck in|how many hours am i in|how many hours do i spend in|how much time do i spend in|how many hours do i have of|how many hours of|how many hours of meetings|how much time in meetings|how long am i|how much of my',
    { sense: 'total' },
  ),
  ...askDay('busiest', 'busiest|fullest|most packed|the busiest|the fullest', 'the most|most'),
  ...askDay(
    'quietest',
    'quietest|least busy|lightest|emptiest|calmest|freest|most free|the quietest|the least busy|the freest|the emptiest',
    'the least|the fewest|fewest',
  ),
  idiom(
    crossed(
      'how long|how many days|how many sleeps|how many nights|how many weeks|how much time|how far off is it|how far is it|how many more days|how long is it|how many days is it|how many days are left|how much time is left|how long have i got|how long do i have',
      'until|till|til|to|before',
    ),
    { sense: 'countdown' },
  ),
  idiom(crossed('how soon|how far away|how far off|how far ahead|how many days away|how many days off', "is|are|'s"), {
    sense: 'countdown',
  }),
  idiom(crossed('do i have to|do i need to|must i|will i have to|should i', 'get up|wake up|be up|rise|start|be out'), {
    sense: 'list',
    asksFor: 'first',
    particle: 'early',
  }),
  idiom(`${ENGLISH_UNANSWERED}|${crossed('any|do i have any|are there any', ENGLISH_UNANSWERED)}`, {
    sense: 'unanswered',
  }),
  idiom(
    'any conflicts|is there a conflict|is there any conflict|are there clashes|are there any clashes|do i have any clashes|are there any overlaps|any double bookings|do i have conflicts|are there conflicts|are there any conflicts|am i double-booked|' +
      'am i double booked|do i have any conflicts|do i have anything conflicting|' +
      'do i have anything overlapping|does anything overlap|any overlaps|any clashes|' +
      crossed(
        crossed('do any|do any of my|do my|which', 'meetings|appointments|events'),
        'overlap|clash|collide|conflict',
      ),
    { sense: 'conflicts' },
  ),
  idiom('does|do|would|will', { sense: 'conflicts', particle: 'overlap|clash|collide|conflict' }),
  idiom(
    crossed(
      crossed(
        'which of my|which|what|do any of my|do any|does any of my|any of my|do my',
        'appointments|meetings|events|plans|things|stuff',
      ) +
        '|what|what else|anything|anything that|do i have anything that|have i got anything that|is there anything that|does anything|is anything|is there anything|what is|which ones|which|does something|do i have anything',
      'overlaps|clashes|conflicts|collides|overlap with|overlaps with|overlapping with|clash with|clashes with|clashing with|conflict with|conflicts with|conflicting with|collide with|collides with|' +
        'in the way of|gets in the way of|get in the way of|at the same time as|is at the same time as|are at the same time as',
    ),
    { sense: 'conflicts' },
  ),
  imperative('does|do|will|would|is|are', {
    sense: 'conflicts',
    particle: crossed(
      'clash|overlap|conflict|collide|clashing|overlapping|conflicting',
      'with anything|with something|with anything else|with another',
    ),
  }),
  idiom(
    crossed(
      'does it|does that|does this',
      'clash|overlap|conflict|clash with anything|overlap with anything|conflict with anything|clash with anything else|clash with something',
    ),
    { sense: 'conflicts', pointsBack: true },
  ),
];

/** Questions told by several words together: who answered, what part of an event is asked, and what the user does. */
const COMBINED: readonly VerbEntry[] = [
  idiom(
    crossed(
      TELL,
      'when|at what time|at what hour|what time|what day|which day|what date|when and where|where and when|the date of|the time of|the day of|' +
        crossed('the day|the date|the time|what day|which day|what time', "i have|i've got|i'm|i am"),
    ),
    {
      sense: 'when',
    },
  ),
  ...asking(crossed(crossed('when|what time|what day|which day', ARE), SEEING), { sense: 'when', meets: true }),
  ...asking(crossed('when|what time', MEET), { sense: 'when', meets: true }),
  ...asking(crossed('how often|how many times', `${crossed(ARE, SEEING)}|${MEET}`), { sense: 'count', meets: true }),
  ...asking(crossed(crossed('where|where in', ARE), SEEING), { sense: 'where', meets: true }),
  ...asking(`${crossed(ARE, SEEING)}|${MEET}`, { sense: 'list', meets: true }),
  ...asking(
    crossed(
      WHEN,
      `${ARE}|do i|do we|did i|did we|will i|will we|do i have|do we have|do i have to|do i need to|do i need to be at|do i have to be at|should i`,
    ),
    { sense: 'when' },
  ),
  ...asking(crossed('where', `${ARE}|do i|do we|did i|will i|do i have to|do i need to`), {
    sense: 'where',
    isOpen: true,
  }),
  imperative('is|are|will|did|does|do|has|have|was|were|can', { sense: 'comes', particle: TAKES_PART }),
  idiom('if|whether', {
    sense: 'comes',
    particle: `accepted|declined|${crossed("is|are|is still|are still|will|will still|has|have|hasn't|did", `${TAKES_PART}|coming`)}`,
  }),
  idiom('if|whether', {
    sense: 'list',
    isOpen: true,
    particle: crossed(
      'is|are|is still|are still|was|will be|starts|begins|takes place',
      '|on|happening|planned|scheduled',
    ),
  }),
  imperative(crossed(crossed('|the', 'organiser|organizer|host|guests|guest list|attendees|participants'), 'of|for'), {
    sense: 'who',
  }),
  idiom(crossed(WHO, crossed('said|say|replied', crossed('yes|no|maybe', 'to'))), { sense: 'who' }),
  idiom(`who|${WHO}`, { sense: 'who', particle: `${TAKES_PART}|tentatively coming to|${LEADS}` }),
  idiom(crossed(`who|${WHO}`, 'responded|replied|answered|accepted|declined'), { sense: 'who' }),
  idiom(
    crossed(
      'show me|show|give me|let me see|list|read me|see',
      'what|which|when|where|what events|what meetings|what appointments',
    ),
    {
      sense: 'list',
      isOpen: true,
    },
  ),
  idiom(
    crossed(
      "i need to|i want to|i'd like to|i would like to|i need you to|i wanted to|i would love to",
      'see the scheduled|look at|have a look at|know|know what|know all|see what|see all|review|check|know more about|find out',
    ),
    { sense: 'list', isOpen: true },
  ),
  imperative(
    crossed(
      "i need to|need to|i have to|i want to|i'd like to",
      crossed('see|check', crossed('my|the|all my', 'calendar|schedule|diary|agenda|appointments|events|meetings')),
    ),
    { sense: 'list' },
  ),
  idiom(crossed(TELL, 'where'), { sense: 'where' }),
  idiom(
    crossed(
      crossed(TELL, 'who'),
      "has accepted|has declined|has not accepted|has not declined|hasn't accepted|hasn't declined|accepted|declined|" +
        'responded to|has responded to|has not responded to|is not coming to',
    ),
    { sense: 'who' },
  ),
  idiom(crossed(TELL, "who|who is|who's|who is coming to|who is invited to|who is going to"), { sense: 'who' }),
  idiom(crossed(TELL, 'what|which|about all|all'), { sense: 'list', isOpen: true }),
  ...asking(
    'what time will|what time are|what time was|what time am i|what times are|when im|how long is|how long will',
    {
      sense: 'when',
    },
  ),
  idiom(
    crossed(
      'did you|have you|did we|have we|did i|have i',
      'add|added|put|create|created|schedule|scheduled|book|booked|move|moved|cancel|cancelled|delete|deleted|place|placed|remove|removed',
    ),
    { sense: 'list' },
  ),
  idiom(`which date is|${crossed('on which|on what|which|what', 'day are|days is|days are|day is')}`, {
    sense: 'when',
  }),
  idiom(crossed(WHAT, 'date of|time of|start time of|end time of|duration of|length of|date for|time for'), {
    sense: 'when',
  }),
  idiom(crossed(WHAT, 'address for|location for|place of|place for|venue of|venue for|room for|room of'), {
    sense: 'where',
  }),
  idiom(crossed(WHAT, 'status|status of|description of|name of|title of|plan for|plan'), {
    sense: 'list',
    isOpen: true,
  }),
  ...asking(
    crossed(
      ARE,
      'working|going to|going|having|meeting|meeting with|seeing|scheduled for|scheduled|booked for|put down for|' +
        'signed up for|down for|attending|expected at|supposed to be in|supposed to be at|supposed to|taking',
    ),
    { sense: 'list' },
  ),
  idiom('do i meet|do i meet with|do i see|do i still have|do i go to|do we meet|will i see', { sense: 'list' }),
  idiom(crossed("what's|what is|whats|what are", 'happening|on for|the events'), {
    sense: 'list',
  }),
  ...asking(crossed(WHEN, DO), { sense: 'when', particle: 'end|finish|start|begin|stop' }),
  // "When does my pass expire?": beside what is not known to take place, more must tell of the calendar.
  ...asking(crossed(WHEN, DO), { sense: 'when', isOpen: true }),
  ...asking(crossed('where', DO), { sense: 'where', isOpen: true }),
  idiom('how long|how long does', { sense: 'when', particle: 'last|take|be' }),
];

/** How English asks. */
export const QUESTIONS: readonly VerbEntry[] = withLengths(
  [...COMBINED, ...QUESTION_FORMS, ...ASK],
  /\b(?:how long|duration of|length of)\b/,
);
