import type { Wording } from './wording.js';

export const english: Wording = {
  notices: {
    length: 'My answer was cut off because it grew too long; please ask for less at once.',
    refused: 'I cannot help with that.',
    steps: 'I stopped here because this took too many steps; please ask for a part of it.',
    time: 'I ran out of time; this is what I have so far.',
    unavailable: 'I was cut off here; what I had prepared until then is shown.',
  },
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
