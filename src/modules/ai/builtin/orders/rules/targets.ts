import type { When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { isBareLength } from '../fills/fills.js';
import { type Said, type Values, many, role } from '../grammar/frame.js';
import type { Changes, Name, Target } from '../grammar/order.js';
import type { Sense } from '../grammar/senses.js';

/** The roles by which an order or a question says which event it is about. */
export const TARGET = {
  event: role('name'),
  when: many(role('time')),
  people: role('people', 'with'),
  host: role('name', 'host'),
  scope: role('scope'),
  pick: role('pick'),
  except: role('name', 'except'),
};

/** What an event becomes that changes from some day on; what is told of one that is there has no verb. */
const ONWARD = new Set<Sense | undefined>(['be', 'end', 'move', 'later', 'earlier', 'lengthen', 'shorten', undefined]);

/** One of these makes a target. */
export const ONE_OF_TARGET = ['event', 'host', 'when', 'people', 'pick', 'it'] as const;

/** What was said of the event meant. */
export type TargetValues = Partial<Values<typeof TARGET>>;

/** Joins the times of a clause into one; a part that contradicts the first is left out, and costs. */
export function joinWhens(whens: readonly When[]): When | undefined {
  const [first, ...rest] = whens;
  return first && rest.reduce<When>((joined, next) => mergeWhen(joined, next) ?? joined, first);
}

/** "Monday's review is on Tuesday": the times of the event, and those of its new day; nothing where all of them fit together. */
export function splitAtOtherDay(whens: readonly When[]): { old: When[]; goal: When } | undefined {
  const at = whens.findIndex(({ date }, index) => {
    const before = date && joinWhens(whens.slice(0, index));
    return before?.date !== undefined && mergeWhen(before, whens[index] ?? {}) === undefined;
  });
  const goal = at > 0 ? joinWhens(whens.slice(at)) : undefined;
  return goal && { old: whens.slice(0, at), goal };
}

/** "The appointment at the doctor's" is known by the doctor. */
function joinHost(event: Name | undefined, host: Name | undefined): Name | undefined {
  if (!event || !host) return event ?? host;
  const [first, last] = event.from < host.from ? [event, host] : [host, event];
  return { ...event, words: `${first.words} ${last.words}`, from: first.from, to: last.to };
}

/** The event meant, by what was said of it. */
export function toTarget(
  { event: called, host, when = [], people, scope, pick, except }: TargetValues,
  said: Said,
  former?: When,
): Target {
  // "Jo moved it": the event is "it". "El dentista pásalo": it stands before.
  const event = said.hasObject && called?.article !== 'definite' ? undefined : joinHost(called, host);
  const named = event?.when && !isBareLength(event.when) ? [event.when] : [];
  const told = [...(former ? [former] : []), ...when];
  const at = joinWhens([...told, ...named].map(toOnward));
  const isOnward = told.some((one) => beginsRest(one, said));
  const meant = scope ?? (isOnward ? 'following' : undefined);
  // "Supprime tout vendredi": all of that day.
  const isWholeDay = !event && told.some(({ wholeDay, date }) => wholeDay && date);
  return {
    people: people?.people ?? [],
    ...(event ? { name: event } : {}),
    ...(at ? { when: at } : {}),
    ...(meant && meant !== 'every' ? { scope: meant } : {}),
    ...(scope === 'every' || said.isAll || pick === 'all' || except || isWholeDay ? { isAll: true as const } : {}),
    ...(except ? { except: [except] } : {}),
    ...(pick && pick !== 'all' ? { pick } : {}),
    ...(said.pointsBack ? { pointsBack: true as const } : {}),
  };
}

/** "From next week on yoga starts at seven", "no more yoga as of Monday": whether a time is the first day of the rest of a series. */
function beginsRest({ bound, date, clock, starting }: When, { sense }: Said): boolean {
  if (starting) return starting.date !== undefined && starting.clock === undefined;
  return ONWARD.has(sense) && bound === 'after' && date !== undefined && clock === undefined;
}

/** "Starting Monday" is all that is not before it. */
function toOnward(when: When): When {
  return when.starting ? { ...when.starting, bound: 'after' } : when;
}

/** A change of an event. */
export function update(target: Target, changes: Changes): { kind: 'update'; target: Target; changes: Changes } {
  return { kind: 'update', target, changes };
}
