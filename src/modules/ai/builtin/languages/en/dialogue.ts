import type { DialogueWording } from '../../dialogue/dialogue-wording.js';

/** What the engine says in a conversation in English. */
export const englishDialogue: DialogueWording = {
  help: 'I can show your events, find free time, and create, move, change or cancel events. Try "lunch with Anna tomorrow at noon".',
  courtesies: {
    thanks: "You're welcome!",
    agreement: 'All right. Nothing is open right now; what would you like me to do next?',
    refusal: 'All right, I leave everything as it is.',
    greeting: 'Hello! I can show your events, find free time, and create, move, change or cancel events.',
    farewell: 'Goodbye!',
  },
  proposed: (summary, conflicts, warnings) =>
    [
      `I've prepared this: ${closed(summary)}`,
      ...(conflicts.length > 0 ? [`It overlaps with ${conflicts.join(', ')}.`] : []),
      ...(warnings.length > 0 ? [`Please note: ${warnings.map(closed).join(' ')}`] : []),
      'Nothing is changed until you confirm it.',
    ].join(' '),
  refused: (detail) => `That did not work: ${detail}`,
  noEvents: (when) => `You have nothing ${when}.`,
  events: (when, lines, truncated) =>
    `Here is what you have ${when}:\n${listOf(lines)}${truncated ? '\nThere are more events than I can list.' : ''}`,
  found: (lines) => `I found:\n${listOf(lines)}`,
  noSuchEvent: (words) => (words ? `I found no event matching "${words}".` : 'I found no such event.'),
  guests: (event, guests) =>
    guests.length === 0
      ? `Nobody is invited to ${event}.`
      : `Invited to ${event}:\n${guests.map(({ name, response }) => `- ${name}${response ? `: ${ANSWERS.get(response) ?? response}` : ''}`).join('\n')}`,
  placeOf: (event, place) => (place ? `${event} is at ${place}.` : `${event} has no place set.`),
  next: (line, found) => (found > 1 ? `The next one is ${line}. I found ${found} in all.` : `${line}.`),
  count: (events, lines) => `You have ${events === 1 ? '1 event' : `${events} events`}:\n${listOf(lines)}`,
  replacesEarlier: 'It takes the place of the earlier proposal.',
  similar: (lines) => `These are similar:\n${listOf(lines)}`,
  onlyPast: (lines) => `Nothing lies ahead. In the past I found:\n${listOf(lines)}`,
  lookedAt: (when) => `I looked at ${when} only.`,
  meantThis: 'Do you mean one of these?',
  whichOne: () => 'Which one do you mean?',
  whatChange: (summary) => `What should change about "${summary}"?`,
  free: (when) => `You are free ${when}.`,
  busy: (when, lines) => `You are not free ${when}:\n${listOf(lines)}`,
  partlyBusy: (when, lines) => `You are partly busy ${when}; the rest is free:\n${listOf(lines)}`,
  overlaps: (when, pairs) => `These overlap ${when}:\n${listOf(pairs.map(([one, other]) => `${one} and ${other}`))}`,
  noOverlaps: (when) => `Nothing overlaps ${when}.`,
  takenSo: (when) => `You are not free ${when}, so I took the other time.`,
  takenNothing: (when) => `You are not free ${when}, so I prepared nothing.`,
  notInvited: (names, summary) => `${listed(names)} ${names.length > 1 ? 'are' : 'is'} not invited to "${summary}".`,
  nobodyAt: (summary) => `Nobody else is invited to "${summary}", so I invited nobody.`,
  noSuchGuests: (words) => `I found no event matching "${words}", so I invited nobody.`,
  whatNote: (summary) => `What should the note in "${summary}" say?`,
  leftOut: (count) => `I can prepare only so many at once; ${count} more ${count > 1 ? 'are' : 'is'} left out.`,
  separately: (order) => `I left this out; please tell me again: “${order}”`,
  howMuch: 'By how much?',
  unknown: (people) => `I could not see the calendar of ${people.join(', ')}.`,
  slots: (lines) => `These times are free:\n${listOf(lines)}`,
  noSlots: () => 'I found no free time there.',
  addressOf: (name) => `What is ${name}'s e-mail address?`,
  withPeople: (title, names) => `${title} with ${listed(names)}`,
  wholeDay: 'all day',
};

const ANSWERS = new Map([
  ['accepted', 'coming'],
  ['declined', 'not coming'],
  ['tentative', 'maybe'],
  ['needsAction', 'no answer yet'],
]);

/** A sentence with one full stop, whether it came with its own or not. */
function closed(sentence: string): string {
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`;
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}
