import type { CalendarEvent } from '../../dto/event.dto.js';
import { EVENT } from '../mapping/event.mapper.js';
import { FieldNames, NO_FIELD, PLAIN } from './field-names.js';
import { type JsonCursor, SIGN } from './json-cursor.js';

const NAMES = new FieldNames(EVENT);
const ID = NAMES.numberOf('id');
const START = findTime('start');
const ORIGINAL_START = findTime('originalStartTime');
/** The fields that are read here, which must be texts without escapes. */
const READ = [ID, START.dateTime, START.date, ORIGINAL_START.dateTime, ORIGINAL_START.date];
/** The place of a value that is not such a text. */
const NOWHERE = -1;

/**
 * Reads events in their bytes, and tells those that may be handed on as they are: valid JSON, documented fields only, each given once, none
 * of them null, and nothing that the mapper would change. All that is unusual counts as to be changed, so that the mapper decides about it.
 */
export class EventScanner {
  /** The number of the last object; each has one of its own. */
  private object = 0;
  /** The number of the current event. */
  private event = 0;
  /** By field: the object that it was last found in. */
  private readonly foundIn = new Uint32Array(NAMES.count);
  /** By field: where its last text lies. */
  private readonly from = new Int32Array(NAMES.count);
  private readonly to = new Int32Array(NAMES.count);

  constructor(private readonly cursor: JsonCursor) {}

  /** Moves the cursor behind an event that may be handed on; else answers false and leaves the cursor somewhere in it. */
  take(): boolean {
    this.event = this.object + 1;
    if (!this.takeObject(NAMES.root) || !this.has(ID)) return false;
    for (const field of READ) if (this.has(field) && this.from[field] === NOWHERE) return false;
    return true;
  }

  /** The time by which the event just taken is ordered. */
  readStart(): Pick<CalendarEvent, 'start'> {
    const { field, dateTime, date } = this.has(START.field) ? START : ORIGINAL_START;
    if (!this.has(field)) return {};
    if (this.has(dateTime)) return { start: { dateTime: this.readText(dateTime) } };
    return { start: this.has(date) ? { date: this.readText(date) } : {} };
  }

  private has(field: number): boolean {
    return (this.foundIn[field] ?? 0) >= this.event;
  }

  private readText(field: number): string {
    return this.cursor.bytes.toString('latin1', this.from[field], this.to[field]);
  }

  private takeObject(kind: number): boolean {
    const { cursor } = this;
    if (!cursor.take(SIGN.open)) return false;
    this.object += 1;
    const { object } = this;
    let field = NO_FIELD;
    do {
      field = this.takeName(kind, field);
      if (field === NO_FIELD || this.foundIn[field] === object) return false;
      this.foundIn[field] = object;
      if (!cursor.take(SIGN.colon) || !this.takeValue(field)) return false;
    } while (cursor.take(SIGN.comma));
    return cursor.take(SIGN.close);
  }

  private takeName(kind: number, previous: number): number {
    const { cursor } = this;
    if (!cursor.take(SIGN.quote)) return NO_FIELD;
    const field = NAMES.find(kind, cursor.bytes, cursor.at, previous);
    if (field !== NO_FIELD) cursor.at += NAMES.lengthOf(field) + 1;
    return field;
  }

  private takeValue(field: number): boolean {
    const kind = NAMES.inside[field] ?? PLAIN;
    const sign = this.cursor.peek();
    if (kind === PLAIN) return sign === SIGN.openList ? this.takeTexts() : this.takePlain(field, sign);
    return sign === SIGN.openList ? this.takeList(() => this.takeObject(kind)) : this.takeObject(kind);
  }

  private takePlain(field: number, sign: number): boolean {
    const { cursor } = this;
    this.from[field] = NOWHERE;
    if (sign !== SIGN.quote) return cursor.takeWord();
    const from = cursor.at + 1;
    if (!cursor.takeText()) return false;
    if (!cursor.hadEscapes) this.from[field] = from;
    this.to[field] = cursor.at - 1;
    return true;
  }

  private takeTexts(): boolean {
    return this.takeList(() => this.cursor.peek() === SIGN.quote && this.cursor.takeText());
  }

  private takeList(takeItem: () => boolean): boolean {
    const { cursor } = this;
    if (!cursor.take(SIGN.openList)) return false;
    if (cursor.take(SIGN.closeList)) return true;
    do if (!takeItem()) return false;
    while (cursor.take(SIGN.comma));
    return cursor.take(SIGN.closeList);
  }
}

function findTime(name: string) {
  return {
    field: NAMES.numberOf(name),
    dateTime: NAMES.numberOf(name, 'dateTime'),
    date: NAMES.numberOf(name, 'date'),
  };
}
