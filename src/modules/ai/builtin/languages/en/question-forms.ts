import { type VerbEntry, crossed, idiom, imperative } from '../../orders/grammar/inflection.js';

const DAYS =
  'which days|what days|which dates|what dates|on which days|on what days|on which dates|what other days|which other days';

/** What asks for a time. */
export const WHEN =
  'when|when exactly|what time|at what time|which time|at which time|' +
  crossed('what|which|on what|on which', 'day|date|weekday|day of the week') +
  `|${crossed('what|which|in what|in which', 'week|month|year')}`;

/** Questions whose form tells what is asked: for all days, whether a time is taken, how long, and with the asking word at the end. */
export const QUESTION_FORMS: readonly VerbEntry[] = [
  idiom(
    crossed(
      DAYS,
      "do i|do i have|have i|have i got|am i|am i on|are we|do we have|do we|have we got|are there|will i have|will i be|i have|i've got|i am|i'm|does|do i go to|do i do",
    ),
    { sense: 'list' },
  ),
  imperative('is|are', {
    sense: 'free',
    particle:
      'taken|already taken|occupied|spoken for|booked up|booked out|full|fully booked|blocked|blocked off|packed|booked|still free|still open|already booked|used up|clear',
  }),
  imperative('the dates of|the dates for|dates for|dates of|the days of|the days for', { sense: 'list' }),
  imperative('the date of|the date for|the time of|the time for|the start time of|the day of', { sense: 'when' }),
  imperative('the address of|the address for|the location of|the location for|the venue of|the venue for', {
    sense: 'where',
  }),
  imperative('what about|how about|and what about', { sense: 'list', isLoose: true }),
  imperative('how long|how long exactly|how late|how early', { sense: 'when', isLoose: true }),
  [
    "when|when again|when exactly|at what time|what time|when is that|when is it|when's that|when was that",
    { sense: 'when', stand: 'last' },
  ],
  ['where|where again|where is that|where is it', { sense: 'where', stand: 'last' }],
  idiom(
    crossed(
      "how long|how long's|how long does|how long do|how long will|how long did",
      'is|are|was|will|the|my|our|does|do',
    ),
    {
      sense: 'when',
      isOpen: true,
    },
  ),
  imperative(`${WHEN}|until when|till when|from when`, {
    sense: 'when',
    unless: 'can|could|should|shall|would|might',
    isLoose: true,
  }),
  imperative("what's|whats|what is|how's|how is|hows|what does|how does|what do|how do", {
    sense: 'list',
    particle: 'like|look like|looking like|looks like|shaping up|looking|look|shape up',
  }),
  ...(['next', 'the next', 'my next'] as const).map((lead) =>
    idiom(
      crossed(
        `${lead} time`,
        "i see|i'm seeing|i meet|i'm meeting|i have|i've got|i talk to|i speak to|i go to|i'm at",
      ),
      {
        sense: 'when',
      },
    ),
  ),
  idiom(
    crossed(
      'is|are|was|starts|begins|ends|finishes|leaves|goes|takes place',
      'when|at what time|what time|on what day|what day|which day|when exactly|when again|at when',
    ),
    {
      sense: 'when',
    },
  ),
  idiom(crossed('is|are|was|takes place|happens', 'where|in which room|where exactly|where again'), { sense: 'where' }),
  idiom(crossed('have i|have we|did i|do i', 'anything|something|nothing|any|anything on|something on|anything else'), {
    sense: 'list',
  }),
  idiom(
    crossed(
      "when is|when's|when will be",
      "the next time i'm seeing|the next time i see|the next time i'm meeting|the next time i meet|the next time i have|the next time",
    ),
    {
      sense: 'when',
      meets: true,
    },
  ),
  idiom(crossed("when is|when's", "the next time i have|the next time i've got|the next time i go to|the next time"), {
    sense: 'when',
  }),
  idiom('who am i|who are we', { sense: 'list', isOpen: true }),
  idiom(
    'would i be able to|will i be able to|will i make it|will i make it to|can i make it to|could i make|can i make|could i fit in|am i able to|would i be able to make|is there room|is there a room|is there any room|have i got room|do i have room|any room|could i squeeze in|can i squeeze in|could we squeeze in|can we squeeze in|do i have time to fit in|can i still fit in|could we fit in',
    { sense: 'free' },
  ),
  imperative('room for', { sense: 'free' }),
  idiom(
    crossed(
      'at what|at which|what|which|in what|in which|on what|on which',
      crossed('address|street|place|room|building|location|venue|floor', 'is|are|was|will'),
    ),
    {
      sense: 'where',
    },
  ),
  idiom(crossed('who|whom', crossed('did i|have i|did we|have we', 'invite|invited|asked|ask')), { sense: 'who' }),
];
