import { Temporal } from 'temporal-polyfill';
import type { Command } from '../commands/command.js';
import { joinTimes } from '../commands/join-times.js';
import { capitalized } from '../commands/wording.js';
import { Sentence, TIME_MARK } from '../commands/sentence.js';
import { readTimes } from '../time/readings.js';
import { usualTime } from '../time/resolve-clock.js';
import { applyAnswers } from './apply-answers.js';
import { byTime } from './choose-option.js';
import { summaryOf } from './plan-create.js';
import { pointAt } from './point-at.js';
import { readMessage } from './read-message.js';
import { Step, Turn, ask } from './step.js';
import { isBare, understand } from './understand.js';
import { wordStretch } from './word-times.js';

interface Slot {
  start: string;
  end: string;
}

/** Plans an event at one of the free times shown: "book the first one for a call with Tom"; nothing where none is pointed at. */
export function planChosenSlot(turn: Turn): Step | undefined {
  const { shown, text } = turn.request;
  if (!shown || shown.slots.length === 0) return undefined;
  const chosen = slotPointedAt(text, shown.slots, turn);
  if (!chosen) return undefined;
  const said = readMessage(chosen.rest, undefined, turn.context, turn.language);
  if (said.intent !== 'create_event' && said.intent !== 'none') return undefined;
  const command = applyAnswers(withEarlierWords(said, shown.at, turn), turn);
  const { title, people, place } = command.about;
  if (!title && people.length === 0) return ask(turn.language.wording.whatTitle(), 'summary');
  const attendees = people.flatMap(({ email }) => email ?? []);
  const values = {
    summary: summaryOf(title ? { summary: capitalized(title) } : {}, people, turn),
    ...chosen.slot,
    ...(place ? { location: capitalized(place) } : {}),
    ...(attendees.length > 0 ? { attendees } : {}),
  };
  return { calls: [{ name: 'create_event', arguments: values }] };
}

/** What the event is, and with whom, was told when the time was looked for, or is told now. */
function withEarlierWords(said: Command, at: number, turn: Turn): Command {
  const sought = soughtFor(at, turn);
  const told = said.intent === 'create_event' ? said.about : { people: [] };
  const title = told.title ?? sought.title;
  const place = told.place ?? sought.place;
  const people = told.people.length > 0 ? told.people : sought.people;
  const about = { people, ...(title ? { title } : {}), ...(place ? { place } : {}) };
  return { intent: 'create_event', confidence: 1, about };
}

/** The event a time was looked for, or the one that lacked a time before. */
function soughtFor(at: number, turn: Turn): Command['about'] {
  const search = turn.request.at(at);
  if (!search) return { people: [] };
  const { about } = understand({ ...turn, request: search });
  const before = about.title || about.people.length > 0 ? undefined : search.previous();
  if (!before) return about;
  const earlier = understand({ ...turn, request: before });
  return earlier.intent === 'create_event' && !earlier.about.when ? earlier.about : about;
}

function slotPointedAt(text: string, slots: readonly Slot[], turn: Turn): { slot: Slot; rest: string } | undefined {
  const options = slots.map(({ start, end }) => ({ words: wordStretch(start, end, turn.locale), start }));
  const at = pointAt(text, options, turn);
  const pointed = at && slots[at.index];
  if (pointed) return { slot: pointed, rest: at.rest };
  const taken = timeTaken(text, turn);
  if (!taken) return undefined;
  const index = byTime(taken.told, options, turn);
  const slot = index === undefined ? sameDayAt(taken.told, slots, turn) : slots[index];
  return slot && { slot, rest: taken.rest };
}

/** "The 10:45 one" and "let's take 10:45" are nothing but a time, and an order to take it; "book 10:45 for tennis" says what for. */
function timeTaken(text: string, { language, context }: Turn): { told: string; rest: string } | undefined {
  const { byWords, takes, takesFor, it } = language.followUps;
  const named = byWords.exec(text.toLowerCase())?.groups?.['words'];
  const isTime = named !== undefined && readTimes(named, language.time, context).length > 0;
  if (named) return { told: isTime ? named : language.commands.atTime(named), rest: it };
  const { mask } = Sentence.read(text, context, language);
  const [start, end] = takesFor.exec(mask)?.indices?.groups?.['words'] ?? [];
  if (start !== undefined && end !== undefined)
    return { told: text.slice(start, end), rest: text.slice(0, start) + it + text.slice(end) };
  return mask.includes(TIME_MARK) && isBare(mask.replaceAll(takes, '')) ? { told: text, rest: it } : undefined;
}

/** A clock time that was not offered, on the one day that was. */
function sameDayAt(text: string, slots: readonly Slot[], turn: Turn): Slot | undefined {
  const when = joinTimes(readTimes(text, turn.language.time, turn.context));
  const [first] = slots;
  const day = first?.start.slice(0, 10);
  if (!first || !when?.clock || when.date || when.to || slots.some(({ start }) => start.slice(0, 10) !== day))
    return undefined;
  const length = Temporal.PlainDateTime.from(first.start).until(first.end);
  const start = Temporal.PlainDate.from(first.start.slice(0, 10))
    .toPlainDateTime()
    .add({ seconds: usualTime(when.clock) });
  return { start: start.toString().slice(0, 16), end: start.add(length).toString().slice(0, 16) };
}
