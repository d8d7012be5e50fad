import type { Wording } from '../../commands/wording.js';

/** What the engine says in English. */
export const englishWording: Wording = {
  meeting: 'Meeting',
  whatTitle: () => 'What should the event be called?',
  whatTime: () => 'When should it take place?',
  whatHour: (date) => `At what time on ${date}?`,
  whichEvent: () => 'Which event do you mean?',
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
