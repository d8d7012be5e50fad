import { Temporal } from 'temporal-polyfill';
import type {
  EventDescription,
  EventMentioned,
  Intent,
  ParsedRequest,
  Question as Asked,
} from '../../../dto/parsed-request.dto.js';
import type { EventTimeInput } from '../../../../calendar/dto/event-input.dto.js';
import { computeEventTimes } from '../creation/event-times.js';
import { toEventDescription } from '../completion/stretches.js';
import type { Say } from '../../dialogue/reply/say.js';
import type { LanguagePackage } from '../../languages/language.js';
import { countSeconds } from '../../time/resolve/calendar.js';
import type { TimeContext } from '../../time/context.js';
import type { When } from '../../time/expressions.js';
import { type Missing, completeEvent, findSkippedIn, toUsualHalf } from '../completion/complete.js';
import type { Conventions } from '../grammar/conventions.js';
import { detailFields } from '../../dialogue/plans/event-fields.js';
import { COLOR_NAMES, COLOR_WORDS } from '../../../tools/writes/colors.js';
import { buildDetails } from '../../../tools/writes/argument-fields.js';
import type { Changes, Creation, Detail, NamedPerson, QuestionWish, Target, Wish } from '../grammar/order.js';
import { splitCreation } from '../creation/split-creation.js';
import { capitalize } from '../creation/clean-title.js';
import { restoreAccents } from '../grammar/accents.js';
import { findWishProblem, withoutTimes } from '../completion/wish-problems.js';

type Wording = Pick<Say, 'onDay' | 'problem' | 'time' | 'list'>;
type Content = Pick<ParsedRequest, 'event' | 'target' | 'changes' | 'range' | 'durationMinutes' | 'response'> & {
  questions: Asked[];
};

/** The words of a colour, by Google's name for it. */
const COLORS = new Map(Object.entries(COLOR_WORDS).map(([words, name]) => [name, words.split(' ')]));

const INTENTS: Record<Wish['kind'], Intent> = {
  create: 'create_event',
  update: 'update_event',
  delete: 'delete_event',
  swap: 'update_event',
  copy: 'create_event',
  respond: 'respond_to_invite',
  question: 'list_events',
  undo: 'none',
};

/** The intent of a wish, as clients name it. */
export function toIntent(wish: Wish): Intent {
  if (wish.kind !== 'question') return INTENTS[wish.kind];
  if (wish.asks === 'free') return 'check_availability';
  return wish.asks === 'slots' ? 'find_slot' : 'list_events';
}

/** A wish as `POST /ai/parse-request` answers it; a time that does not exist is a question. */
export function toContent(wish: Wish, context: TimeContext, language: LanguagePackage, say: Wording): Content {
  const found = wish.kind === 'create' ? undefined : findWishProblem(wish, context);
  if (!found) return toSoundContent(wish, context, language, say);
  const { questions, ...content } = toSoundContent(withoutTimes(wish, found), context, language, say);
  // An answered question is not asked again.
  const others = questions.filter(({ field }) => field !== found.field && field !== 'changes');
  return { ...content, questions: [{ field: found.field, question: say.problem(found.problem) }, ...others] };
}

function toSoundContent(wish: Wish, context: TimeContext, language: LanguagePackage, say: Wording): Content {
  switch (wish.kind) {
    case 'create':
      return createContent(wish, context, language, say);
    case 'question':
      return questionContent(wish, context);
    case 'update':
      return updateContent(wish.target, wish.changes, context, language, say);
    case 'copy':
      return updateContent(wish.target, wish.changes, context, language, say);
    case 'swap':
      return {
        target: describe(wish.target, context),
        changes: {},
        questions: [{ field: 'start', question: language.replies.oneAtATime(wish.other?.name?.full ?? '') }],
      };
    case 'respond':
      return {
        target: describe(wish.target, context),
        response: wish.response,
        questions: missingTarget(wish.target, language),
      };
    case 'delete':
      return { target: describe(wish.target, context), questions: missingTarget(wish.target, language) };
    // Undo exists in the chat only.
    case 'undo':
      return { questions: [] };
    default:
      throw new TypeError('no such wish');
  }
}

function createContent(
  wish: Creation,
  context: TimeContext,
  { conventions, replies }: LanguagePackage,
  say: Wording,
): Content {
  const [first = wish, ...others] = splitCreation(wish, conventions);
  const { times, end, excluded, missing } = completeEvent(first, context, conventions);
  const { title = titleByPeople(wish.people, conventions, replies, say), place, note } = wish;
  const people = wish.people.filter(({ isDescribed }) => !isDescribed);
  const event: EventMentioned = {
    ...(title ? { summary: restoreAccents(capitalize(title), conventions.accents) } : {}),
    ...(note ? { description: note } : {}),
    ...(place ? { location: place } : {}),
    ...(times ? { start: times.start, ...(end ? { end } : {}) } : {}),
    ...(times?.recurrence ? { recurrence: [...times.recurrence, ...exceptions(times.start, excluded)] } : {}),
    ...(people.length > 0 ? { attendees: people } : {}),
    ...detailsIn(wish.details),
  };
  const questions = [
    // The answer holds one event; the others are still to be made.
    ...(missing.length === 0 && others.length > 0
      ? [{ field: 'request', question: replies.leftOutWords(others.map((other) => wordTime(other, context, say))) }]
      : []),
    ...missing.map((one) => ({ field: one.field, question: wordMissing(one, replies, say) })),
    // Ask for missing fields of the event first.
    ...(missing.length === 0 ? askForAddresses(people, replies) : []),
  ];
  return { event, questions };
}

/** What a meeting without a name is called: its guests are told apart from it, unless one of them has no name. */
function titleByPeople(
  people: readonly NamedPerson[],
  { meeting }: Conventions,
  replies: LanguagePackage['replies'],
  say: Wording,
): string | undefined {
  if (people.length === 0) return undefined;
  if (!people.some(({ isDescribed }) => isDescribed)) return meeting;
  return replies.withPeople(meeting, say.list(people.flatMap(({ displayName }) => displayName ?? [])));
}

/** When another of several events is: its day, and its time where one was told. */
function wordTime({ when }: Creation, context: TimeContext, say: Wording): string {
  const start = when && computeEventTimes(when, context)?.start;
  return say.time(start?.dateTime ?? start?.date ?? '');
}

function wordMissing(missing: Missing, replies: LanguagePackage['replies'], say: Wording): string {
  if (missing.field === 'summary') return replies.whatTitle;
  const { problem, day } = missing;
  if (problem) return say.problem(problem);
  return day ? replies.whatHour(say.onDay(day)) : replies.whatTime;
}

function questionContent({ target, length, asks }: QuestionWish, context: TimeContext): Content {
  const { length: within, ...when } = target.when ?? {};
  const lasts = length ?? within;
  const about = { ...target, ...(Object.keys(when).length > 0 ? { when } : { when: undefined }) };
  const isOpen = asks === 'free' || asks === 'slots';
  const minutes = lasts && isOpen ? { durationMinutes: Math.round(countSeconds(lasts) / 60) } : {};
  return { range: describe(isOpen ? about : target, context), ...minutes, questions: [] };
}

function updateContent(
  target: Target,
  changes: Changes,
  context: TimeContext,
  { conventions, replies }: LanguagePackage,
  say: Wording,
): Content {
  const { when: told } = changes;
  const at = borrowDay(toUsualHalf(told, target.name?.words ?? '', conventions), target.when);
  const placed = at && computeEventTimes(at, context);
  const skipped = placed && findSkippedIn(placed);
  const times = skipped ? undefined : placed;
  const ends = changes.endsAt && computeEventTimes(borrowDay(changes.endsAt, target.when) ?? changes.endsAt, context);
  const { addPeople = [], removePeople = [], keepPeople = [] } = changes;
  // "All but Anna": who they are is not known without the event.
  const leaving = keepPeople.length > 0 ? [] : removePeople.map(({ everyone: _all, ...person }) => person);
  const isStretch =
    times?.start.date !== undefined &&
    times.end?.date !== undefined &&
    Temporal.PlainDate.from(times.start.date).until(times.end.date).days > 1;
  const start =
    times && !(times.recurrence && !times.clocked)
      ? { start: times.start, ...(times.end && (times.clocked || isStretch) ? { end: times.end } : {}) }
      : {};
  const changed: EventMentioned = {
    ...(changes.title ? { summary: changes.title } : {}),
    ...(changes.place ? { location: changes.place } : {}),
    ...(changes.note?.words ? { description: changes.note.words } : {}),
    ...start,
    ...(ends ? { end: ends.start } : {}),
    ...(times?.recurrence ? { recurrence: times.recurrence } : {}),
    ...(addPeople.length > 0 ? { addAttendees: addPeople } : {}),
    ...(leaving.length > 0 ? { removeAttendees: leaving } : {}),
    ...detailsIn(changes.details ?? []),
  };
  const { length: lasts } = changes;
  const minutes = lasts ? { durationMinutes: Math.round(countSeconds(lasts) / 60) } : {};
  const ruledOut = changes.avoids?.map(({ words }) => words);
  const questions = ruledOut
    ? [{ field: 'start', question: ruledOut.length > 0 ? replies.whatTimeBut(ruledOut) : replies.whatTime }]
    : Object.keys(changes).length === 0
      ? [{ field: 'changes', question: replies.whatChange('') }]
      : [];
  return {
    target: describe(target, context, conventions),
    changes: changed,
    ...minutes,
    questions: [
      ...(skipped ? [{ field: 'start', question: say.problem(skipped) }] : []),
      ...missingTarget(target, { replies }),
      ...questions,
      ...(keepPeople.length > 0 ? [{ field: 'removeAttendees', question: replies.whoMeant }] : []),
      ...askForAddresses(addPeople, replies),
    ],
  };
}

/** The days on which a series does not take place, as RFC 5545 lines. */
function exceptions({ dateTime, timeZone }: EventTimeInput, days: readonly string[]): string[] {
  const clock = dateTime?.slice(11, 19).replaceAll(':', '');
  return days
    .map((day) => day.replaceAll('-', ''))
    .map((day) => (clock ? `EXDATE;TZID=${timeZone}:${day}T${clock}` : `EXDATE;VALUE=DATE:${day}`));
}

/** What is said of an event beside its title, times and guests, as REST takes it. */
function detailsIn(details: readonly Detail[]): EventMentioned {
  const colour = details.find((detail) => detail.is === 'colour')?.colour;
  const color = COLOR_NAMES.find((name) => name === colour || COLORS.get(name)?.includes(colour ?? ''));
  const { color: _words, clear = [], ...fields } = detailFields(details);
  return {
    ...buildDetails({ ...fields, ...(color ? { color } : {}) }),
    ...(clear.includes('location') && { location: '' }),
    ...(clear.includes('description') && { description: '' }),
    ...(clear.includes('reminders') && { reminders: { useDefault: false, overrides: [] } }),
  };
}

/** Questions for the addresses of guests, who cannot be invited without one. */
export function askForAddresses(people: readonly NamedPerson[], replies: LanguagePackage['replies']): Asked[] {
  return people.flatMap(({ displayName, email }) =>
    displayName && !email ? [{ field: 'attendees', question: replies.addressOf(displayName) }] : [],
  );
}

/** A new clock time alone is on the day the event was said to be. */
function borrowDay(when: When | undefined, former: When | undefined): When | undefined {
  if (!when || !former?.date || !when.clock || when.date || when.fromNow) return when;
  return { ...when, date: former.date };
}

function describe(
  { name, people, place, when }: Target,
  context: TimeContext,
  conventions?: Conventions,
): EventDescription {
  const told = name && conventions ? toUsualHalf(when, name.words, conventions) : when;
  return toEventDescription(
    { ...(name ? { title: name.words } : {}), people, ...(place ? { place } : {}), ...(told ? { when: told } : {}) },
    context,
  );
}

function missingTarget({ name, people, when, place }: Target, { replies }: Pick<LanguagePackage, 'replies'>): Asked[] {
  return (name ?? people[0] ?? when ?? place) ? [] : [{ field: 'target', question: replies.whichEvent }];
}
