import type { Duration, When } from '../../time/expressions.js';
import type {
  Absence,
  Aspect,
  Detail,
  Marker,
  Name,
  NamedPerson,
  OpenTime,
  Pick,
  Sign,
  SpokenScope,
  TimeShift,
  Wish,
} from './order.js';
import type { Sense } from './senses.js';

/** The user's calendar, or the user's day. */
export type CalendarWord = 'calendar' | 'day';

/** What fills a role, by its kind. */
export interface Contents {
  name: Name;
  /** What is left out, by its name, its time, or both. */
  exception: Name;
  /** Two names with a word between them that joins them. */
  pair: { one: Name; other: Name };
  people: { people: NamedPerson[]; name: Name };
  /** People by their names, and not by a pronoun. */
  named: { people: NamedPerson[]; name: Name };
  time: When;
  /** A new time that is left open, and what it is not to be. */
  openTime: OpenTime;
  amount: Duration;
  /** A length right before "before" or "after": "two hours" before the flight. */
  distance: Duration;
  shift: TimeShift;
  scope: SpokenScope;
  pick: Pick;
  detail: Detail;
  /** One that is told in a clause of its own. */
  ownDetail: Detail;
  /** How often a series takes place. */
  count: number;
  /** That a series begins at the time told. */
  beginning: true;
  /** That it ends at the time told. */
  ending: true;
  /** That a series leaves out a day. */
  absence: Absence;
  /** That events are meant that are over. */
  past: true;
  /** One more like what was spoken of. */
  another: true;
  /** Right beside what was spoken of. */
  adjacent: 'before' | 'after';
  /** That somebody comes to it. */
  coming: true;
  /** As what somebody is added: "as a guest". */
  asGuest: true;
  /** That what follows is its place. */
  placeLead: true;
  /** That those named behind it are to be invited. */
  guestLead: true;
  /** That what is told holds for several events: "each", "both". */
  sharing: true;
  /** A place without a word before it. */
  venue: Name;
  aspect: Aspect;
  /** Of an hour that is not told, negative before it. */
  minutes: number;
  colour: string;
  /** What the time of an absence is called. */
  state: string;
  calendar: CalendarWord;
  /** The name of an event that is in the calendar. */
  known: Name;
  /** What is told of it, by a word. */
  sign: Sign;
}
export type Content = keyof Contents;

/** A role of an order: what fills it, behind which word, and whether it must be there. */
export interface Role<C extends Content = Content, N extends boolean = boolean, M extends boolean = boolean> {
  content: C;
  marker?: Marker;
  /** The number of what fills it: roles of one content behind one marker share theirs. */
  filling: number;
  isNeeded: N;
  isMany: M;
  /** A new time, which does not describe the event. */
  isNew?: true;
}
export type Roles = Readonly<Record<string, Role>>;
type ValueOf<R> =
  R extends Role<infer C, infer N, infer M>
    ? M extends true
      ? Contents[C][]
      : N extends true
        ? Contents[C]
        : Contents[C] | undefined
    : never;
export type Values<R extends Roles> = { readonly [K in keyof R]: ValueOf<R[K]> };

/** What a frame knows beside its roles when it builds. */
export interface Said {
  sense: Sense | undefined;
  /** Whether a pronoun points back. */
  pointsBack: boolean;
  isAll: boolean;
  /** Whether the verb takes up all of the time named. */
  fills: boolean;
  /** Whether the verb holds the pronoun of its object. */
  hasObject: boolean;
  /** Whether the verb proposes a time for what may be there already. */
  proposes: boolean;
  /** Whether the verb may also change what is there. */
  isOpen: boolean;
  /** Whether the verb asks about the past. */
  isPast: boolean;
  /** Which one the verb asks about by its place in time. */
  asksFor: 'first' | 'last' | undefined;
}

/** An order or a question: the senses of the verbs that open it, its roles in any order, and its meaning. */
export interface Frame {
  name: string;
  /** Empty where no verb is needed. */
  senses: readonly Sense[];
  roles: Roles;
  /** The roles in order, and their names. */
  list: readonly Role[];
  names: readonly string[];
  /** The roles that must be filled. */
  needed: readonly Role[];
  /** One of these must be filled; `it` is a pronoun. */
  oneOf: readonly string[];
  /** The roles of these, where a pronoun may not stand for them. */
  choices: readonly Role[];
  cost: number;
  /** Only behind a verb that people stand behind. */
  meets: boolean;
  /** Whether it is about an event that was found in the calendar. */
  isOfKnown: boolean;
  /** The number of the way it passes words by, which frames of one kind share. */
  passing: number;
  kind: Wish['kind'] | 'kept' | 'mention' | 'fragment' | 'addition';
  build(values: never, said: Said): unknown;
}

/** What a frame may say beside its roles. */
interface Options {
  oneOf?: readonly string[];
  cost?: number;
  meets?: boolean;
}

const FILLINGS = new Map<string, number>();
const PASSINGS = new Map<string, number>();

function toNumber(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

/** A role that may be filled. */
export function role<C extends Content>(content: C, marker?: Marker): Role<C, false, false> {
  const filling = toNumber(FILLINGS, marker ? `${content} ${marker}` : content);
  return { content, filling, isNeeded: false, isMany: false, ...(marker ? { marker } : {}) };
}

/** A role that must be filled. */
export function needed<C extends Content>(inner: Role<C, false, false>): Role<C, true, false> {
  return { ...inner, isNeeded: true };
}

/** A role of a time that is new: that of "my Saturday event" is not. */
export function fresh<R extends Role>(inner: R): R {
  return { ...inner, isNew: true };
}

/** A role that may be filled several times. */
export function many<C extends Content>(inner: Role<C, false, false>): Role<C, false, true> {
  return { ...inner, isMany: true };
}

/** States a frame; `build` gets exactly the values of its roles and answers `undefined` to refuse. */
export function frame<const R extends Roles>(
  kind: Frame['kind'],
  name: string,
  senses: readonly Sense[],
  roles: R,
  build: (values: Values<R>, said: Said) => unknown,
  { oneOf = [], cost = 0, meets = false }: Options = {},
): Frame {
  const [names, list] = [Object.keys(roles), Object.values(roles)];
  const required = list.filter(({ isNeeded }) => isNeeded);
  const choices = oneOf.includes('it') ? [] : list.filter((_role, index) => oneOf.includes(names[index] ?? ''));
  const isOfKnown = list.some(({ content }) => content === 'known');
  const passing = toNumber(PASSINGS, isOfKnown ? `${kind} of what is there` : kind);
  const filled = { roles, list, names, needed: required, oneOf, choices };
  return { kind, name, senses, build, cost, meets, isOfKnown, passing, ...filled };
}
