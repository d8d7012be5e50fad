import type { Wording } from '../../commands/wording.js';

/** What the engine says in English. */
export const englishWording: Wording = {
  meeting: 'Meeting',
  whatTitle: () => 'What should the event be called?',
  whatTime: () => 'When should it take place?',
  whatHour: (date) => `At what time on ${date}?`,
  whichEvent: () => 'Which event do you mean?',
  whatChange: () => 'What should be changed?',
  oneAtATime: (other) =>
    `Two events are changed one after the other: when should it be, so that "${other}" can take its time?`,
  movesBy: (minutes) => `${Math.abs(minutes)} minutes ${minutes < 0 ? 'earlier' : 'later'} than it starts now`,
  growsBy: (minutes) => `${Math.abs(minutes)} minutes ${minutes < 0 ? 'shorter' : 'longer'} than it is now`,
  keepsClock: () => 'The clock time stays as it is',
  lastsAllDay:
    /\b(?:birthday|anniversary|holiday|vacation|trip|out of (?:the )?office|ooo|pto|day off|leave|deadline|conference|festival)\b/iu,
  shortMeeting: /\b(?:call|phone|stand-?up|standup|check-in)\b/iu,
  inTheEvening:
    /\b(?:dinner|supper|drinks|cocktails|happy hour|concert|opera|theat(?:re|er)|cinema|movies?|gala|night)\b/iu,
  usualHours: [
    { pattern: /\blunch\b/iu, hour: 12 },
    { pattern: /\bbreakfast\b/iu, hour: 8 },
    { pattern: /\bbrunch\b/iu, hour: 11 },
    { pattern: /\b(?:dinner|supper)\b/iu, hour: 19 },
  ],
  readAs: (words, meaning) => `"${words}" read as ${meaning}`,
};
