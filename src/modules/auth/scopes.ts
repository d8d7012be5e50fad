const AUTH = 'https://www.googleapis.com/auth';

/** What the calendar routes cannot do without. */
export const EVENTS_SCOPE = `${AUTH}/calendar.events`;

/** What the user's own language, week start and clock format are read with; everything works without it. */
export const SETTINGS_SCOPE = `${AUTH}/calendar.settings.readonly`;

/** The least scopes that serve this API: who the user is, their events, their list of calendars, busy times, and their settings. */
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

/** Those of the needed scopes that nothing granted covers. */
export function missingScopes(granted: readonly string[], needed: readonly string[]): string[] {
  return needed.filter((scope) => ![scope, ...(CONTAINED_IN[scope] ?? [])].some((each) => granted.includes(each)));
}
