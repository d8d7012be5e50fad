import type { EventInput } from '../../../calendar/dto/event-input.dto.js';
import type { CreateEventArguments, EventArguments } from '../arguments/event-arguments.js';
import { toColorId } from './colors.js';

type Details = Pick<EventInput, 'location' | 'reminders' | 'visibility' | 'transparency' | 'colorId'>;

/** The fields of an event other than title, times, texts and guests, in the form of REST; absent when the model omits them. */
export function buildDetails(input: EventArguments): Details {
  const { location, visibility, busy, color } = input;
  const reminders = buildReminders(input);
  return {
    ...(location !== undefined && { location }),
    ...(reminders && { reminders }),
    ...(visibility !== undefined && { visibility }),
    ...(busy !== undefined && { transparency: busy ? 'opaque' : 'transparent' }),
    ...(color !== undefined && { colorId: toColorId(color) }),
  };
}

/** The event's own reminders win over the calendar's. */
function buildReminders({ reminders, defaultReminders }: EventArguments): EventInput['reminders'] {
  if (reminders) {
    const minutes = [...new Set(reminders)];
    return { useDefault: false, overrides: minutes.map((each) => ({ method: 'popup', minutes: each })) };
  }
  if (defaultReminders === undefined) return undefined;
  return defaultReminders ? { useDefault: true } : { useDefault: false, overrides: [] };
}

const AT_HOME = /^(?:(?:at |my )?home|home ?office|(?:zu ?)?hause|maison|à la maison|(?:en )?casa)$/i;
const AT_OFFICE = /^(?:(?:at |in )?(?:the )?office|(?:im )?büro|(?:au )?bureau|(?:la )?oficina)$/i;

/** The properties of Google's special event types. A working location uses its label instead of the location field. */
export function buildType({
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
