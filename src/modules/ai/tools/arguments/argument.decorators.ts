import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { AppError } from '../../../../shared/errors/app-error.js';
import { Text, ZoneName } from '../../../calendar/dto/validators.js';
import { checkRecurrence } from '../../../calendar/series/supported-rules.js';
import { toArray } from '../../unknown-json.js';
import { argument, type ArgumentOptions, type ArgumentSchema } from './argument-registry.js';
import { readAddresses, readMinutesList, readPerson, readRecurrenceArgument } from './read-lists.js';
import { readList, readTextArgument } from './read-texts.js';
import { isLocalTime, readDay, readEndTime, readTimeArgument } from './read-times.js';
import { readChoice, readClock, readFlag, readInteger, readMinutes, readPercent } from './read-values.js';
import type { ArgumentReader } from './reading.js';

const EACH: ValidationOptions = { each: true };
const TIME_EXAMPLE = '2026-12-03T15:00';
const DAY_EXAMPLE = '2026-12-03';

/** A text of at most `max` characters. */
export const TextArgument = (max: number, options: ArgumentOptions = {}): PropertyDecorator =>
  argument({ type: 'string' }, readTextArgument, { example: 'Dentist', ...options }, Text(max));

/** Wall-clock time in the user's zone, `YYYY-MM-DDTHH:MM`, or a whole day, `YYYY-MM-DD`. */
export const LocalTimeArgument = (options: ArgumentOptions = {}): PropertyDecorator =>
  argument({ type: 'string' }, readTimeArgument, { example: TIME_EXAMPLE, ...options }, LocalTime());

/** The same for the end of a range, whose last second or millisecond means the moment after it. */
export const EndTimeArgument = (options: ArgumentOptions = {}): PropertyDecorator =>
  argument({ type: 'string' }, readEndTime, { example: TIME_EXAMPLE, ...options }, LocalTime());

/** A time of day, `HH:MM`; `24:00` is the end of the day. */
export const ClockArgument = (options: ArgumentOptions = {}): PropertyDecorator =>
  argument(
    { type: 'string' },
    readClock,
    { example: '18:00', ...options },
    Matches(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { message: 'must be a time of day as HH:MM' }),
  );

/** An IANA zone; it is used only when the user named one. */
export const ZoneArgument = (options: ArgumentOptions = {}): PropertyDecorator =>
  argument({ type: 'string' }, readTextArgument, { example: 'America/New_York', ...options }, Text(64), ZoneName());

export const FlagArgument = (options: ArgumentOptions = {}): PropertyDecorator =>
  argument({ type: 'boolean' }, readFlag, { example: true, ...options }, IsBoolean());

/** A whole number; the schema states bounds that a model could not guess. */
export const IntegerArgument = (
  min: number,
  max: number,
  { isBounded = true, ...options }: ArgumentOptions & { isBounded?: boolean } = {},
): PropertyDecorator => integer(min, max, readInteger, options, isBounded);

/** A length in minutes; also accepts `1h` and `PT1H`. */
export const MinutesArgument = (min: number, max: number, options: ArgumentOptions = {}): PropertyDecorator =>
  integer(min, max, readMinutes, options);

/** A percentage; also accepts a fraction of one. */
export const PercentArgument = (options: ArgumentOptions = {}): PropertyDecorator =>
  integer(0, 100, readPercent, options);

/** How the words of a choice are described, in addition to the general options. */
interface ChoiceOptions extends ArgumentOptions {
  /** Synonyms separated by spaces, by the word they mean. */
  synonyms?: Readonly<Record<string, string>>;
  /** Whether the schema lists the words, as the error message for a wrong one does. */
  isListed?: boolean;
}

/** One of these words, in any spelling. */
export const ChoiceArgument = (
  choices: readonly string[],
  { synonyms = {}, isListed = true, ...options }: ChoiceOptions = {},
): PropertyDecorator =>
  argument(
    { type: 'string', ...(isListed && { enum: choices }) },
    readChoice(choices, synonyms),
    { example: choices[0], ...options },
    IsIn(choices, { message: `must be one of: ${choices.join(', ')}` }),
  );

/** At most `count` texts of at most `max` characters; `separated` ones are also accepted as one text with commas. */
export const TextsArgument = (
  count: number,
  max: number,
  { separated = false, ...options }: ArgumentOptions & { separated?: boolean } = {},
): PropertyDecorator =>
  list(
    { type: 'string' },
    count,
    readList(readTextArgument, separated),
    { example: ['Monday'], ...options },
    Text(max, EACH),
  );

/** A day, `YYYY-MM-DD`; also accepts a time on that day. */
export const DayArgument = (options: ArgumentOptions = {}): PropertyDecorator =>
  argument({ type: 'string' }, readDay, { example: DAY_EXAMPLE, ...options }, LocalTime());

/** At most `count` days. */
export const DaysArgument = (count: number, options: ArgumentOptions = {}): PropertyDecorator =>
  list({ type: 'string' }, count, readList(readDay, true), { example: [DAY_EXAMPLE], ...options }, LocalTime(EACH));

/** At most `count` lengths in minutes; also accepts `1h` and Google's reminders. */
export const MinutesListArgument = (
  count: number,
  min: number,
  max: number,
  options: ArgumentOptions = {},
): PropertyDecorator => {
  const validation = { ...EACH, message: `must be whole numbers from ${min} to ${max}` };
  const validators = [IsInt(validation), Min(min, validation), Max(max, validation)];
  return list({ type: 'integer' }, count, readMinutesList, { example: [10], ...options }, ...validators);
};

/** Some of these words. */
export const ChoicesArgument = (
  choices: readonly string[],
  { synonyms = {}, ...options }: ChoiceOptions = {},
): PropertyDecorator =>
  list(
    { type: 'string', enum: choices },
    choices.length,
    readList(readChoice(choices, synonyms), true),
    { example: choices.slice(0, 1), ...options },
    IsIn(choices, { ...EACH, message: `must be of: ${choices.join(', ')}` }),
  );

/** At most 50 e-mail addresses. */
export const AddressesArgument = (options: ArgumentOptions = {}): PropertyDecorator => {
  const message = 'must be e-mail addresses, not names; ask the user for an address that is not known';
  const validators = IsEmail({}, { ...EACH, message });
  return list({ type: 'string' }, 50, readAddresses, { example: ['anna@example.com'], ...options }, validators);
};

/** At most 50 people by their names or e-mail addresses. */
export const PeopleArgument = (options: ArgumentOptions = {}): PropertyDecorator =>
  list({ type: 'string' }, 50, readList(readPerson, true), { example: ['Anna'], ...options }, Text(200, EACH));

/** The lines of a repetition, `RRULE:…`, checked as REST checks them. */
export const RecurrenceArgument = (options: ArgumentOptions = {}): PropertyDecorator =>
  list(
    { type: 'string' },
    10,
    readRecurrenceArgument,
    { example: ['RRULE:FREQ=WEEKLY;BYDAY=MO'], also: ['rrule', 'recurrenceRule', 'repeat'], ...options },
    Text(512, EACH),
    Recurrence(),
  );

function LocalTime(options: ValidationOptions = {}): PropertyDecorator {
  const message = 'must be a local date and time that exists, or a date for a whole day';
  const validator = { validate: isLocalTime, defaultMessage: () => message };
  return ValidateBy({ name: 'isLocalTime', validator }, options);
}

function Recurrence(): PropertyDecorator {
  return ValidateBy({
    name: 'isRecurrence',
    validator: {
      validate: (lines: unknown) => recurrenceProblem(lines) === undefined,
      defaultMessage: (validated) => recurrenceProblem(validated?.value) ?? '',
    },
  });
}

function recurrenceProblem(lines: unknown): string | undefined {
  try {
    checkRecurrence(toArray(lines).filter((line) => typeof line === 'string'));
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.message.replaceAll(/^recurrence(?:\[\d+\])? |\.$/g, '');
    throw error;
  }
}

function integer(
  min: number,
  max: number,
  read: ArgumentReader,
  options: ArgumentOptions,
  isBounded = true,
): PropertyDecorator {
  const message = `must be a whole number from ${min} to ${max}`;
  const validators = [IsInt({ message }), Min(min, { message }), Max(max, { message })];
  return argument(
    { type: 'integer', ...(isBounded && { minimum: min, maximum: max }) },
    read,
    { example: Math.min(30, max), ...options },
    ...validators,
  );
}

function list(
  items: ArgumentSchema,
  count: number,
  read: ArgumentReader,
  options: ArgumentOptions,
  ...validators: PropertyDecorator[]
): PropertyDecorator {
  const size = ArrayMaxSize(count, { message: `must hold at most ${count}` });
  return argument({ type: 'array', items }, read, options, IsArray(), size, ...validators);
}
