const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?$/;
const LAST_YEAR_MS = Date.UTC(9999, 0, 1);
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** An RFC 3339 timestamp with its mandatory offset, as epoch milliseconds rounded down to the second (Google ignores milliseconds). */
export function parseInstant(text: string): number | undefined {
  if (!INSTANT.test(text) || parseLocal(text.slice(0, 19)) === undefined) return undefined;
  return wholeSecond(Date.parse(text.toUpperCase()));
}

/** A timestamp without an offset, as wall-clock milliseconds (as if it were UTC). */
export function parseLocal(text: string): number | undefined {
  if (!LOCAL.test(text) || parseFullDate(text.slice(0, 10)) === undefined) return undefined;
  return wholeSecond(Date.parse(`${text.slice(0, 19).toUpperCase()}Z`));
}

/** An existing calendar day `YYYY-MM-DD`, as wall-clock milliseconds of its midnight. */
export function parseFullDate(text: string): number | undefined {
  if (!DATE.test(text)) return undefined;
  const wall = Date.parse(`${text}T00:00:00Z`);
  // Date turns 30 February into a day of March; a valid day reads back unchanged.
  return Number.isFinite(wall) && new Date(wall).toISOString().startsWith(text) ? wall : undefined;
}

function wholeSecond(milliseconds: number): number | undefined {
  // The last year is excluded, so that a time can be written in every zone.
  return milliseconds < LAST_YEAR_MS ? Math.floor(milliseconds / 1000) * 1000 : undefined;
}
