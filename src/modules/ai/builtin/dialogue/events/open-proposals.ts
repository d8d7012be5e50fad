import { Temporal } from 'temporal-polyfill';
import type { NamedPerson, Pick } from '../../orders/grammar/order.js';
import { isPlace } from '../../orders/grammar/pick-rules.js';
import type { LanguagePackage } from '../../languages/language.js';
import type { TimeContext } from '../../time/context.js';
import type { When } from '../../time/expressions.js';
import type { DialogueState, Proposed } from '../state/state.js';
import type { EventSeen } from '../state/tool-results.js';
import { involves, matchKind, matchName } from './match-event.js';
import { isAt, pickPlaces } from './pick-event.js';
import { toProposedEvent } from './proposed-events.js';

/** A proposal that waits, with its event as it is and as it would be. */
export interface OpenProposal {
  proposal: Proposed;
  before: EventSeen;
  after: EventSeen;
}

/** What a message says of the one it means. */
export interface Pointer {
  name?: { words: string };
  when?: When;
  people?: readonly NamedPerson[];
  pick?: Pick;
}

/** The part of the state that holds what waits. */
type Waiting = { [K in 'earlier' | 'proposals']: DialogueState[K] };

/** The proposals that wait and whose events are known, in the order they were made. */
export function listOpen({ earlier, proposals }: Waiting): OpenProposal[] {
  return [...earlier, ...proposals].flatMap((proposal) => {
    const after = toProposedEvent(proposal);
    return after ? [{ proposal, before: proposal.event ?? after, after }] : [];
  });
}

/** Those that a change can be made to: an event that is to be cancelled has none. */
export function listChangeable(state: Waiting): OpenProposal[] {
  return listOpen(state).filter(({ proposal }) => ['create_event', 'update_event'].includes(proposal.call.name));
}

/** The open proposals that words point at: by a name, a day, people, or a place in their row. */
export function pointAt(
  open: readonly OpenProposal[],
  { name, when, people = [], pick }: Pointer,
  { language, context }: { language: LanguagePackage; context: TimeContext },
): OpenProposal[] {
  const fitting = open.filter(
    (one) => (involves(one.before, people) || involves(one.after, people)) && (!when || isThere(one, when, context)),
  );
  const named = name ? byName(name.words, fitting, language) : fitting;
  return pick && isPlace(pick) ? pickPlaces(named, pick) : named;
}

/** Whether the event of a proposal is, or would be, at a time. */
export function isThere({ before, after }: OpenProposal, when: When, context: TimeContext): boolean {
  return isOn(after.start, when, context) || isOn(before.start, when, context);
}

/** "The Tuesday one" is on a Tuesday, be that today's or the next. */
function isOn(start: string, when: When, context: TimeContext): boolean {
  const { date, ...rest } = when;
  if (date?.kind !== 'weekday' || date.toward) return isAt(start, when, context);
  const isDay = (date.days as readonly number[]).includes(Temporal.PlainDate.from(start.slice(0, 10)).dayOfWeek);
  return isDay && (rest.clock === undefined || isAt(start, { clock: rest.clock }, context));
}

/** Those that fit the names best: "the dentist and the piano lesson" are two. */
function byName(words: string, open: readonly OpenProposal[], language: LanguagePackage): OpenProposal[] {
  const names = words.split(language.jointPattern);
  const found = names.flatMap((name) => {
    const matches = open
      .map((one) => ({ one, ...matchName(name, one.after, language) }))
      .filter(({ extra }) => extra.length === 0);
    const best = Math.max(0, ...matches.map(({ score }) => score));
    return best > 0
      ? matches.filter(({ score }) => score === best).map(({ one }) => one)
      : byKind(name, open, language);
  });
  const meant = new Set(found);
  return open.filter((one) => meant.has(one));
}

/** "The call" is the only call among them. */
function byKind(name: string, open: readonly OpenProposal[], language: LanguagePackage): OpenProposal[] {
  const found = open.filter((one) => matchKind(name, one.after, language) !== undefined);
  return found.length === 1 && open.length > 1 ? found : [];
}

/** The ids of proposals. */
export function listIds(open: readonly { proposal: Proposed }[]): string[] {
  return open.map(({ proposal }) => proposal.id);
}
