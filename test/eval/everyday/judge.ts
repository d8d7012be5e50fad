import { Temporal } from 'temporal-polyfill';
import { type SeedEvent, ZONE } from './calendar.ts';
import type { Arguments, Proposal } from './tools.ts';

export type Outcome = 'exact' | 'harmless' | 'harmful';

/** What came of a message: what it proposed, and what was said. */
export interface Result {
  proposals: readonly Proposal[];
  reply: string;
  asked: boolean;
  events: readonly SeedEvent[];
}

/**
 * Judges a result by the gold of its line; alternatives stand between `|?`, `?|` or `|+ `, several effects between ` ; `.
 * Behind ` & ` stands what the last answer has to do besides: `=words` says them, `?` asks.
 */
export function judge(gold: string, result: Result): Outcome {
  const [effects = '', besides] = gold.split(' & ');
  if (besides === undefined) return judgeEffects(gold, result);
  const outcome = judgeEffects(effects, result);
  return outcome === 'exact' && !fits(besides, { ...result, proposals: [] }) ? 'harmless' : outcome;
}

function judgeEffects(gold: string, result: Result): Outcome {
  const choices = alternatives(gold);
  if (choices.some((choice) => fits(choice, result))) return 'exact';
  if (result.proposals.length > 0) return 'harmful';
  return choices.some((choice) => choice.startsWith('=')) && isFalse(choices, result) ? 'harmful' : 'harmless';
}

function alternatives(gold: string): string[] {
  return gold
    .split(/(?<=\?)\||\|(?=\?)|(?<=none)\||\|(?==)|(?<=(?:following|all))\||\|(?=[+~r-] )/)
    .map((part) => part.trim());
}

/** A list that lacks what it should hold says something false; a question or a refusal does not. */
function isFalse(choices: readonly string[], { asked, reply }: Result): boolean {
  const gold = choices.find((choice) => choice.startsWith('=')) ?? '';
  const lists = reply.includes('\n- ');
  return !asked && lists && gold.length > 1;
}

function fits(gold: string, { proposals, reply, asked, events }: Result): boolean {
  if (gold === '?') return proposals.length === 0 && asked;
  if (gold === 'none' || gold === 'withdrawn') return proposals.length === 0;
  if (gold.startsWith('=')) return proposals.length === 0 && says(gold, reply);
  const wanted = gold.split(' ; ');
  const made = proposals.map((proposal) => (part: string) => isThis(part, proposal, events));
  return wanted.length === made.length && wanted.every((part) => made.some((test) => test(part)));
}

function says(gold: string, reply: string): boolean {
  const [wanted = '', ...unwanted] = gold.slice(1).split('!');
  const has = (words: string): boolean => words === '' || plain(reply).includes(plain(words));
  return wanted.split(',').every((words) => has(words.trim())) && unwanted.every((words) => !has(words.trim()));
}

const plain = (words: string): string => words.toLowerCase().replaceAll('’', "'");

function isThis(gold: string, { name, arguments: args }: Proposal, events: readonly SeedEvent[]): boolean {
  const kind = {
    '+': 'create_event',
    '-': 'delete_event',
    '~': 'update_event',
    r: 'respond_to_invite',
    u: 'undo_write',
  }[gold.slice(0, 1)];
  if (kind !== name) return false;
  if (kind === 'undo_write') return true;
  const rest = gold.slice(2).trim();
  if (kind === 'create_event') return isCreation(rest, args);
  const [id = '', ...more] = rest.split(' ');
  if (args['eventId'] !== id) return false;
  if (kind === 'respond_to_invite') return args['response'] === more[0];
  const scope = more.find((word) => ['following', 'all'].includes(word));
  if (args['scope'] !== undefined && scope !== undefined && args['scope'] !== scope) return false;
  if (args['scope'] !== undefined && scope === undefined && args['scope'] !== 'this') return false;
  if (kind === 'delete_event') return true;
  const wanted = rest
    .slice(id.length)
    .replace(/ (?:following|all)$/, '')
    .trim();
  const event = events.find((one) => one.id === id);
  const changes = wanted.split(/ (?=[a-z]+=|private$|meet$)/);
  const isEndTold = changes.some((change) => change.startsWith('end='));
  return changes.every((change) => isChange(change, args, event, isEndTold));
}

function isCreation(gold: string, args: Arguments): boolean {
  const [summary = '', time = '', ...more] = gold.split('|').map((part) => part.trim());
  if (plain(textOf(args['summary'])) !== plain(summary)) return false;
  if (timeOf(args) !== time && timeOf(inOwnZone(args)) !== time) return false;
  const rest = more.flatMap((part) => (part.startsWith('@') ? [part] : part.split(' ')));
  const isWanted = rest.every((part) => hasDetail(part, args));
  const isRepeated = args['recurrence'] !== undefined;
  return isWanted && isRepeated === more.some((part) => /DAILY|WEEKLY|MONTHLY|YEARLY/.test(part));
}

function hasDetail(part: string, args: Arguments): boolean {
  const all = JSON.stringify(args);
  if (part.startsWith('@')) return plain(textOf(args['location'])).includes(plain(part.slice(1)));
  if (part.startsWith('remind='))
    return new RegExp(`[^0-9]${part.slice(7)}[^0-9]`).test(
      JSON.stringify(args['reminderMinutes'] ?? args['reminders'] ?? ''),
    );
  if (part.startsWith('ex='))
    return JSON.stringify([args['excludeDates'], args['recurrence']])
      .replaceAll('-', '')
      .includes(part.slice(3).replace('-', ''));
  if (part === 'private') return args['visibility'] === 'private';
  if (part === 'meet') return args['meet'] === true;
  if (part === 'colour')
    return args['colour'] !== undefined || args['colorId'] !== undefined || args['color'] !== undefined;
  if (part.startsWith('<')) return all.includes(part.slice(1, -1));
  return JSON.stringify(args['recurrence'] ?? '').includes(part);
}

/** A time that is said in another zone ("9 am in Chicago") may be proposed in it, or as the user's own. */
function inOwnZone(args: Arguments): Arguments {
  const { timeZone } = args;
  if (typeof timeZone !== 'string') return args;
  const [start, end] = [args['start'], args['end']].map((time) =>
    typeof time === 'string' && time.length > 10
      ? Temporal.PlainDateTime.from(time)
          .toZonedDateTime(timeZone)
          .withTimeZone(ZONE)
          .toPlainDateTime()
          .toString()
          .slice(0, 16)
      : time,
  );
  return { ...args, start, end };
}

function timeOf({ start, end, lastDay, durationMinutes }: Arguments): string {
  const from = String(start);
  if (from.length === 10) {
    const last =
      typeof lastDay === 'string'
        ? lastDay
        : typeof end === 'string'
          ? new Date(Date.parse(`${end}T00:00Z`) - 86_400_000).toISOString().slice(0, 10)
          : from;
    return last === from ? from.slice(5) : `${from.slice(5)}..${last.slice(5)}`;
  }
  const minutes =
    typeof durationMinutes === 'number'
      ? durationMinutes
      : (Date.parse(`${String(end)}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
  return `${from.slice(5)}+${minutes}`;
}

function isChange(gold: string, args: Arguments, event: SeedEvent | undefined, isEndTold: boolean): boolean {
  const [key = '', ...values] = gold.split('=');
  const value = values.join('=');
  if (['private', 'colour', 'remind', 'meet'].includes(key)) return hasDetail(gold, args);
  if (key === 'clear') return JSON.stringify(args['clear'] ?? '').includes(value);
  if (key === 'add') return namesGuest(args['addAttendees'], value);
  if (key === 'remove') return namesGuest(args['removeAttendees'], value);
  if (key === 'until')
    return JSON.stringify([args['recurrence'], args['endsOn'], args['repeatUntil']])
      .replaceAll('-', '')
      .includes(value.replace('-', ''));
  if (key === 'end') return endOf(args, event).slice(5) === value;
  if (key === 'start') return textOf(args['start']).slice(5) === value && (isEndTold || keepsLength(args, event));
  return plain(textOf(args[key])) === plain(value);
}

/** Whether a guest of a change has one of these names, or one of them in the address. */
function namesGuest(guests: unknown, names: string): boolean {
  const all = plain(JSON.stringify(guests ?? ''));
  return plain(names)
    .split(' ')
    .some((name) => all.includes(name));
}

function endOf(args: Arguments, event: SeedEvent | undefined): string {
  if (typeof args['end'] === 'string') return args['end'];
  // The end of whole days is the day behind the last.
  const last = args['lastDay'];
  if (typeof last === 'string') return new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
  const minutes = args['durationMinutes'];
  const start = typeof args['start'] === 'string' ? args['start'] : event?.start;
  if (typeof minutes !== 'number' || !start) return '';
  if (start.length === 10) return new Date(Date.parse(start) + minutes * 60_000).toISOString().slice(0, 10);
  return new Date(Date.parse(`${start}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

function keepsLength(args: Arguments, event: SeedEvent | undefined): boolean {
  const { start, end } = args;
  if (typeof start !== 'string' || typeof end !== 'string' || !event || start.length === 10) return true;
  return minutesBetween(start, end) === minutesBetween(event.start, event.end);
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
