/** Alternatives to the builtin engine, with adapters to the format of the scorers; a package that throws has found nothing. */
import { recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import dates from 'compromise-dates';
// oxlint-disable-next-line import/default -- a CommonJS bundle: Node finds its names only under the default
import rrule from 'rrule';

/** A record of the corpora, as far as an engine sees it. */
export interface GoldRecord {
  id: string;
  text: string;
  reference: string | null;
}

/** An engine under test: a record's prediction. */
export type Answer = (record: GoldRecord) => object;

/** An engine and the name it is printed under. */
export interface Engine {
  name: string;
  answer: Answer;
}

interface Resolution {
  type?: string;
  timex?: string;
  value?: string;
  start?: string;
  end?: string;
}

const local = (date: Date): string => date.toISOString().slice(0, 19);
const utc = (reference: string | null): Date => new Date(`${reference}Z`);

function chronoPoint(point: chrono.ParsedComponents): string {
  return point.isCertain('hour') ? local(point.date()) : local(point.date()).slice(0, 10);
}

function chronoAnswer({ id, text, reference }: GoldRecord): object {
  const [found] = chrono.parse(text, { instant: utc(reference), timezone: 0 }, { forwardDate: true });
  if (!found) return { id };
  return { id, start: chronoPoint(found.start), ...(found.end ? { end: chronoPoint(found.end) } : {}) };
}

function resolutions({ text, reference }: GoldRecord): Resolution[] {
  const [found] = recognizeDateTime(text, 'en-us', undefined, utc(reference));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package says what it resolves to only in its documentation
  return (found?.resolution['values'] ?? []) as Resolution[];
}

/** A point as the scorers write it; a clock time alone is the next one, today or tomorrow. */
function recognizersPoint(value: string | undefined, reference: string): string | undefined {
  if (!value || value === 'not resolved') return undefined;
  if (!/^\d\d:/.test(value)) return value.replace(' ', 'T');
  const today = `${reference.slice(0, 10)}T${value}`;
  return today >= reference ? today : local(new Date(utc(today).getTime() + 86_400_000));
}

function recognizersAnswer(record: GoldRecord): object {
  const { id, reference } = record;
  const now = reference ?? '';
  const values = resolutions(record);
  const begin = (value: Resolution): string => recognizersPoint(value.start ?? value.value, now) ?? '';
  const value = values.find((each) => begin(each) >= now.slice(0, 10)) ?? values.at(-1);
  if (!value) return { id };
  if (value.type === 'duration') return { id, seconds: Number(value.value) };
  return { id, start: begin(value), end: recognizersPoint(value.end, now) };
}

interface Found<T> {
  json(): T[];
}

interface DatedText {
  dates(context: object): Found<{ dates: { start: string | null; end: string | null; unit: string } }>;
  durations(): Found<{ duration: Record<string, number> }>;
}

// oxlint-disable-next-line typescript/no-unsafe-assignment, typescript/no-unsafe-argument -- the plugin has no types
const compromise: (text: string) => DatedText = nlp.extend(dates);

/** compromise ends a day, and a clock time without an end, with the last instant of that day. */
function compromiseAnswer({ id, text, reference }: GoldRecord): object {
  const context = { today: `${reference}Z`, timezone: 'UTC' };
  const [found] = compromise(text).dates(context).json();
  const { start, end, unit } = found?.dates ?? { start: null, end: null, unit: '' };
  if (start === null) return { id, ...compromiseDuration(text) };
  const length = unit === 'time' ? 19 : 10;
  const endsWithDay = end === null || (end.endsWith('T23:59:59.999Z') && end.slice(0, 10) === start.slice(0, 10));
  return { id, start: start.slice(0, length), ...(endsWithDay ? {} : { end: end.slice(0, length) }) };
}

const SECONDS: Record<string, number> = {
  year: 31_536_000,
  month: 2_592_000,
  week: 604_800,
  day: 86_400,
  hour: 3600,
  minute: 60,
  second: 1,
};

function compromiseDuration(text: string): { seconds?: number } {
  const [found] = compromise(text).durations().json();
  if (!found) return {};
  const parts = Object.entries(found.duration);
  return { seconds: parts.reduce((sum, [unit, count]) => sum + count * (SECONDS[unit] ?? Number.NaN), 0) };
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FREQUENCIES: Record<string, string> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' };

/** The rule of a TIMEX set, such as `XXXX-WXX-2T16` or `P2W`. */
function timexRule(timex: string): { rrule: string; time?: string } | undefined {
  const [, count, unit = ''] = /^P(\d+)([DWMY])$/.exec(timex) ?? [];
  if (FREQUENCIES[unit]) return { rrule: `FREQ=${FREQUENCIES[unit]};INTERVAL=${count}` };
  const [, weekday, hour, minute = '00'] = /^XXXX-WXX-(\d)(?:T(\d\d)(?::(\d\d))?)?$/.exec(timex) ?? [];
  if (weekday === undefined) return undefined;
  const rule = `FREQ=WEEKLY;BYDAY=${WEEKDAYS[Number(weekday) - 1]}`;
  return { rrule: rule, ...(hour === undefined ? {} : { time: `${hour}:${minute}` }) };
}

function recognizersRule(record: GoldRecord): object {
  const set = resolutions(record).find(({ type }) => type === 'set');
  return { id: record.id, ...timexRule(set?.timex ?? '') };
}

function rruleAnswer({ id, text }: GoldRecord): object {
  // oxlint-disable-next-line import/no-named-as-default-member -- see the import
  return { id, rrule: rrule.RRule.fromText(text).toString() };
}

function orNothing(answer: Answer): Answer {
  return (record) => {
    try {
      return answer(record);
    } catch {
      // These packages throw at what they cannot read.
      return { id: record.id };
    }
  };
}

/** Who reads dates and times. */
export const DATETIME_PEERS: readonly Engine[] = [
  { name: 'chrono', answer: chronoAnswer },
  { name: 'recognizers', answer: recognizersAnswer },
  { name: 'compromise', answer: compromiseAnswer },
].map(({ name, answer }) => ({ name, answer: orNothing(answer) }));

/** Who reads repetitions. */
export const REPETITION_PEERS: readonly Engine[] = [
  { name: 'recognizers', answer: recognizersRule },
  { name: 'rrule', answer: rruleAnswer },
].map(({ name, answer }) => ({ name, answer: orNothing(answer) }));
