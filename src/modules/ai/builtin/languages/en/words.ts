import { englishApprovals } from './approvals.js';
import { englishVenues } from './venues.js';
import type { Vocabulary } from '../../orders/grammar/vocabulary.js';
import { englishAround } from './around.js';
import { ENGLISH_ACTIVITIES } from './activities.js';
import { ENGLISH_DOUBTS } from './doubts.js';
import { ENGLISH_SAYING } from './invites.js';
import { ENGLISH_RECALLS } from './recalls.js';
import { crossed } from '../../orders/grammar/inflection.js';
import { REMINDERS, REMINDER_OF_IT, REMIND_ME, SO_LONG_BEFORE } from './reminders.js';
import { ENGLISH_IDLE } from './idle.js';
import { ENGLISH_RESPONSES } from './responses.js';
import { ENGLISH_NEWS } from './news.js';
import { englishTopics } from './topics.js';
import { englishAdditions } from './additions.js';
import { englishSignParticiples, englishSigns } from './signs.js';
import { englishVerbs } from './verbs.js';

/** Before "after" and "before": with nothing between. */
const CLOSE = 'right|just|straight|directly|immediately|to right|to just|to straight';
/** Before the time, or the neighbour, that an event gets by a change. */
const SO_THAT = crossed('so it|so that it|such that it', 'starts|begins|is|happens');

/** What an order is gathered from: "looks like I'll have to move the dentist". */
const INFERRED = crossed(
  crossed('|it', 'looks like|seems|seems like|seems that|appears|appears that|turns out|turns out that') +
    '|i guess|so i guess',
  '|now',
);

/** Colours by their names. */
const COLOURS = [
  ['red', 'red'],
  ['green', 'green'],
  ['blue', 'blue'],
  ['yellow', 'yellow'],
  ['orange', 'orange'],
  ['purple', 'purple'],
  ['pink', 'pink'],
  ['grey', 'grey'],
  ['gray', 'grey'],
  ['turquoise', 'turquoise'],
] as const;

/** What begins a reason: "because", "as we've". */
const REASONS =
  `because|cause|cos|coz|bc|seeing as|seeing that|what with|on account of|due to|thanks to|now that|${crossed('since', 'my|our|the|his|her|their|your|nobody|everybody|everyone')}|` +
  crossed(
    'as|since',
    "i|i've|i'm|i'd|i'll|we|we've|we're|we'd|we'll|it's|it was|it has|it is|it got|it gets|there is|there's|he|he's|she|she's|they|they've|they're",
  );

/** "A day that doesn't fall on", "as long as it's not": before a time that something is not to be at. */
const NOT_AT = [
  crossed(
    crossed('that|which', "does not fall|doesn't fall|doesnt fall|is not|isn't|isnt|'s not"),
    'on|on a|on the|a|the|in|in the|at the',
  ),
  crossed(
    crossed('as long as|so long as|provided', "it's not|it isn't|it is not|that's not"),
    '|on|on a|on the|a|in the',
  ),
  'anything but|anything but a|just not|just not on|just not on a|only not on|preferably not|preferably not on',
].join('|');

/** "Anything I should know about": whatever is in the calendar. */
const TO_DO = crossed(
  'thing|things|stuff|anything|something|everything',
  "i have to do|i've to do|i need to do|i've got to do|i have on|i've got on|i should know|i should know about|i need to know about|i have to be at|i need to be at",
);

/** What a link to meet by video is called, alone and behind what adds it. */
const MEET_LINKS = [
  crossed(
    '|with|with a|a|the|incl|incl.|including|including a|incl a|incl. a|plus|plus a|and a|on|w/|w/ a',
    'meet link|google meet link|google meet|video link|video call link|zoom link',
  ),
  'with meet|with a meet',
].join('|');

/** "I can make it after all": what was to be cancelled takes place. */
const ATTENDING = crossed(
  crossed("i can|i'll|i will|i'm going to|we can|we'll|we will|we're going to", 'make it|go|come|be there|attend'),
  'after all|anyway',
);

/** What enters something into a calendar. */
const ENTER =
  'note|note down|make a note|mark|mark down|put|put down|put in|write|write down|record|enter|show|save|add|log|update|block';

/** "Cheers mate", "lovely, thank you dear". */
const ENGLISH_THANKS = [
  crossed('thanks|thank you|cheers|ta', 'dear|my dear|love|mate|pal|darling|buddy|hun|again|ever so much'),
  'lovely, thank you|lovely, thanks',
].join('|');

/** "The guest list of": what stands between a guest and the event. */
const GUESTS_OF = crossed(
  crossed(
    'the|my|our',
    'guest list|guests|attendees|attendee list|participants|participant list|invitees|invite list|list of guests|list of attendees|list of participants|confirmed guests|invited guests',
  ),
  'of|for|to|at',
);
/** "On the guest list of". */
const ON_LIST_OF = `${crossed('to|on|onto|in', GUESTS_OF)}|${crossed('to|on|onto', 'the list for|the list of')}`;

/** Invitations, and those that wait for an answer. */
const INVITES = `${crossed('|open|pending|outstanding|unanswered', 'invite|invites|invitation|invitations')}|${crossed('everything|whatever', "that's still open|that is still open|is still open|still open|is open|pending")}`;

/** The words of English beside its verbs. */
export const englishWords: Vocabulary = {
  verbs: englishVerbs,
  markers: {
    to:
      'to|for|onto|into|until|till|up to|back to|over to|down to|forward to|out to|to be|to be at|to be in|' +
      'to be on|to happen at|to start at|' +
      `${SO_THAT}|so that it is at|to make it|->|=>|→|-->`,
    until:
      'so that it finishes at|so it finishes at|so that it ends at|so it ends at|to finish at|to end at|until|till|til|arriving at|arriving|ending at|ending|finishing at|ends at|that ends at',
    from: 'from',
    with: 'with|between|between me and|between us and|to meet with|to meet|w/|w|for me and|for myself and|for us and|together with|along with',
    at: 'at|in|@',
    off: `${crossed('from|off|off of|out of', GUESTS_OF)}|off|from|out of|off of|off the invite for|off the invite to|from the invite for|from the invite to`,
    named: 'called|named|titled|entitled|labelled|labeled|by the name of|with the title|with the name',
    called:
      'called|named|titled|->|=>|→|-->|as|entitled|labelled|subject is|the subject is|title is|the title is|subject|with subject|with the subject|with title|with the title',
    by: 'by',
    about: 'about|regarding|re|on the topic of|concerning',
    of: 'of|on',
    instead:
      'replaces|is replacing|will replace|takes over from|is taking over from|stands in for|is standing in for|fills in for|in place of|in the place of|takes the place of|instead of|rather than|not',
    for: 'for',
    during:
      "during|throughout|while i'm at|while we're at|while i am at|on the day of|for|at|on|in|to|in the middle of|on the way to|on my way to",
    after: `after|following|${crossed(CLOSE, 'after')}|${crossed(SO_THAT, crossed(CLOSE, 'after'))}`,
    before: `before|b 4|${crossed(CLOSE, 'before')}|${crossed(SO_THAT, crossed(CLOSE, 'before'))}`,
    dayOf: 'on the day of|the day of',
    dayBefore: 'the day before|on the day before',
    dayAfter: 'the day after|on the day after',
    between: 'between|in between',
    except:
      `${NOT_AT}|` +
      "that is not|that's not|that isn't|are without|is without|not including|don't include|do not include|that don't include|which don't include|that are not|that aren't|which is not|except|except for|but not|but not on|but skip|but skipping|but leave out|but leaving out|leaving out|minus|barring|with the exception of|apart from|other than|excluding|not on|except on|without|skipping|but",
    into: `${ON_LIST_OF}|to|in|into|on|for|at|onto|to the invite for|to the invite of`,
    listed: ON_LIST_OF,
    onto: 'to|onto',
    replacedBy: 'by|for',
    tell: 'tell|let|inform',
    saying: ENGLISH_SAYING,
    samePeople: 'with the same people as|with the same guests as|with everyone from',
  },
  idle: ENGLISH_IDLE,
  around: englishAround,
  recalls: ENGLISH_RECALLS,
  activities: ENGLISH_ACTIVITIES,
  asking: crossed(`${ENGLISH_RECALLS}|see`, 'if|whether'),
  definite: "the|my|our|that|this|those|these|your|his|her|their|'s|both",
  indefinite: 'a recurring|a repeating|a|an|some|another|one',
  another: 'one|another|another one|one more|a further one|a second one|a third one|a fourth one|yet another',
  adjacent: [
    [
      'right after|straight after|directly after|immediately after|just after|right afterwards|straight afterwards|directly afterwards|immediately afterwards|right after that|straight after that|directly after that|immediately after that|just after that|right after it|straight after it|after that|after it|afterwards|right after this|back to back',
      'after',
    ],
    [
      'right before|straight before|just before|directly before|immediately before|right before that|just before that|right before it|just before it|before that',
      'before',
    ],
  ],
  pronouns:
    'it|that|this|this one|that one|them|those|those days|those dates|these dates|that date|this date|those times|that meeting|this meeting|that event|this event|that appointment|the meeting|the event|the appointment|him|her',
  plurals: 'them|those|these|both',
  persons: 'him|her',
  auxiliaries:
    'i had|needs to|has to|must|should|be|have to|needs|need to|want|have|has|been|get|got|will|would|can|could|did|does|do|was|were|do i have|am i|do i|have i got|i have|did i have',
  entering: crossed(
    `${ENTER}|${crossed(ENTER, 'in my calendar|on my calendar|in the calendar|on the calendar|in my diary|in the diary|on my schedule|to my calendar|to the calendar|my calendar|the calendar|my diary')}`,
    'that|to say that|to say|to show that|to show|to reflect that|saying that|,|:',
  ),
  wishes: `${crossed('i need|we need|i could use|need', 'help to|some help to|your help to|a hand to')}|trying to|i was trying to|we were trying to|${INFERRED}`,
  pastEndings: '',
  pastExceptions: '',
  days: 'my day|my morning|the day|that day|the day ahead',
  pastEvents: crossed('past|previous|earlier|old|finished', 'events|meetings|appointments|calendar events|entries'),
  calendars:
    'meetings|my meetings|appointments|my appointments|events|my events|my calendar|the calendar|calendar|' +
    'cal|my cal|the cal|gcal|my gcal|google calendar|my google calendar|my diary|the diary|diary|schedule|the schedule|my schedule|agenda|my agenda|timetable|planner|my planner|upcoming events|' +
    'coming events|up coming events|up coming meetings|up coming appointments|upcoming meetings|upcoming appointments|to do list|my to do list|my plans|my plan|weekly plan|my weekly plan|my plate|my docket|the docket|the invite|' +
    'the guest list',
  kinds:
    'new event|new appointment|new meeting|new entry|new calendar entry|new calendar event|event|events|' +
    'appointment|appointments|meeting|meetings|session|task|tasks|reminders|activities|activity|engagement|' +
    'engagements|obligations|booking|bookings|entry|entries|something|anything|thing|things|stuff|everything|all|' +
    `${TO_DO}|whatever it is i have|whatever it is|whatever is|whatever comes|what comes|whatever i have|slot|plans|commitments|calendar event|calendar entry|reminder|${INVITES}|time slot|spot|whatever|` +
    'anywhere',
  empty:
    `${INVITES}|` +
    'new event|new entry|new calendar entry|new calendar event|event|events|something|' +
    'anything|thing|things|stuff|everything|all|slot|entry|calendar event|calendar entry|time slot|spot|whatever|' +
    `${TO_DO}|whatever it is i have|whatever it is|whatever i have|anywhere`,
  blocks: {
    negation:
      "don't|do not|dont|never|won't|can't|cannot|isn't|doesn't|does not|not|shouldn't|wouldn't|aren't|no need to",
    condition:
      'if|unless|in case|when|whenever|provided|as long as|wonder whether|wondering|as soon as|assuming|supposing|' +
      'on condition|before you|before i|before we|until you|in the event|depending on',
    report: 'said|says|told|asked|thinks|wants|mentioned|wrote|suggested|asks|tells|claims|hopes|believes|heard',
    past: 'went|was|were|did|had|yesterday|last week|last month|moved the|i moved|i cancelled|i booked|i deleted|we moved|ago',
    reason: `${REASONS}|${crossed('the way', 'he|she|they|we|that lot')}|given that|so nobody|so no one|so that nobody|so that no one|so i can|so that i can|so we can|so that we can|so they can|so everyone`,
    statement:
      `${crossed("'s", 'poorly|unwell|not well|in hospital|on vacation|out of town')}|'s ill|'s sick|'s off sick|'s away|'s on holiday|'s on leave|` +
      "is off sick|is sick|is ill|is away|is on holiday|is on leave|she|he|they|she'll|he'll|they'll|we'll|you|ignore|really|i love|i hate|i like|i wonder|" +
      "i'm thinking|i am thinking|i'm hoping|i'm asking|i'm kidding|i'm joking|i'm guessing|i'm feeling|i'm running late",
    question: "what|who|where|why|how|which|when's|explain",
    doubt: `${ENGLISH_DOUBTS}|${crossed('somebody|someone|anybody|they|he|she|people|you guys', 'should|ought to|could have|should have')}`,
  },
  perfects: '',
  reports:
    'ran|swam|woke|slept|ate|drank|drove|flew|rode|met|saw|sold|sent|wrote|won|took|gave|came|brought|caught|taught|spent|spoke|sang|began|chose|played|walked|worked|watched|visited|talked|arrived|jogged|hiked|cycled|studied|attended|completed|submitted|received|enjoyed|scored|danced|stayed|missed',
  journeys: '',
  toldLeads: '',
  relatives: 'who|which|whose|whom|most of which|some of which|all of which',
  premises: 'since|as|now that|seeing as|seeing that|given that|given how|given|because',
  causals: '',
  becauses: 'since|as|now that|given|considering|due to|owing to|thanks to|seeing',
  apart: 'off|out|off it|off that|off this one|without|minus',
  news: ENGLISH_NEWS,
  checks:
    "did|didn't|didnt|has|hasn't|have you|have we|have i|have they|haven't you|haven't i|had|was|were|wasn't|weren't|why did|when did|who did|does it say|when does it say",
  inversions:
    'did you|have you|did i|did we|have i|have we|do i|do we|was i|were we|is there|are there|am i|are we|' +
    'is the|is my|is our|is this|are the|are my|will the|will my|will it|will i|does the|does my|does it|' +
    'did the|has the|has my|has our|was the|was my|were the|were my',
  supposing: 'should|had|were',
  subordinators: 'that you|that we|that i',
  subjects: 'i|we|he|she|they',
  venues: englishVenues,
  states: [
    ['away', 'Away'],
    ['out of town', 'Out of town'],
    ['out of office|out of the office|not in the office|not in office', 'Out of office'],
    ['unavailable|not available', 'Unavailable'],
    ['off', 'Off'],
  ],
  aids: 'help|helping|help out|assist|assisting|deal|dealing',
  unnamed:
    'family|families|folks|the folks|friends|mates|pals|buddies|colleagues|coworkers|co-workers|workmates|classmates|' +
    'teammates|neighbours|neighbors|clients|customers|suppliers|vendors|investors|partners|parents|grandparents|kids|' +
    'children|siblings|cousins|relatives|in-laws|in laws|students|pupils|teachers|employees|staff|management|team|teams|' +
    'crew|gang|group|board|committee|department|division|office|company|choir|band|club|class|hr|it support|accounting|marketing|people|persons|players|guests|' +
    'members|participants|volunteers|boys|girls|lads|ladies|guys|women|men|everyone|everybody|somebody|someone|hubby|' +
    'husband|wife|wifey|spouse|partner|boyfriend|girlfriend|fiance|fiancee|boss|manager|supervisor|doctor|dentist|lawyer|' +
    'accountant|therapist|trainer|teacher|tutor|coach|client|customer|colleague|friend|neighbour|neighbor|sister|brother|' +
    'cousin|aunt|uncle|nephew|niece|son|daughter|landlord|plumber|agent|mentor|recruiter',
  honorifics: 'dr|mr|mrs|ms|prof|rev|hon|capt|sgt|st|fr|messrs|mx',
  rooms:
    'room|courtroom|meeting room|conference room|lecture hall|hall|classroom|lab|library room|court|studio room|seminar room|auditorium',
  telling: 'won|lost|beat|scored|drew',
  selves: 'i|we',
  attitudes: '',
  rightNow: 'right now|at the moment|at this moment|just now|this very moment',
  asGuest: `${crossed('as|as a|as an|as optional|as an optional|as a required', 'guest|guests|participant|participants|attendee|attendees')}|as optional|as required|${crossed('to|on|onto', 'the guest list|the list|the invite list|the attendee list')}`,
  everyone: [
    [
      `everyone|everybody|the guest list|the whole guest list|the entire guest list|${crossed('|all|all the|all of the|both|both the|the|every|any', 'guests|guest|attendees|participants|invitees|invited people')}|all the people|the people`,
      'guests',
    ],
    ['all|all of them|them all|each of them|both of them', 'all'],
  ],
  coming: `${crossed(
    'comes|is coming|are coming|are both coming|will come|will be coming|is joining|are joining|joins|will join|will be joining|' +
      'will be there|will be attending|is attending|are attending|might come|might be there|might join',
    '|too|as well|along|us|us too|instead|now',
  )}|${crossed(
    'is now|are now|will now be',
    'coming|joining|attending',
  )}|will be in the meeting|will be here|is here|are here|comes over|comes round|comes around|is coming over|is coming round|is coming around|drops by|is dropping by|is popping in|is calling in|visits|is visiting|are visiting`,
  orderSigns: 'me',
  orderEndings: '',
  conjugations: [],
  infinitives: '',
  accented: '',
  preferences: 'rather|instead|preferably|after all',
  consequences: "so|so then|so let's say|so that means|which means|that means|meaning|therefore|hence|that's why|thus",
  choices: 'or',
  joints: 'and|&|plus|and then|then|and also|or|and another|also|so|and so|therefore|hence|thus',
  directions: [
    ['later|back|further back|afterwards', { sign: 1 }],
    ['earlier|early|forward|sooner|up|ahead|before|beforehand|in advance', { sign: -1 }],
    ['longer|more', { sign: 1, lengthens: true }],
    ['shorter|less', { sign: -1, lengthens: true }],
  ],
  openTimes: crossed(
    'any|another|any other|some|some other|a|a different|whatever|whichever',
    'day|weekday|time|date|day or time|time or day|slot|moment|day of the week',
  ),
  ruledOut: '',
  shifts: [
    ['the day after|the next day|the following day|the day afterwards', { by: { days: 1 }, sign: 1 }],
    ['the day before|the previous day', { by: { days: 1 }, sign: -1 }],
    ['the week after|the following week|the weekend after', { by: { weeks: 1 }, sign: 1 }],
    ['the week before|the previous week|the weekend before', { by: { weeks: 1 }, sign: -1 }],
  ],
  further: 'another|an extra|extra|an additional|additional|a further|another whole|a whole extra',
  by: 'by|by about|by another|another',
  details: [
    [
      crossed(
        'nobody|no one|noone|nobody else|no one else|nobody at work|no one at work',
        'needs to know|has to know|should know|should see it|must know|can see it|gets to see it|is to know|must see it|may see it',
      ) +
        `|${crossed("don't|do not", 'show it to anyone|show this to anyone|show it to anybody|let anyone see it|let anybody see it')}|only visible to me|hide it from everyone` +
        '|private|mark it private|make it private|mark it as private|as private|privately|keep it private|keep private|set to private',
      { is: 'private' },
    ],
    ['public|make it public|mark it public', { is: 'public' }],
    [
      'without guests|without any guests|with no guests|no guests|nobody invited|with nobody invited',
      { is: 'without', part: 'guests' },
    ],
    [`${MEET_LINKS}|with a video call|with video|make it online|as a video call|google meet`, { is: 'meet' }],
    ['a video call', { is: 'meet', noun: 'Video call' }],
    ['show me as free|mark me as free|as free|show as free', { is: 'free' }],
    [
      'show as busy|show me as busy|mark me as busy|mark it as busy|put me as busy|put me down as busy|list me as busy|set me as busy|set me to busy|as busy',
      { is: 'busy' },
    ],
    [
      `${crossed('is|are|be', 'due|due on|due by')}|the whole of|all day|all-day|whole day|an all-day event|as an all-day event|for the whole day`,
      { is: 'wholeDay' },
    ],
    [
      crossed(
        `${REMIND_ME}|with a reminder|set a reminder|add a reminder|a reminder|reminder|alert|heads up|heads-up|tell me`,
        'the day before|the evening before|the night before|the previous day|a day before|for the day before|for the night before|for the evening before|on the day before|on the evening before',
      ),
      { is: 'reminder', before: { days: 1 } },
    ],
    ...COLOURS.map(
      ([word, colour]) =>
        [crossed(`a ${word}`, 'entry|event|appointment|reminder|block'), { is: 'colour', colour }] as const,
    ),
  ],
  colours: COLOURS,
  colourLeads:
    'in|to|as|colour it|color it|make it|mark it|paint it|colour|color|in colour|in color|in the colour|in the color',
  additions: englishAdditions,
  reminders: [
    [
      `${REMIND_ME}|${crossed('remind me|notify me|tell me|ping me', 'of it|about it')}|` +
        `${crossed('with a|with an|a|an', REMINDERS)}|reminder|alert|alarm|heads up|heads-up|set a reminder|tell me|let me know|${REMINDER_OF_IT}`,
      'before|b 4|earlier|ahead|beforehand|in advance|before it starts|prior|before it|before that|before the event',
    ],
    ['with a|with an', REMINDERS],
    ...SO_LONG_BEFORE,
    ['a reminder of|an alert of', ''],
    [
      'reminders|with reminders|set reminders|alerts|with alerts',
      'before|ahead|beforehand|in advance|prior',
      'several',
    ],
  ],
  eves: 'the day before|the evening before|the night before',
  remindVerbs: '',
  since: 'starting|starting from|starting on|as of|beginning|effective',
  scopes: [
    [
      'all future|future|the remaining|remaining|all remaining|all upcoming|upcoming|every future|from now on|' +
        'all following|all following ones|following ones|all the following ones|all the following|the following ones|and all following|from then on|this and following|going forward|all the ones after it|all the ones after|the ones after it|' +
        'all those after|all after it|all after that|everything after it|from that one on|onwards|permanently|for good|from that day on|from that point on|onward|for all the following ones|all subsequent ones|all later ones|every one after that',
      'following',
    ],
    [
      'each time|every time|every single time|the whole|the entire|whole|entire|the series|series|all of the series|the whole series|the entire series',
      'all',
    ],
    [
      'only this|just this|just this one|only this one|only this week|just this week|just this time|only the next|this one only|only once|just once|just the once|only the once|not every week',
      'this',
    ],
    [
      'all|every single|each and every|every last|all my|all the|all of|all of my|every|each|all of the|any|every one of|everything',
      'every',
    ],
  ],
  picks: [
    ['first|the first|the first one|my first|the 1st one|the first of them|the 1st', 'first'],
    ['last|the last|the last one|my last|the final|final|the latest', 'last'],
    ['next|the next|my next|the next one|the upcoming|up next', 'next'],
    ['second|the second|the second one|the 2nd|the 2nd one|number two', 'second'],
    ['third|the third|the third one|the 3rd|the 3rd one|number three', 'third'],
    ['fourth|the fourth|the fourth one', 'fourth'],
    ['fifth|the fifth|the fifth one', 'fifth'],
    ['the earlier one|the earlier|the former', 'earlier'],
    ['the later one|the later|the latter', 'later'],
    ['the longest one|the longest|my longest|longest|the one that takes longest', 'longest'],
    ['the shortest one|the shortest|my shortest|shortest', 'shortest'],
    ['the one|one|that one|the ones', 'one'],
    [
      'every single one|every last one|each and every one|every single one of them|the lot|the whole lot|the lot of them|all of them|all|both|both of them|them all|every one|everything|all those|each of them',
      'all',
    ],
    ['neither|none|none of them|neither of them|neither one|none of those|neither of those|nothing', 'none'],
  ],
  aspects: [
    [
      'the location of|the place of|the venue of|the room of|the room for|the location for|the venue for|' +
        'the place for|the location|the place|the venue|the room|address|location|venue|the address of|' +
        'the address for|the address',
      'place',
    ],
    ['the title of|the name of|the title|the name|title', 'title'],
    [
      'the time of|the start of|the start time of|the date of|the time|the start time|the date|the day of|the date for|the time for|start time|time|the start|the beginning',
      'time',
    ],
    ['the length of|the duration of|the length|the duration', 'length'],
    [
      'the reminder of|the reminder for|the reminder on|the reminder|reminder|the alert for|the alert of|the alert|the notification for|the notification',
      'reminder',
    ],
    ['the colour of|the color of|the colour|the color', 'colour'],
    [`${crossed('the description|the note|the notes', 'of|on|for')}|the description|the note|the notes`, 'note'],
  ],
  inquiries: [
    ['the other one|the other|other one|no the other one|the other one please', 'other'],
    [
      'when|when again|what time|what time again|when was that|when was that again|what day|which day|what time was that|when is that',
      'when',
    ],
    ['where|where again|where was that|where was that again|where is that', 'where'],
    [
      "and then|what then|then what|and after that|after that|what about after that|what comes after that|what comes next|what comes right after|what comes after|what comes after it|what comes after this|what's after it|what's right after it|what's next after that|what do i have after that|what do i have right after that|what do i have after it|the one after that|and the one after that|and the one after|what's after that|and next|and after|what is after that|what comes right after that|what follows",
      'next',
    ],
    [
      'which ones are there|which ones|which ones do i have|which are there|which are they|what are the options|what are my options|what are they|which ones would that be|what is there to choose from|list them|show them|show me them|show me the options',
      'list',
    ],
    ['how many are there|how many do i have|how many|how many of them are there|how many are left', 'count'],
  ],
  responses: ENGLISH_RESPONSES,
  minutes: [
    ['half past|at half past|for half past|to half past|half past the hour|at half past the hour', 30],
    ['quarter past|at quarter past|a quarter past|at a quarter past|to quarter past|for quarter past', 15],
    ['quarter to|at quarter to|a quarter to|at a quarter to|for quarter to', -15],
    ['ten past|at ten past', 10],
    ['twenty past|at twenty past', 20],
    ['ten to|at ten to', -10],
    ['twenty to|at twenty to', -20],
  ],
  linking:
    `${englishApprovals}|` +
    'anything on|anything|would be better|would be good|would work|is better|is fine|works|works better|' +
    "works for me|how about|what about|rather|only|make that|make it|that one|better|let's take|let's say|" +
    "let's do|i'll take|take|book|i meant|i mean|wait|it is|please|for that|the same time|that works|" +
    'suits me|would suit|move it|and a|and what about|and|the time|change it|go with|let us|but|is enough|' +
    "will do|is plenty|then|would do|'d do|would do nicely|is ok|is okay|is perfect|would be fine|would be great|it's|it is actually|there's|he's coming|she's coming|they're coming|they come|it's on|it starts|it begins" +
    '|alone|as is|as it is|where it is|in there|in place' +
    "|it's|its|that's|they said|he said|she said|they say|it should be|it has to be|it needs to be|it must be|it'll be|it will be|turns out it's|it turns out it's|i said|should be|it was supposed to be|they told me|it starts|it begins|apparently|though|tho|it goes on|it lasts|it runs|it'll go on|start|start at|starting at|begin|begin at|have it start|let it start|it's now|it is now|try|let's try|go for|let's go for|let's make it",
  courtesies: {
    thanks:
      `${ENGLISH_THANKS}|` +
      `${crossed('thanks|thank you|cheers|thx|ok thanks|okay thanks', "that's great|that's perfect|that's fine|that's all|that's it|that works|that helps|perfect|great|brilliant|lovely|very helpful")}|` +
      'thanks|thank you|thx|thanks a lot|thank you so much|many thanks|cheers|thank you very much|appreciate it|great thanks|no problem|no worries|lovely|brilliant|wonderful|excellent|awesome|amazing|' +
      "you're a star|you're the best|you're great|you rock",
    yes:
      'yes|yep|yeah|sure|ok|okay|y|yes please|confirm|confirm it|do it|go ahead|sounds good|correct|right|' +
      "perfect|great|fine|go for it|exactly|that's right|looks good|ok great|do both|do that|that's fine|" +
      'sounds great',
    no: "better not|i'd better not|i better not|maybe not|or maybe not|perhaps not|no|nope|nah|no thanks|don't|no don't|stop|no thank you|rather not|not now",
    neverMind:
      `${ATTENDING}|` +
      'forget it altogether|drop it altogether|scrap it altogether|forget the whole thing|drop the whole thing|scrap the whole thing|oh come on, forget it|oh come on, drop it|' +
      "never mind|nevermind|forget it|forget that|cancel that|leave it|drop it|scratch that|skip it|it's fine|" +
      "leave it as it is|don't bother|keep it|keep it as it is|leave it alone|leave it where it is|" +
      'leave it as is|leave it there|leave that|forget about it|scrap that|scrap it|drop that|bin that|' +
      "ditch that|nix that|keep it where it is|keep that|don't do it|don't do that|i'll keep it|i'll keep that|let's keep it|we'll keep it|i'm keeping it|i'll leave it|leave it be|let it be|it stays|it can stay|leave it out|better leave it|better to leave it|best leave it|best to leave it|i'd rather leave it|let's leave it|we'll leave it|let's not|let's not bother|let's skip it|don't cancel it|don't delete it|don't move it|don't change it|don't remove it|don't touch it|no need|no need to|no point|keep it after all|leave it in|keep it there|joking|just joking|i'm joking|kidding|just kidding|i'm kidding|jk|only joking|only kidding",
    greeting: 'hi|hello|hey|hi there|good morning|good evening|good afternoon|hey there|hello there|morning',
    farewell: 'bye|goodbye|see you|good night|bye bye|see you later|ciao|see ya',
    undo:
      'undo|undo that|undo it|undo this|revert that|revert it|take that back|take it back|revert|bring it back|' +
      'put it back|restore it|undo the last change|undo my last change|undo your last change|undo the last one|' +
      'roll that back|roll it back|i take that back|reverse that|put that back|put it back how it was|' +
      'put that back how it was|put it back the way it was|put that back the way it was|' +
      'put it back where it was|change it back|change that back',
    redo: 'redo|redo that|redo it|redo this|redo the change|undo the undo|undo my undo|undo that undo|undo my last undo|reapply that|reapply it|apply it again|put the change back',
    help: 'help|what can you do|help me|how does this work|what can i ask|what can you help me with',
    again:
      'same again|the same again|same thing|the same|same|again|do the same|once more|the same thing|one more|a third one|another one',
    instead:
      "i changed my mind|i've changed my mind|changed my mind|" +
      'hold on|hang on|wait|instead|rather|not that one|sorry|oops|whoops|i meant|i mean|my mistake|not that' +
      "|wrong day|wrong time|wrong date|wrong one|wrong name|that was a mistake|that was wrong|that's wrong|i made a mistake|that was the wrong one|i got that wrong|i got the day wrong|i mixed that up|typo|oops typo",
    or: 'or',
    also: 'also|too|as well|additionally|on top of that',
    only: 'only|just',
    keep: 'keep|leave|stay|can stay|could stay|may stay|should stay|must stay|will stay|stays|is staying|stays in|can stay in|can remain',
    else: 'else|otherwise|if not|or else',
  },
  unable:
    "can't do|can't make|can't|cannot do|cannot make|cannot|cant do|cant make|cant|couldn't do|" +
    "won't be able to do|i'm busy on|i'm busy|i am busy on|i am busy|i'm not free|i'm not around|i'm away|" +
    "doesn't work|does not work|doesnt work|doesn't work for me|won't work|doesn't suit|doesn't suit me|" +
    "is no good|is not good|isn't good|isn't possible|is not possible|is bad|is out|clashes|overlaps|conflicts|collides|interferes|is taken|is full|" +
    "is too early|is too late|is too soon|too early|too late|too soon|bad|no good|'s bad|'s no good|'s not good|'s out|'s full|" +
    "'s taken|'s busy|'s too early|'s too late|is busy",
  doing:
    'leave for|to leave for|set off for|head to|head off to|get up for|be at|be there for|get to|be ready for|leaving for|heading to|having|getting|going to|going|going for|attending|taking|doing|eating|supposed to be at|' +
    'supposed to go to|supposed to have|supposed to attend|supposed to do|supposed to be|supposed to|' +
    'scheduled for|scheduled to|booked for|due at|due for|to go to|to attend|i am|i will be|we are|' +
    'we will be|i scheduled|i booked|i scheduled to|possibly|probably|definitely|tentatively|officially|' +
    'usually|both|any chance i have|any chance of|yet|attend|go to|get to',
  tails:
    'happen|left|left over|remaining|on now|out|busy|exactly|again|already|or not|right|then|look|looks|look like|looks like|departs|depart|departing|leaves|leave|leaving|takes off|take off|taking off|arrives|arrive|arriving|lands|land|landing|boards|boarding|get in|gets in|get going|get underway|kick off|kicks off|open|opens|close|closes|over|finished|done|is|are|was|were|will be|is at|is on|begins|begin|will begin|starts|start|will start|ends|takes place|' +
    'take place|will take place|happens|supposed to be|is supposed to be|supposed to start|going to be|' +
    'is going to be|alone|as is|as it is|where it is|in there|in place|is coming up|is scheduled|is scheduled for|is set for|was scheduled for|was scheduled|' +
    'with|coming|in it|in them|in there|to go to|to attend|scheduled yet|start yet|started yet|over yet|done yet|' +
    'yet',
  copulas:
    'is always|are always|is usually|is normally|is still|is|are|was|were|will be|is going to be|' +
    crossed(
      "is|are|'s|'re|has been|have been|'s been|was|got|is now|will be",
      'set|booked|booked in|fixed|arranged|scheduled|confirmed|planned|pencilled in|organised|organized|sorted|due|happening|taking place|going ahead',
    ),
  signs: englishSigns,
  signParticiples: englishSignParticiples,
  finites:
    "is|are|am|was|were|been|has|had|have|isn't|aren't|happens|happen|begins|begin|starts|start|ends|comes|takes|takes place|goes|go out|keeps|wants|needs|gets|got|says|means|expires|arrives|lands|leaves|lasts|falls|seems|knows|thinks|loves|hates|told|asked|said|promised|is having|are coming|will be|doesn't|finishes|opens|closes|invited|took|left|came|went|gave|scored|won|arrived",
  staging: `${crossed("is|are|'s|'re|will be", 'doing|having|playing|giving|holding|hosting|putting on|running|throwing|organising|organizing|staging')}|has got|have got|'s got|has|have|does|holds|hosts|puts on|gives|plays|throws|organises|organizes`,
  nameless:
    'some time|time|a bit of time|sometime|moment|mine|yours|hers|his|ours|later|earlier|before|after|afterwards|beforehand|though|anyway|however|maybe|perhaps|also|too|still|already|again|once|twice|always|usually|normally|really|actually|probably|then|there|here|soon|yet|ever|never|else|instead|therefore|meanwhile|otherwise|both|either|neither|none|same|other|others|another|due|only|just|together|now|today|tomorrow',
  noTitle:
    "than|because|so that|so|unless|although|though|instead|rather|whereas|while|which|whose|whom|should|would|could|might|must|shall|can|could|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|won't|im|ive|ill|youre|he's|she's|who's|that's|there's|what's|somehow|earlier|later|sooner|longer|shorter|myself|yourself|himself|herself|o'clock|hers|theirs",
  spelling:
    'schedule|reschedule|create|cancel|delete|change|rename|remind|remove|postpone|reminder|appointment|calendar|location|birthday|dentist|meeting|breakfast|conference|accept|accepted|' +
    '!accent|!accents|!accented|!access|!accessed|!excepted|!chance|!charge|!chang|!renate|!rewind|!remand|!remote|!remainder|!cancer|!crate',
  compounds:
    `${crossed('spend', 'time|some time|a bit of time|more time|quality time|the day|the afternoon|the evening|the weekend')}|${crossed('hotel|airbnb|hostel|flight|apartment|online|early|late', 'check in|check out')}|` +
    'all hands on deck|all hands|all-hands|year-end|year end|1:1s|1:1|1-1|one to one|one-to-one|one on one|one-on-one|1 on 1|1-on-1|check up|catch up|meet up|meet-up|' +
    'catch-ups|catch ups|check ups|follow up|follow ups|warm up|wrap up|tune up|kick-off|drop-off|pick-up|check-up|follow-up|stand-up|catch-up|set-up|' +
    'clean-up|trash collection|trash day|bin day|bin collection|book club|book fair|book launch|book group|book signing|book reading|book sale|book shop|move-in|' +
    "parents evening|parents' evening|parent evening|movie night|date night|game night|quiz night|" +
    'poker night|girls night|night out|morning run|open day|evening class|night shift|day trip|day off|' +
    'in laws|in-laws|hand in|turn in|send in|fill in|sign in|plug in|hand over|call in sick|sort out|skip hire|skip delivery|skip collection|drop in clinic|drop-in clinic|drop in session|walk in clinic|change of shift|clear out sale|cancel culture talk|call centre|plan review|note taking|set design|afternoon tea|leaving do|stag do|hen do|make-up',
  ...englishTopics,
};
