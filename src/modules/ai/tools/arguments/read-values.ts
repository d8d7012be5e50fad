import { Temporal } from 'temporal-polyfill';
import { folded, type ArgumentReader } from './reading.js';

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['off', false],
  ['0', false],
]);

/** Minutes of each unit, by the words models write for it. */
const UNITS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['m min mins minute minutes', 1],
      ['h hr hrs hour hours', 60],
      ['d day days', 1440],
      ['w week weeks', 10_080],
    ] as const
  ).flatMap(([words, minutes]) => words.split(' ').map((word): [string, number] => [word, minutes])),
);

/** `true`, `"true"`, `"yes"`, `1`. */
export const readFlag: ArgumentReader = (value) =>
  typeof value === 'boolean' ? value : (FLAGS.get(folded(String(value))) ?? value);

/** A whole number, also as a text or with a zero fraction. */
export const readInteger: ArgumentReader = (value) => {
  const single: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof single !== 'string') return single;
  return /^\s*[+-]?\d{1,9}(?:\.0+)?\s*$/.test(single) ? Number(single) : single;
};

/** A length in minutes: `90`, `"90 min"`, `"1h 30m"`, `"1:30"`, `"PT1H30M"`. */
export const readMinutes: ArgumentReader = (value, reading) => {
  const number = readInteger(value, reading);
  return typeof number === 'string' && number.length < 40 ? (minutesIn(number.trim().toLowerCase()) ?? number) : number;
};

/** `90`, `"90%"`, or a share of one such as `0.9`; one whole is all of it. */
export const readPercent: ArgumentReader = (value) => {
  const number = typeof value === 'string' ? Number(value.replace('%', '')) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) return value;
  const isShare = number > 0 && number <= 1 && !(typeof value === 'string' && value.includes('%'));
  return Math.round(isShare ? number * 100 : number);
};

/** A time of day as `HH:MM`: `18`, `"18:00:00"`, `"6pm"`, `"6:30 p.m."`, or the clock of a date and time. */
export const readClock: ArgumentReader = (value) => {
  const text = String(value)
    .trim()
    .toLowerCase()
    .replace(/^\d{4}-\d{2}-\d{2}t/, '');
  const [, hour, minute = '00', half] = /^(\d{1,2})(?::?(\d{2}))?(?::00)?\s*([ap])?(?:\.?m\.?)?$/.exec(text) ?? [];
  if (hour === undefined || (half !== undefined && (Number(hour) > 12 || Number(hour) === 0))) return value;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute}`;
};

/** One of the choices in any case and spelling, or a synonym of one. */
export function readChoice(choices: readonly string[], synonyms: Readonly<Record<string, string>>): ArgumentReader {
  const known = new Map(choices.map((choice) => [folded(choice), choice]));
  for (const [words, choice] of Object.entries(synonyms))
    for (const word of words.split(' ')) known.set(folded(word), choice);
  return (value) => {
    const single: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
    return typeof single === 'string' ? (known.get(folded(single)) ?? single) : single;
  };
}

function minutesIn(text: string): number | undefined {
  const clock = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (/^p[\dt]/.test(text)) return isoMinutes(text.toUpperCase());
  const spelled = text.replace(/(\d)\s*h\s*(\d{1,2})$/, '$1h $2m');
  const parts = [...spelled.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]+)/g)];
  const rest = spelled.replaceAll(/\d+(?:[.,]\d+)?\s*[a-z]+|\band\b|\bbefore\b|[\s,]/g, '');
  const minutes = parts.map(
    ([, amount = '', unit = '']) => Number(amount.replace(',', '.')) * (UNITS.get(unit) ?? NaN),
  );
  const sum = minutes.reduce((total, each) => total + each, 0);
  return parts.length > 0 && rest === '' && Number.isInteger(sum) ? sum : undefined;
}

function isoMinutes(text: string): number | undefined {
  try {
    const days = Temporal.Duration.from(text);
    return days.years + days.months > 0 ? undefined : days.total({ unit: 'minutes', relativeTo: '2000-01-03' });
  } catch {
    // Validation says what a length looks like.
    return undefined;
  }
}
