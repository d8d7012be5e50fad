import { ENGLISH_CHILD, ENGLISH_CHILDREN } from '../kin.js';
import { type VerbEntry, crossed, imperative } from '../../../orders/grammar/inflection.js';

/** Who says what the user will do. */
const ONE_IS = "i'm|i am|we're|we are";
const ONE_HAS = "i've|i have|we've|we have";

/** "I'm meant to": what stands before something to do. */
const OBLIGED = crossed(
  ONE_IS,
  'meant to|supposed to|due to|expected to|scheduled to|booked to|down to|set to|off to|to|obliged to|required to|' +
    'planning to|hoping to|looking to|having to|going to|asked to|invited to|needed to',
);

/** "We agreed on", "we've booked": what was arranged, before the event itself. */
const ARRANGED = [
  crossed(
    'i|we|they|i have|we have|they have|he has|she has',
    'agreed on|agreed to|agreed upon|settled on|settled for|decided on|arranged to have|arranged for|fixed on|made plans for|made a date for|plumped for|gone for',
  ),
  crossed(
    ONE_HAS,
    'agreed|agreed on|agreed upon|settled on|settled for|decided on|arranged|fixed|fixed up|planned|organised|organized|lined up|pencilled in|booked|booked in|' +
      'booked in for|scheduled|set up|made|sorted|sorted out|signed up for|registered for|been invited to|been asked to|been given|got tickets for|' +
      'tickets for|got a ticket for|put together|set aside time for',
  ),
].join('|');

/** "We're due at", "I'm down for": what somebody takes part in. */
const TAKING_PART = crossed(
  ONE_IS,
  'due|due at|due in|due for|expected at|expected in|needed at|needed in|wanted at|wanted in|booked at|booked in at|booked in for|booked on|' +
    'booked for|down for|down as|signed up for|registered for|in for|invited to|scheduled for|taking part in|set for|set to have',
);

/** How English states what the user must do, has, or has arranged. */
export const STATING: readonly VerbEntry[] = [
  imperative(
    "i'd like|i'd like for|i would like for|i'd like to|i would like to|i would like|i want|i want to|i'd love to|i'll be|i will be|i will|i'll",
    {
      sense: 'need',
      isOpen: true,
    },
  ),
  imperative(
    "going to|i've to|i need|we need|i need to|we need to|i think i need|i have to|we have to|i've got to|i must|" +
      "i should|i'm supposed to|" +
      "i am supposed to|i promised to|i plan to|i'm planning to|i'm planning|i'm going to|i'm going for|" +
      "i'm going on|need to|have to|need|got|i'm off to|i'm taking|" +
      "i'm going|i am going|we're going|we are going|i'm attending|i am attending|i will be attending|i'll be attending|i'm planning on|" +
      "i am planning on|i plan on|i need to go|i have to go|i want to go|i'm doing|i am doing|we're doing",
    { sense: 'need' },
  ),
  imperative(
    "i have|i've|i've got|i have got|i got|we have|we've got|i'm having|we're having|i am having|there's|there is|i have an appointment for|i'm due for",
    { sense: 'have' },
  ),
  imperative(`${crossed(ENGLISH_CHILD, "has|has got|'s got")}|${crossed(ENGLISH_CHILDREN, "have|have got|'ve got")}`, {
    sense: 'have',
  }),
  // "I'm picking up the kids at 3": what somebody will be doing.
  imperative("i'm|i am|we're|we are|i'll be|we'll be", { sense: 'have', before: 'ing' }),
  imperative("i'm on|i am on|we're on|we are on|i'll be on|we'll be on", { sense: 'have' }),
  imperative(`${OBLIGED}|${crossed(OBLIGED, 'be at|be in|be there for|have|attend')}`, { sense: 'need' }),
  imperative(
    crossed(
      "i promised|we promised|i said i'd|i said i would|i said we'd|i agreed|we agreed|i arranged|we arranged",
      'to',
    ),
    {
      sense: 'need',
    },
  ),
  imperative(
    crossed(
      ONE_HAS,
      'promised to|agreed to|offered to|volunteered to|arranged to|been asked to|been told to|got to|decided to',
    ),
    {
      sense: 'need',
    },
  ),
  imperative(crossed('i|we', 'go to|go for|go and'), { sense: 'need' }),
  imperative('i shall|we shall', { sense: 'need' }),
  imperative('i shall be|we shall be', { sense: 'have', before: 'ing' }),
  imperative(ARRANGED, { sense: 'have' }),
  imperative(TAKING_PART, { sense: 'have' }),
  imperative(
    crossed("they've|they have|he's|she's|she has|he has", 'booked me in for|put me down for|given me|offered me'),
    {
      sense: 'have',
    },
  ),
  imperative(
    crossed(
      "i'm|i am|we're|we are|we'll be|we will be|i'm going to be|we're going to be|i'm gonna be|we're gonna be|i've to be|we've to be|i have to be|we have to be|i need to be|we need to be",
      'at|over at|out at|round at|up at|back at|there for',
    ),
    { sense: 'have' },
  ),
  // "I'm in Berlin on Friday", but "in charge".
  imperative("i'm|i am|we're|we are|i'll be|i will be|we'll be|we will be", {
    sense: 'attend',
    unless: 'charge|trouble|touch|favour|favor|pain|love|hurry|need|doubt|agreement',
  }),
  // "Ann and I are having lunch", "Ann is coming for dinner".
  [
    [
      crossed(
        'and i|and me|and myself',
        "are having|are going for|are going to|are off to|are doing|are meeting for|are meeting up for|are getting|are grabbing|will have|'ll have|have",
      ),
      crossed(
        "is|are|'s|'re|will be|'ll be",
        'coming for|coming over for|coming round for|coming around for|joining me for|joining us for|visiting for',
      ),
    ].join('|'),
    { sense: 'together', stand: 'any' },
  ],
  // "I'm off work on Monday".
  imperative("i'm|i am|we're|we are|i'll be|we'll be", { sense: 'have', before: 'off' }),
];
