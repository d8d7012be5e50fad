import type { Wording } from './wording.js';

export const english: Wording = {
  notices: {
    length: 'My answer was cut off because it grew too long; please ask for less at once.',
    refused: 'I cannot help with that.',
    shortened: 'The beginning of our conversation did not fit into this answer; please repeat what matters from it.',
    steps: 'I stopped here because this took too many steps; please ask for a part of it.',
    time: 'I ran out of time; this is what I have so far.',
    unavailable: 'I was cut off here; what I had prepared until then is shown.',
  },
  decideAbove:
    'Nothing has been changed yet. Please confirm or reject the prepared action above; a message does not confirm it.',
  agreement:
    /^\W*(?:(?:yes|yeah|yep|yup|sure|ok|okay|confirm(?:ed)?|do (?:it|that)|go ahead|please(?: do)?|correct|right|sounds good|perfect|great|no|nope|reject|it|that|thanks|now)\b\W*)+$/iu,
  headlines: {
    create_event: 'Create',
    update_event: 'Change',
    delete_event: 'Delete',
    move_event: 'Move to another calendar:',
    rsvp: 'Answer the invitation to',
  },
  answers: { accepted: 'yes', declined: 'no', tentative: 'maybe', needsAction: 'open' },
  untitled: '(no title)',
  willMail: (people) => `Google will mail ${people === 1 ? '1 person' : `${people} people`}.`,
  mayMail: 'Google may tell the other guests.',
  notWritten: (addresses) => `You did not write these addresses yourself: ${addresses}.`,
  lookalike: (addresses) => `These addresses hold letters that look like others: ${addresses}.`,
  duplicate: 'You already have an event of this name at this time.',
  wholeSeries: 'This is a whole series.',
  followingOnes: 'This means this event and all that follow.',
  sharedCalendar: 'This calendar may be seen by others, so the event is made private.',
  readAs: (phrase, time) => `“${phrase}” read as ${time}.`,
};
