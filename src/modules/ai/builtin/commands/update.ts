import { readChangedPeople } from './changed-people.js';
import { Changes, Description, Update, noChanges } from './command.js';
import type { CommandLanguage } from './command-language.js';
import { describe } from './describe.js';
import { secondsOf } from '../time/calendar.js';
import { joinTimes } from './join-times.js';
import { readNewLength } from './new-length.js';
import { readNewWords } from './new-words.js';
import type { TimeReading } from '../time/readings.js';
import { Sentence, TIME_MARK } from './sentence.js';

/** Reads the changes of a sentence, all of the event its first clause names. */
export function readUpdates(sentence: Sentence, language: CommandLanguage): Update {
  sentence.partLengths((before) => !endsWith(language.changes.boundary, before));
  const starts = [...sentence.mask.matchAll(language.changes.further)].map(({ index }) => index);
  const [first = sentence, ...rest] = [0, ...starts].map((start, index) =>
    sentence.within(start, starts[index] ?? sentence.mask.length),
  );
  const onlyNames = starts.length > 0 && first.takeMatch(language.changes.onlyNames);
  const update = onlyNames ? { about: describe(first, language), changes: noChanges() } : readUpdate(first, language);
  return rest.reduce((joined, clause) => joinUpdates(joined, readUpdate(clause, language)), update);
}

function endsWith(boundary: RegExp, before: string): boolean {
  return [...`${before}${TIME_MARK}`.matchAll(boundary)].some(
    ({ index, 0: { length } }) => index + length === before.length,
  );
}

function joinUpdates({ about, changes }: Update, further: Update): Update {
  const former = joinTimes([about, further.about].flatMap(({ when }) => (when ? [{ when }] : [])));
  const when = joinTimes([changes, further.changes].flatMap(({ when: told }) => (told ? [{ when: told }] : [])));
  return {
    about: { ...about, ...(former ? { when: former } : {}) },
    changes: {
      ...changes,
      ...further.changes,
      ...(when ? { when } : {}),
      addPeople: [...changes.addPeople, ...further.changes.addPeople],
      removePeople: [...changes.removePeople, ...further.changes.removePeople],
    },
  };
}

function readUpdate(sentence: Sentence, language: CommandLanguage): Update {
  const [, from, to] = language.changes.fromTo.exec(sentence.mask)?.indices ?? [];
  for (const span of [to, from]) if (span) sentence.retell(...span, sentence.text.slice(...span));
  const direct = readChangedPeople(sentence, language) ?? readNewWords(sentence, language);
  if (direct) return direct;
  const endsOnly = language.changes.endOnly.test(sentence.mask.slice(0, sentence.mask.indexOf('¤') + 1));
  for (const lead of language.leads.update_event ?? []) if (sentence.takeMatch(lead)) break;
  const { bareHour, formerHour } = language.changes;
  for (const pattern of [formerHour, bareHour]) tellBareHour(sentence, pattern, language);
  const former = takeFormerTime(sentence, language);
  const length = readNewLength(sentence, language, former?.seconds !== undefined);
  if (length) return length;
  const update = readNewTime(sentence, language, former);
  return endsOnly && update.changes.when ? { ...update, changes: { ...update.changes, endsOnly } } : update;
}

/** "To 2" at the end of a change tells the new hour, "instead of 3" the former one. */
function tellBareHour(sentence: Sentence, pattern: RegExp, { atTime }: CommandLanguage): void {
  const match = pattern.exec(sentence.mask);
  const [whole, hour] = match ?? [];
  if (!match || !whole || !hour) return;
  const start = match.index + whole.indexOf(hour);
  sentence.retell(start, match.index + whole.length, atTime(hour));
}

function readNewTime(sentence: Sentence, language: CommandLanguage, former?: TimeReading): Update {
  const split = boundaryOf(sentence, language);
  const before = sentence.within(0, split.start);
  const after = sentence.within(split.end, sentence.mask.length);
  const update = (split.start === split.end ? readFromTo(before, after, language) : undefined) ?? {
    about: describe(before, language),
    changes: changesOf(after, language),
  };
  const when = former && joinTimes([...(update.about.when ? [{ when: update.about.when }] : []), former]);
  return when ? { ...update, about: { ...update.about, when } } : update;
}

/** "To Saturday instead of today": the time that no longer holds belongs to the event looked for. */
function takeFormerTime(sentence: Sentence, { changes }: CommandLanguage): TimeReading | undefined {
  const match = changes.insteadOf.exec(sentence.mask);
  const former = match && sentence.times.find(({ start }) => start >= match.index);
  if (!match || !former) return undefined;
  sentence.forget(former);
  sentence.take(match.index, former.end);
  return former;
}

function changesOf(after: Sentence, language: CommandLanguage): Changes {
  const { when, place } = describe(after, language);
  const { length, ...start } = when ?? {};
  const isOnlyDay = length !== undefined && start.clock === undefined;
  const told = isOnlyDay ? start : when;
  return {
    ...noChanges(),
    ...(told ? { when: told } : {}),
    ...(isOnlyDay ? { lengthSeconds: secondsOf(length) } : {}),
    ...(place ? { place } : {}),
  };
}

/** Where the description of the event ends and its new time begins; the last time said is the new one. */
function boundaryOf({ mask, times }: Sentence, { changes }: CommandLanguage): { start: number; end: number } {
  const boundary = [...mask.matchAll(changes.boundary)].at(-1);
  if (boundary) return { start: boundary.index, end: boundary.index + boundary[0].length };
  const place = times.at(-1)?.start ?? mask.length;
  return { start: place, end: place };
}

/** "My 2pm to 3pm", "from 2 to 3": where nothing stands between event and range, the range tells the old time and the new one. */
function readFromTo(before: Sentence, after: Sentence, language: CommandLanguage): Update | undefined {
  const range = after.times[0];
  const end = range?.when.to;
  if (!range || !end) return undefined;
  const { to: _end, ...start } = range.when;
  const described = describe(before, language);
  const when = joinTimes([...before.times, { ...range, when: start }]);
  const about: Description = { ...described, ...(when ? { when } : {}) };
  return { about, changes: { ...noChanges(), when: end } };
}
