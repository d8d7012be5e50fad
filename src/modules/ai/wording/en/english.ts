import type { Wording } from '../wording.js';
import { englishPreview } from './english-preview.js';
import { englishRepetition } from './english-repetition.js';

export const englishWording: Wording = {
  language: 'en',
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
  nothingPrepared: 'Nothing was prepared or changed by this answer.',
  agreement:
    /^\W*(?:(?:yes|yeah|yep|yup|sure|ok|okay|confirm(?:ed)?|do (?:it|that)|go ahead|please(?: do)?|correct|right|sounds good|perfect|great|no|nope|reject|it|that|thanks|now)\b\W*)+$/iu,
  preview: englishPreview,
  repetition: englishRepetition,
  untitled: '(no title)',
  willMail: (people) => `Google will mail ${people === 1 ? '1 person' : `${people} people`}.`,
  mayMail: 'Google may tell the other guests.',
  notWritten: (addresses) => `You did not write these addresses yourself: ${addresses}.`,
  lookalike: (addresses) => `These addresses hold letters that look like others: ${addresses}.`,
  duplicate: 'You already have an event of this name at this time.',
  wholeSeries: 'This is a whole series.',
  followingOnes: 'This means this event and all that follow.',
  pastToo: (past) =>
    past === 1 ? 'One of them has already taken place.' : `${past} of them have already taken place.`,
  keepTheirOwn: (instances) =>
    instances === 1
      ? 'One of them was changed before and keeps what is its own.'
      : `${instances} of them were changed before and keep what is their own.`,
  happensTwice: (time) => `${time} happens twice, since the clocks are put back; the first one is meant.`,
  inThePast: 'This lies in the past.',
  sharedCalendar: 'Others may see this calendar.',
  readAs: (phrase, time) => `“${phrase}” read as ${time}.`,
  yearsAhead: (year) => `The start lies years ahead, in ${year}.`,
  firstOfSeries: (time) => `The first time is ${time}.`,
  empties: (fields) => `Afterwards this is empty: ${fields}.`,
  endsSeries: 'The repetition ends: all other dates of the series are removed, past ones too.',
  seriesNotIncluded:
    'A new end of the series and dates left out of it are not included here, since they depend on the series; ask for them in the chat.',
};
