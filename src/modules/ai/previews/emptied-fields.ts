import { otherGuests, type ShownState } from './shown-state.js';

const TEXTS = ['summary', 'location', 'description'] as const;

/** The fields of an event that an action empties, except the recurrence, which has a line of its own. */
export function emptiedFields(
  before: ShownState,
  after: ShownState,
): ((typeof TEXTS)[number] | 'attendees' | 'reminders')[] {
  const texts = TEXTS.filter((name) => !isEmpty(before[name]) && isEmpty(after[name]));
  const losesGuests = otherGuests(before).length > 0 && otherGuests(after).length === 0;
  return [
    ...texts,
    ...(losesGuests ? (['attendees'] as const) : []),
    ...(hasReminders(before) && !hasReminders(after) ? (['reminders'] as const) : []),
  ];
}

export function isEmpty(value: string | readonly unknown[] | null | undefined): boolean {
  return value === undefined || value === null || value.length === 0;
}

function hasReminders({ reminders }: ShownState): boolean {
  return reminders?.useDefault === true || (reminders?.overrides?.length ?? 0) > 0;
}
