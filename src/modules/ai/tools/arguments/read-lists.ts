import { Temporal } from 'temporal-polyfill';
import { toFields } from '../../unknown-json.js';
import { readJsonValue } from './lenient-json.js';
import { readList } from './read-texts.js';
import { readMinutes } from './read-values.js';
import { folded, isBlank, type ArgumentReader, type ArgumentReading } from './reading.js';

const IN_BRACKETS = /<\s*(?:mailto:)?([^<>\s@]*@[^<>\s]*)\s*>/gi;
const NAMES: ReadonlySet<string> = new Set(['name', 'displayname', 'self', 'responsestatus', 'organizer']);

/** Addresses as models write them: a list, a text with commas, `Anna <anna@example.com>`, `{ email }`. */
export const readAddresses: ArgumentReader = (value, reading) => {
  const parsed = typeof value === 'string' && /^\s*[[{]/.test(value) ? (readJsonValue(value) ?? value) : value;
  const people: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return people.filter((person) => !isBlank(person)).flatMap((person) => readPersonAddresses(person, reading));
};

function readPersonAddresses(person: unknown, reading: ArgumentReading): unknown[] {
  if (typeof person === 'string') return addressesIn(person);
  const { email, address, emailAddress, ...rest } = toFields(person);
  const written = email ?? address ?? emailAddress;
  for (const name of Object.keys(rest)) if (!NAMES.has(folded(name))) reading.ignore(name);
  return typeof written === 'string' ? addressesIn(written) : [person];
}

/** A person as a name or an address: `Anna`, `Anna <anna@example.com>`, `{ displayName, email }`. */
export const readPerson: ArgumentReader = (person) => {
  if (typeof person === 'string') return person.includes('@') ? addressesIn(person)[0] : person.trim();
  const { email, displayName, name } = toFields(person);
  return [email, displayName, name].find((each) => typeof each === 'string' && !isBlank(each)) ?? person;
};

/** Minutes before an event: `[10, 60]`, `"10, 1h"`, `[{ method, minutes }]`, or Google's `{ overrides }`. */
export const readMinutesList: ArgumentReader = (value, reading) => {
  const { overrides, minutes } = toFields(Array.isArray(value) ? undefined : value);
  const items = readList((item) => readMinutes(toFields(item)['minutes'] ?? item, reading), true);
  return items(overrides ?? minutes ?? value, reading);
};

/** A name before an address in brackets may contain commas; a name alone stays and fails validation. */
function addressesIn(text: string): string[] {
  const bracketed = [...text.matchAll(IN_BRACKETS)].map(([, address = '']) => address);
  if (bracketed.length > 0 && bracketed.length === text.split('@').length - 1) return bracketed;
  return text
    .split(/[,;\n]/)
    .flatMap((part) => [...part.matchAll(IN_BRACKETS)].map(([, address = '']) => address)[0] ?? splitWords(part))
    .map((part) => part.replace(/^mailto:/i, ''));
}

function splitWords(part: string): string[] {
  const words = part.split(/\s+/).filter(Boolean);
  return words.every((word) => word.includes('@')) ? words : [part.trim()];
}

/** The parts of a rule by the names they have in objects. */
const RULE_PARTS: ReadonlyMap<string, string> = new Map([
  ['frequency', 'FREQ'],
  ['freq', 'FREQ'],
  ['interval', 'INTERVAL'],
  ['count', 'COUNT'],
  ['occurrences', 'COUNT'],
  ['until', 'UNTIL'],
  ['byday', 'BYDAY'],
  ['bymonthday', 'BYMONTHDAY'],
  ['bymonth', 'BYMONTH'],
  ['bysetpos', 'BYSETPOS'],
]);

/** Recurrence lines, with or without their prefix, without `DTSTART`, and in the basic formats of RFC 5545. */
export const readRecurrenceArgument: ArgumentReader = (value, reading) => {
  const lines: unknown = readList((line) => (typeof line === 'object' ? writeRule(line) : line), false)(value, reading);
  return (Array.isArray(lines) ? lines : []).flatMap((line: unknown) =>
    typeof line === 'string' ? line.split('\n').flatMap((each) => readRuleLine(each)) : [line],
  );
};

function writeRule(object: unknown): unknown {
  const parts = Object.entries(toFields(object)).filter(([, value]) => !isBlank(value));
  const named = parts.map(([name, value]) => [RULE_PARTS.get(folded(name)), String(value)]);
  return named.length > 0 && named.every(([name]) => name !== undefined)
    ? named.map((part) => part.join('=')).join(';')
    : object;
}

function readRuleLine(line: string): string[] {
  const rest = line
    .replace(/DTSTART[^\s]*/i, '')
    .replaceAll(/\s+/g, '')
    .replace(/^(?:RRULE:)+/i, 'RRULE:');
  if (rest === '') return [];
  if (/^(?:EXDATE|RDATE)/i.test(rest)) return [compact(rest)];
  const word = /^(?:RRULE:)?(DAILY|WEEKLY|MONTHLY|YEARLY)$/i.exec(rest)?.[1];
  const rule = word === undefined ? rest.replace(/^RRULE:/i, '') : `FREQ=${word}`;
  const isRule = /^[A-Z]+=/i.test(rule);
  const parts = rule.toUpperCase().split(';').filter(Boolean);
  return [isRule ? `RRULE:${parts.map((part) => compact(part)).join(';')}` : line.trim()];
}

/** `2026-12-18T23:59:59.999Z` as RFC 5545 writes it, `20261218T235959Z`. */
function compact(text: string): string {
  return text
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]{5,18}[+-]\d{2}:\d{2}/gi, inUtc)
    .replaceAll(/(\d{4})-(\d{2})-(\d{2})/g, '$1$2$3')
    .replaceAll(
      /T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?/gi,
      (_all, hour: string, minute: string, second = '00') => `T${hour}${minute}${second}`,
    );
}

function inUtc(time: string): string {
  try {
    return Temporal.Instant.from(time).toString({ smallestUnit: 'second' });
  } catch {
    // The check of the rule names the invalid part.
    return time;
  }
}
