import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { invalid } from '../http/api-error.js';
import { isJsonObject } from '../http/request-body.js';
import { LIMITS } from '../events/writing/event-rules.js';

/** Reads default reminders from a body; 400 for invalid ones. */
export function reminders(value: unknown): calendar_v3.Schema$EventReminder[] {
  if (!Array.isArray(value) || value.length > LIMITS.reminders) throw invalid('Invalid value for: defaultReminders');
  return value.map((reminder: unknown) => {
    const { method, minutes } = isJsonObject(reminder) ? reminder : {};
    const isMethod = method === 'email' || method === 'popup';
    if (!isMethod || typeof minutes !== 'number' || minutes < 0 || minutes > LIMITS.reminderMinutes)
      throw invalid('Invalid value for: defaultReminders');
    return { method, minutes };
  });
}
