import type { DialogueWording } from '../../dialogue/dialogue-wording.js';

/** What the engine says in a conversation in English. */
export const englishDialogue: DialogueWording = {
  help: 'I can show your events, find free time, and create, move, change or cancel events. Try "lunch with Anna tomorrow at noon".',
  nothingPending: 'There is nothing waiting for your confirmation. What would you like me to do?',
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
    `Here is what you have ${when}:\n${lines.map((line) => `- ${line}`).join('\n')}${truncated ? '\nThere are more events than I can list.' : ''}`,
  found: (lines) => `I found:\n${lines.map((line) => `- ${line}`).join('\n')}`,
  noSuchEvent: (words) => (words ? `I found no event matching "${words}".` : 'I found no such event.'),
  guests: (event, guests) =>
    guests.length === 0
      ? `Nobody is invited to ${event}.`
      : `Invited to ${event}:\n${guests.map(({ name, response }) => `- ${name}${response ? `: ${ANSWERS.get(response) ?? response}` : ''}`).join('\n')}`,
  placeOf: (event, place) => (place ? `${event} is at ${place}.` : `${event} has no place set.`),
  next: (line, found) => (found > 1 ? `The next one is ${line}. I found ${found} in all.` : `${line}.`),
  count: (events, lines) =>
    `You have ${events === 1 ? '1 event' : `${events} events`}:\n${lines.map((line) => `- ${line}`).join('\n')}`,
  replacesEarlier: 'It takes the place of the earlier proposal.',
  whichOne: () => 'Which one do you mean?',
  whatChange: (summary) => `What should change about "${summary}"?`,
  free: (when) => `You are free ${when}.`,
  busy: (when, lines) => `You are not free ${when}:\n${lines.map((line) => `- ${line}`).join('\n')}`,
  unknown: (people) => `I could not see the calendar of ${people.join(', ')}.`,
  slots: (lines) => `These times are free:\n${lines.map((line) => `- ${line}`).join('\n')}`,
  noSlots: () => 'I found no free time there.',
  addressOf: (name) => `What is ${name}'s e-mail address?`,
  withPeople: (title, names) => `${title} with ${listed(names)}`,
  wholeDay: 'all day',
  ordinals: [
    /\b(?:first|1st|1|one)\b/iu,
    /\b(?:second|2nd|2|two)\b/iu,
    /\b(?:third|3rd|3|three)\b/iu,
    /\b(?:fourth|4th|4|four)\b/iu,
    /\b(?:fifth|5th|5|five)\b/iu,
  ],
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

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}
