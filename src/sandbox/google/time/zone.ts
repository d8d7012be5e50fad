import { Temporal } from 'temporal-polyfill';

const BUCKET_MS = 15 * 60_000;
const DAY_MS = 86_400_000;
const offsets = new Map<string, Map<number, number>>();
const known = new Map<string, boolean>();

/** Whether Google accepts `zone`: an IANA name, not a bare offset. */
export function isKnownZone(zone: string): boolean {
  const remembered = known.get(zone);
  if (remembered !== undefined) return remembered;
  const valid = /^[A-Za-z]/.test(zone) && isResolvable(zone);
  known.set(zone, valid);
  return valid;
}

function isResolvable(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    // Intl throws for an unknown zone.
    return false;
  }
}

/** The offset of `zone` from UTC at an instant, in milliseconds; cached by quarter of an hour, the smallest unit in which zones change. */
export function offsetAt(zone: string, epochMs: number): number {
  let byBucket = offsets.get(zone);
  if (!byBucket) {
    byBucket = new Map();
    offsets.set(zone, byBucket);
  }
  const bucket = Math.floor(epochMs / BUCKET_MS);
  const remembered = byBucket.get(bucket);
  if (remembered !== undefined) return remembered;
  const zoned = Temporal.Instant.fromEpochMilliseconds(bucket * BUCKET_MS).toZonedDateTimeISO(zone);
  const offset = zoned.offsetNanoseconds / 1e6;
  byBucket.set(bucket, offset);
  return offset;
}

/** A wall-clock time (milliseconds as if it were UTC) as an instant in `zone`: the earlier of two; in a gap, later by the length of the gap. */
export function wallToEpoch(wallMs: number, zone: string): number {
  const before = offsetAt(zone, wallMs - DAY_MS);
  const after = offsetAt(zone, wallMs + DAY_MS);
  const candidates = [wallMs - before, wallMs - after].filter((epoch) => offsetAt(zone, epoch) === wallMs - epoch);
  return candidates.length > 0 ? Math.min(...candidates) : wallMs - before;
}

/** The wall-clock time of `zone` at an instant, in milliseconds as if it were UTC. */
export function epochToWall(epochMs: number, zone: string): number {
  return epochMs + offsetAt(zone, epochMs);
}

/** An instant as RFC 3339 with the offset of `zone`, whole seconds, the way Google writes event times. */
export function formatInZone(epochMs: number, zone: string): string {
  const offset = offsetAt(zone, epochMs);
  const wall = new Date(epochMs + offset).toISOString().slice(0, 19);
  return offset === 0 ? `${wall}Z` : `${wall}${formatOffset(offset)}`;
}

function formatOffset(offsetMs: number): string {
  const minutes = Math.abs(Math.round(offsetMs / 60_000));
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${hours}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The day a wall-clock time falls on, as `YYYY-MM-DD`. */
export function wallDate(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 10);
}
