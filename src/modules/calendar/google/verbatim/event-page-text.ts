import { isUtf8 } from 'node:buffer';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { CalendarEvent } from '../../dto/event.dto.js';
import { readJson } from '../answer-reader.js';
import { fromGoogleEvent } from '../mapping/event.mapper.js';
import { asObject, type PageOf, readTokens, requireText } from '../session-answers.js';
import { EventScanner } from './event-scanner.js';
import { JsonCursor, SIGN } from './json-cursor.js';

/** An event of ours as JSON that lies in `bytes`, and the time that orders it. */
export interface EventText extends Pick<CalendarEvent, 'start'> {
  bytes: Buffer;
  from: number;
  to: number;
}

const ITEMS = Buffer.from('"items"');
const [OPENING, COMMA] = [Buffer.from('{"items":['), Buffer.from(',')];

/**
 * Reads a page of events from the bytes of Google's answer. Events that need no change stay in these bytes, and all others are mapped.
 * @throws TypeError for an answer that is no page of events, and AppError `upstream_failed` for a missing time zone.
 */
export function readEventPage(answer: Buffer): PageOf<EventText> {
  const items = isUtf8(answer) ? findItems(answer) : undefined;
  // All around the events is parsed, which shows whether the answer is whole.
  const frame = items
    ? `${answer.toString('utf8', 0, items.from)}[]${answer.toString('utf8', items.to)}`
    : String(answer);
  const page = asObject<calendar_v3.Schema$Events>(readJson(frame));
  const timeZone = requireText(page.timeZone, 'timeZone');
  const events = items?.events ?? (page.items ?? []).map((event) => writeEvent(event));
  return { items: events, timeZone, ...readTokens(page) };
}

/** The page as JSON, its events in their order. */
export function writeEventPage({ items, ...rest }: PageOf<EventText>): Buffer {
  const pieces: Buffer[] = [OPENING];
  let next = 0;
  while (next < items.length) {
    const end = findRunEnd(items, next);
    if (pieces.length > 1) pieces.push(COMMA);
    const [first, last] = [items[next], items[end - 1]];
    if (first && last) pieces.push(first.bytes.subarray(first.from, last.to));
    next = end;
  }
  pieces.push(Buffer.from(`],${JSON.stringify(rest).slice(1)}`));
  return Buffer.concat(pieces);
}

/** The end of the events that lie one after the other in the same bytes, with nothing but a comma in between. */
function findRunEnd(items: readonly EventText[], start: number): number {
  let end = start + 1;
  for (; end < items.length; end += 1) {
    const [before, after] = [items[end - 1], items[end]];
    if (after?.bytes !== before?.bytes || after?.from !== (before?.to ?? 0) + 1) break;
  }
  return end;
}

interface Items {
  events: EventText[];
  from: number;
  to: number;
}

/** The list of events in an answer; undefined for an answer of another form, which has to be parsed whole. */
function findItems(answer: Buffer): Items | undefined {
  const cursor = new JsonCursor(answer);
  let found: Items | undefined;
  if (!cursor.take(SIGN.open)) return undefined;
  do {
    cursor.peek();
    const from = cursor.at;
    // A name with escapes may be `items` in other words.
    if (!cursor.takeText() || cursor.hadEscapes) return undefined;
    const isItems = answer.compare(ITEMS, 0, ITEMS.length, from, cursor.at) === 0;
    if (!cursor.take(SIGN.colon)) return undefined;
    if (!isItems && cursor.skip()) continue;
    const items = isItems && !found ? takeItems(cursor) : undefined;
    if (!items) return undefined;
    found = items;
  } while (cursor.take(SIGN.comma));
  return found;
}

function takeItems(cursor: JsonCursor): Items | undefined {
  cursor.peek();
  const from = cursor.at;
  if (!cursor.take(SIGN.openList)) return undefined;
  const scanner = new EventScanner(cursor);
  const events: EventText[] = [];
  if (cursor.peek() !== SIGN.closeList) {
    do {
      const event = takeEvent(cursor, scanner);
      if (!event) return undefined;
      events.push(event);
    } while (cursor.take(SIGN.comma));
  }
  return cursor.take(SIGN.closeList) ? { events, from, to: cursor.at } : undefined;
}

function takeEvent(cursor: JsonCursor, scanner: EventScanner): EventText | undefined {
  cursor.peek();
  const { at: from, bytes } = cursor;
  if (scanner.take()) return { bytes, from, to: cursor.at, ...scanner.readStart() };
  cursor.at = from;
  return cursor.skip() ? writeEvent(readJson(bytes.toString('utf8', from, cursor.at))) : undefined;
}

/** @throws TypeError for what is no event. */
function writeEvent(found: unknown): EventText {
  const event = fromGoogleEvent(asObject<calendar_v3.Schema$Event>(found));
  const start = event.start ?? event.originalStartTime;
  const bytes = Buffer.from(JSON.stringify(event));
  return { bytes, from: 0, to: bytes.length, ...(start && { start }) };
}
