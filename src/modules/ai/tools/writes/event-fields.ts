import type { EventInput } from '../../../calendar/dto/event-input.dto.js';
import type { CreateEventArguments, EventArguments } from '../tool-arguments.js';
import { colorIdOf } from './colors.js';

type Details = Pick<EventInput, 'location' | 'reminders' | 'visibility' | 'transparency' | 'colorId'>;

/** What a model says of an event beside its title, times, texts and guests, in the words of REST; absent where it says nothing. */
export function detailsOf(input: EventArguments): Details {
  const { location, visibility, busy, color } = input;
  const reminders = remindersOf(input);
  return {
    ...(location !== undefined && { location }),
    ...(reminders && { reminders }),
    ...(visibility !== undefined && { visibility }),
    ...(busy !== undefined && { transparency: busy ? 'opaque' : 'transparent' }),
    ...(color !== undefined && { colorId: colorIdOf(color) }),
  };
}

/** Reminders of its own go before the calendar's. */
function remindersOf({ reminders, defaultReminders }: EventArguments): EventInput['reminders'] {
  if (reminders) {
    const minutes = [...new Set(reminders)];
    return { useDefault: false, overrides: minutes.map((each) => ({ method: 'popup', minutes: each })) };
  }
  if (defaultReminders === undefined) return undefined;
  return defaultReminders ? { useDefault: true } : { useDefault: false, overrides: [] };
}

const AT_HOME = /^(?:(?:at |my )?home|home ?office|(?:zu ?)?hause|maison|à la maison|(?:en )?casa)$/i;
const AT_OFFICE = /^(?:(?:at |in )?(?:the )?office|(?:im )?büro|(?:au )?bureau|(?:la )?oficina)$/i;

/** The properties of Google's own types of events. A working location is told by its place, which no event of it has beside. */
export function typeOf({
  eventType,
  location,
}: Pick<CreateEventArguments, 'eventType' | 'location'>): Partial<EventInput> {
  if (eventType === undefined) return {};
  if (eventType !== 'workingLocation') return { eventType };
  const place = location ?? 'home';
  return { eventType, workingLocationProperties: workingPlace(place.trim()) };
}

function workingPlace(label: string): NonNullable<EventInput['workingLocationProperties']> {
  if (AT_HOME.test(label)) return { type: 'homeOffice', homeOffice: {} };
  if (AT_OFFICE.test(label)) return { type: 'officeLocation', officeLocation: { label } };
  return { type: 'customLocation', customLocation: { label } };
}
