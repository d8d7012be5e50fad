import type { RecordTimes } from '../events/record-times.js';
import { wallDate } from '../time/zone.js';
import type { Occurrence } from './expand-series.js';

const INSTANCE_ID = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/;

/** The suffix of an instance id: `YYYYMMDDTHHMMSSZ` of its original start, or `YYYYMMDD` for whole days. */
export function occurrenceMark(occurrence: Occurrence, times: Pick<RecordTimes, 'allDay'>): string {
  if (times.allDay) return wallDate(occurrence.wallMs).replaceAll('-', '');
  return `${new Date(occurrence.startMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Splits an instance id into the id of its series and its suffix. */
export function parseInstanceId(id: string): { seriesId: string; mark: string } | undefined {
  const [, seriesId, mark] = INSTANCE_ID.exec(id) ?? [];
  return seriesId === undefined || mark === undefined ? undefined : { seriesId, mark };
}

/** The instant of a timed suffix, or the midnight (as if it were UTC) of a whole-day suffix. */
export function markToMs(mark: string): number {
  const [year, month, day] = [mark.slice(0, 4), mark.slice(4, 6), mark.slice(6, 8)];
  const time = mark.length > 8 ? `${mark.slice(9, 11)}:${mark.slice(11, 13)}:${mark.slice(13, 15)}` : '00:00:00';
  return Date.parse(`${year}-${month}-${day}T${time}Z`);
}
