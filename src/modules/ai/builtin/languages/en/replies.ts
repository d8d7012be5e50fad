import { type Replies, closed, formatList, joinSummaries } from '../replies.js';

const ABILITIES = 'I can show your events, find free time, and create, move, change or cancel events.';
const ANSWERS: Record<string, string> = {
  accepted: 'coming',
  declined: 'not coming',
  tentative: 'maybe',
  needsAction: 'no answer yet',
};
const WHY: Record<string, string> = {
  negation: 'You told me not to, so I change nothing',
  condition: 'That depends on something I cannot check',
  report: 'That tells me what somebody said',
  past: 'That sounds like something that already happened',
  elsewhere: 'That is not for your calendar',
};

/** The kinds of writes, as a line of their list begins. */
const WRITES: Readonly<Record<string, string>> = {
  create: 'created',
  update: 'changed',
  delete: 'deleted',
  move: 'moved to another calendar',
  rsvp: 'answered',
  undo: 'undone',
};

/** What the engine says in English. */
export const englishReplies: Replies = {
  help: `${ABILITIES} Try "lunch with Anna tomorrow at noon".`,
  courtesies: {
    thanks: "You're welcome!",
    yes: 'All right. Nothing is open right now; what would you like me to do next?',
    no: 'All right, I leave everything as it is.',
    greeting: `Hello! ${ABILITIES}`,
    farewell: 'Goodbye!',
  },
  nothingToRedo: 'There is no undo of the last 24 hours that I can take back.',
  nothingToUndo: 'I made no change in the last 24 hours that I can undo.',
  noWrites: 'I changed nothing in the last 24 hours.',
  writes: (lines) => `In the last 24 hours I wrote this, the newest first:\n${formatList(lines)}`,
  write: (kind, title, clock, undoable) =>
    `${clock}: ${WRITES[kind] ?? 'changed'} “${title || '(no title)'}”${undoable ? '' : ' (cannot be undone any more)'}`,
  notUnderstood: (words) => `I did not understand “${words}”. ${ABILITIES}`,
  aside: (why, words) => `${WHY[why] ?? 'I am not sure what you want me to do'}: “${words}”. ${ABILITIES}`,
  tooLong: 'That is too long for me; please say it in parts.',
  stillOpen: (what) => `Still open: ${joinSummaries(what)}`,
  withdrawn: (what) => `I withdrew this, and nothing was changed: ${joinSummaries(what)}`,

  whatTitle: 'What should the event be called?',
  mayEnter: (words) => `Shall I add “${words}” to your calendar?`,
  isNewEvent: (words, open) => `Shall I add “${words}” as a new event, or is that about “${open}”?`,
  unsureOf: (words, title) => `I am not sure about “${words}”. Is the event called “${title}”?`,
  whatTime: 'When should it take place?',
  whatTimeBut: (words) => `When should it take place? You said: “${words.join(', ')}”.`,
  whatHour: (day) => `At what time ${day}?`,
  whichEvent: 'Which event do you mean?',
  whichOne: 'Which one do you mean?',
  whatChange: (summary) => (summary ? `What should change about "${summary}"?` : 'What should be changed?'),
  whatNote: (summary) => `What should the note in "${summary}" say?`,
  howMuch: 'By how much?',
  whoMeant: 'Whom do you mean?',
  addressOf: (name) => `What is ${name}'s e-mail address?`,
  meetLeftOut: (conference) =>
    `The Meet link is not part of the event; it ${conference === 'meet' ? 'is added' : 'goes'} when the event is sent with conference=${conference}`,
  oneAtATime: (other) =>
    `Two events are changed one after the other: when should it be, so that "${other}" can take its time?`,
  weekdayMismatch: (words, day) => `“${words}” does not fit: that day is ${day}. Which day do you mean?`,
  whoseClocks: 'Which place’s time is meant? Name the place, such as “London time”, or the time here.',
  whichTimes: (count) => `At which ${count} times of the day?`,
  oneOf: (times) => `Which of these do you mean: ${times.join(' or ')}?`,
  tooManyExceptions: (most) => `A series can leave out at most ${most} days at once. When should it take place?`,
  inThePast: (at) => `${at} lies in the past. When should it be?`,
  notInSeries: (day) => `The series does not take place on ${day}. Which day is to be left out?`,
  noSuchDate: (day) => `There is no ${day}. Which day do you mean?`,
  noSuchClock: (clock) => `There is no such time as ${clock}. What time do you mean?`,
  skippedTime: (at, nearest) =>
    `On ${at} the clock is put forward, so there is no such time. Which do you mean, ${nearest.join(' or ')}?`,

  proposed: (summary, conflicts, warnings) =>
    [
      `I've prepared this: ${closed(summary)}`,
      ...(conflicts.length > 0 ? [`It overlaps with ${conflicts.join(', ')}.`] : []),
      ...(warnings.length > 0 ? [`Please note: ${warnings.map(closed).join(' ')}`] : []),
      'Nothing is changed until you confirm it.',
    ].join(' '),
  replacesEarlier: 'It takes the place of the earlier proposal.',
  refusals: {
    unchanged: 'The event is like that already, so there is nothing to change.',
    badTime: 'That did not work: the times do not fit together. Please tell me again from when to when.',
    noSuchTime:
      'That did not work: the clocks are put forward then, so this time does not exist. Please name another one.',
    invalid: 'That did not work: the calendar does not take it like that. Please say it another way.',
    forbidden: 'That did not work: you may see this, but not change it.',
    hiddenGuests: 'That did not work: the guest list of this event is hidden from you, so I cannot change it.',
    gone: 'That did not work: it is no longer in your calendar.',
    notInvited: 'That did not work: you are not among the guests of this event.',
    seriesOnly: 'That did not work: this series cannot be changed like that. Single dates of it can.',
    changed: 'That did not work: it was changed in the meantime. Please ask me again.',
    taken: 'That did not work: you are busy at that time.',
    notUndoable: 'That cannot be undone.',
    tooOld: 'That can no longer be undone.',
    undone: 'That has been undone already.',
    later: 'That did not work: too much was asked at once. Please try again in a moment.',
    unanswered: 'That did not work: Google Calendar is not answering right now. Please try again later.',
    unknownFate: 'I do not know whether that worked; please check your calendar.',
    other: 'That did not work. Please try again, or say it another way.',
  },
  leftOutEvents: (most, left) =>
    `I prepare at most ${most} events at once; ${left.length} more ${left.length > 1 ? 'are' : 'is'} left out: ${left.join(', ')}.`,
  leftOutWords: (words) => words.map((part) => `I left this out; please tell me again: “${part}”`).join('\n'),

  similar: (lines) => `These are similar:\n${formatList(lines)}`,
  onlyPast: (lines) => `Nothing lies ahead. In the past I found:\n${formatList(lines)}`,
  lookedAt: (when) => `I only looked ${when}.`,
  meantThis: 'Do you mean one of these?',
  atThoseTimes: (when) => `at those times, ${when}`,
  noEvents: (when) => `You have nothing ${when}.`,
  events: (when, lines, isTruncated) =>
    `Here is what you have ${when}:\n${formatList(lines)}${isTruncated ? '\nThere are more events than I can list.' : ''}`,
  found: (lines) => `I found:\n${formatList(lines)}`,
  notThen: (words, lines) => `I found no “${words}” then, but this:\n${formatList(lines)}`,
  partly: 'I am not sure I understood all of that.',
  noForecast: 'I cannot see the weather or the traffic, only your calendar.',
  noSuchEvent: (words) => (words ? `I found no event matching "${words}".` : 'I found no such event.'),
  guests: (event, guests) =>
    guests.length === 0
      ? `Nobody is invited to ${event}.`
      : `Invited to ${event}:\n${formatList(guests.map(({ name, response }) => `${name}${response ? `: ${ANSWERS[response] ?? response}` : ''}`))}`,
  placeOf: (event, place) => (place ? `${event} is at ${place}.` : `${event} has no place set.`),
  next: (line, found) => (found > 1 ? `The next one is ${line}. I found ${found} in all.` : `${line}.`),
  count: (events, lines) =>
    `You have ${events === 1 ? '1 event' : `${events} events`}${lines.length > 0 ? `:\n${formatList(lines)}` : '.'}`,
  total: (hours, when) => `Your events ${when} take ${hours}.`,
  busiest: (day, hours, when) => `Your busiest day ${when} is ${day}: ${hours} of events.`,
  mostEvents: (day, count) => `Most events are on ${day}: ${count}.`,
  quietest: (day, hours, when) => `Your quietest day ${when} is ${day}: ${hours} of events.`,
  lasts: (line, length) => `${closed(line)} It takes ${length}.`,
  startsIn: (line, length) => `${closed(line)} It is ${length} until then.`,
  finish: (time, when) => `Your last event ${when} ends at ${time}.`,
  free: (when) => `You are free ${when}.`,
  busy: (when, lines) => `You are not free ${when}:\n${formatList(lines)}`,
  partlyBusy: (when, lines) => `You are partly busy ${when}; the rest is free:\n${formatList(lines)}`,
  overlaps: (when, pairs) =>
    `These overlap ${when}:\n${formatList(pairs.map(([one, other]) => `${one} and ${other}`))}`,
  noOverlaps: (when) => `Nothing overlaps ${when}.`,
  allAnswered: (when) => `No invitation waits for your answer ${when}.`,
  takenSo: (when) => `You are not free ${when}, so I took the other time.`,
  takenNothing: (when) => `You are not free ${when}, so I prepared nothing.`,
  notInvited: (names, count, summary) => `${names} ${count > 1 ? 'are' : 'is'} not invited to "${summary}".`,
  alreadyInvited: (names, count, summary) => `${names} ${count > 1 ? 'are' : 'is'} already invited to "${summary}".`,
  nobodyAt: (summary) => `Nobody else is invited to "${summary}", so I invited nobody.`,
  noSuchGuests: (words) => `I found no event matching "${words}", so I invited nobody.`,
  unknown: (people) => `I could not see the calendar of ${people}.`,
  slots: (lines) => `These times are free:\n${formatList(lines)}`,
  noSlots: 'I found no free time there.',

  withPeople: (title, names) => `${title} with ${names}`,
  wholeDay: 'all day',
  from: (day) => `from ${day}`,
  titled: (title, when) => `${title}: ${when}`,
  onDate: (date) => `on ${date}`,
  betweenDays: (first, last) => `from ${first} to ${last}`,
  betweenClocks: (from, to) => `from ${from} to ${to}`,
  movesBy: (minutes) => `${Math.abs(minutes)} minutes ${minutes < 0 ? 'earlier' : 'later'} than it starts now`,
  growsBy: (minutes) => `${Math.abs(minutes)} minutes ${minutes < 0 ? 'shorter' : 'longer'} than it is now`,
  keepsClock: 'The clock time stays as it is',
  understoodAs: (words, meaning) => `"${words}" read as ${meaning}`,
};
