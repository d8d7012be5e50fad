import { readLocale } from '../../../shared/validation/locale.js';
import { isObject } from '../../../shared/validation/is-object.js';

/** Google's values of a user's settings, by their names (https://developers.google.com/workspace/calendar/api/v3/reference/settings). */
export type CalendarSettings = ReadonlyMap<string, string>;

/** Google numbers the weekdays from Sunday; Unicode names them. */
const FIRST_DAYS = new Map([
  ['0', 'sun'],
  ['1', 'mon'],
  ['6', 'sat'],
]);
const HOUR_CYCLES = new Map([
  ['true', 'h23'],
  ['false', 'h12'],
]);

/** The settings in Google's answer; undefined when it holds none. */
export function readCalendarSettings(answer: unknown): CalendarSettings | undefined {
  const items: unknown = isObject(answer) ? answer['items'] : undefined;
  if (!Array.isArray(items)) return undefined;
  const pairs = items.flatMap((item: unknown): [string, string][] => {
    if (!isObject(item)) return [];
    const { id, value } = item;
    return typeof id === 'string' && typeof value === 'string' ? [[id, value]] : [];
  });
  return pairs.length > 0 ? new Map(pairs) : undefined;
}

/** The settings as one BCP 47 tag. A language that `Intl` does not support is replaced by the fallback; unknown values are ignored. */
export function toLocale(settings: CalendarSettings, fallback: string): string {
  const { baseName } = new Intl.Locale(readLocale(settings.get('locale') ?? '') ?? fallback);
  const firstDay = FIRST_DAYS.get(settings.get('weekStart') ?? '');
  const hourCycle = HOUR_CYCLES.get(settings.get('format24HourTime') ?? '');
  const keywords = [...(firstDay ? ['fw', firstDay] : []), ...(hourCycle ? ['hc', hourCycle] : [])];
  return [baseName, ...(keywords.length > 0 ? ['u', ...keywords] : [])].join('-');
}
