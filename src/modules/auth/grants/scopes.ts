const AUTH = 'https://www.googleapis.com/auth';

/** The scopes the calendar routes need. */
export const EVENTS_SCOPE = `${AUTH}/calendar.events`;

/** The scope for the user's language, week start and clock format; it is optional. */
export const SETTINGS_SCOPE = `${AUTH}/calendar.settings.readonly`;

/** The narrowest scopes for this API: identity, events, the list of calendars, busy times, and settings. */
export const LOGIN_SCOPES = [
  'openid',
  'email',
  'profile',
  EVENTS_SCOPE,
  `${AUTH}/calendar.calendarlist.readonly`,
  `${AUTH}/calendar.freebusy`,
  SETTINGS_SCOPE,
] as const;

/** Wider scopes that contain a narrower one (https://developers.google.com/workspace/calendar/api/auth). */
const CONTAINED_IN: Record<string, readonly string[]> = {
  [EVENTS_SCOPE]: [`${AUTH}/calendar`],
  [SETTINGS_SCOPE]: [`${AUTH}/calendar`, `${AUTH}/calendar.readonly`, `${AUTH}/calendar.settings`],
};

/** The needed scopes that the granted ones do not cover. */
export function missingScopes(granted: readonly string[], needed: readonly string[]): string[] {
  return needed.filter((scope) => ![scope, ...(CONTAINED_IN[scope] ?? [])].some((each) => granted.includes(each)));
}
