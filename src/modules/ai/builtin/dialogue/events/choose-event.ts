import { inquiry } from '../../orders/grammar/phrases.js';
import type { TimeContext } from '../../time/context.js';
import type { EventSeen } from '../state/tool-results.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import { listSeams } from '../../orders/sentences/seams.js';
import { findDescribed, readContrast, readSpan } from './described-event.js';
import { type SeenEventMatch, involves, matchName } from './match-event.js';
import type { OwnReading } from '../message/own-reading.js';
import { readWhole } from '../message/whole-message.js';
import { isAt, pickEvents } from './pick-event.js';
import type { OpenQuestion } from '../state/state.js';

/** The events of a choice that a short answer points at: one of them, "both", "piano and swimming", or all but one. */
export function chooseEvents(own: OwnReading, open: OpenQuestion, context: TimeContext): EventSeen[] {
  const { events } = open;
  const { lattice } = own.read.text;
  const fragment = own.fragment?.fragment;
  if (readContrast(own)) return [chooseEvent(own, open, context) ?? []].flat();
  if (picksAll(own)) return events;
  if (fragment?.is === 'except') {
    const { words } = fragment.except;
    return events.filter((event) => matchName(words, event, own.language).score === 0);
  }
  const chosen = listSeams(lattice).length > 0 ? chooseParts(own, open, context) : [];
  return chosen.length > 1 ? chosen : [chooseEvent(own, open, context) ?? []].flat();
}

function picksAll({ fragment }: OwnReading): boolean {
  return fragment?.fragment.is === 'pick' && fragment.fragment.pick === 'all';
}

/** "Both, this week's piano and the swimming": what each part of an answer points at; none where a part points at nothing. */
function chooseParts(own: OwnReading, open: OpenQuestion, context: TimeContext): EventSeen[] {
  const { lattice } = own.read.text;
  const seams = listSeams(lattice);
  const begins = [0, ...seams.map(({ next }) => next)];
  const ends = [...seams.map(({ end }) => end), lattice.length];
  const parts = begins.flatMap((from, index) => readSpan(own, from, ends[index] ?? from) ?? []);
  const chosen = parts.filter((part) => !picksAll(part)).map((part) => chooseEvent(part, open, context));
  return chosen.every((event) => event !== undefined) ? [...new Set(chosen)] : [];
}

/** The event of a choice that a short answer points at: its words, its place, its time, its people, or all of these against another one. */
function chooseEvent(own: OwnReading, open: OpenQuestion, context: TimeContext): EventSeen | undefined {
  const contrast = readContrast(own);
  if (!contrast) return choosePlainly(own, open, context) ?? findDescribed(own, open.events);
  const { refused, meant } = contrast;
  const gone = choosePlainly(refused, open, context) ?? findDescribed(refused, open.events);
  const left = open.events.filter(({ id }) => id !== gone?.id);
  if (!meant) return gone && only(left);
  const places = { ...open, options: [] };
  const chosen =
    choosePlainly(meant, places, context) ??
    choosePlainly(meant, { ...places, events: left }, context) ??
    findDescribed(meant, left);
  if (chosen && chosen.id === gone?.id) return undefined;
  return chosen ?? (gone && readWhole(meant.read.text.lattice, inquiry) === 'other' ? only(left) : undefined);
}

function choosePlainly(
  own: OwnReading,
  { options, events }: OpenQuestion,
  context: TimeContext,
): EventSeen | undefined {
  const exact = options.findIndex((words) => words.toLowerCase() === own.text.trim().toLowerCase());
  if (exact >= 0) return events[exact];
  if (events.length === 1 && own.read.text.lattice.courtesyAt(0) === 'yes') return events[0];
  const fragment = own.fragment?.fragment;
  if (own.fragment && own.fragment.unused > 0) return byWords(own, events);
  if (fragment?.is === 'pick') return only(pointedAt(fragment, own, events, context));
  if (fragment?.is === 'people') return only(events.filter((event) => involves(event, fragment.people)));
  if (fragment?.is === 'name') return byName(fragment, own, events, context) ?? byWords(own, events);
  const numbered = byNumber(own.text, events);
  if (numbered || fragment?.is !== 'time') return numbered ?? byWords(own, events);
  return only(events.filter(({ start }) => isAt(start, fragment.when, context)));
}

/** The events a pick means: "the second one", "the one with Ben", "the 3pm one". */
export function pointedAt(
  { pick, people, when, name }: Extract<NonNullable<OwnReading['fragment']>['fragment'], { is: 'pick' }>,
  { language }: Pick<OwnReading, 'language'>,
  events: readonly EventSeen[],
  context: TimeContext,
): EventSeen[] {
  if (pick === 'none') return [];
  const fitting = events.filter(
    (event) =>
      involves(event, people) &&
      (!when || isAt(event.start, when, context)) &&
      (!name || matchName(name.words, event, language).score > 0),
  );
  if (pick === 'one' || pick === 'all') return fitting;
  return pickEvents(fitting, pick);
}

function byNumber(text: string, events: readonly EventSeen[]): EventSeen | undefined {
  const [, digit] = /^\s*#?(\d)[.)]?\s*$/.exec(text) ?? [];
  return digit === undefined ? undefined : events[Number(digit) - 1];
}

/** "Celui du budget", "le piano de jeudi": by the words of the name and its time. */
function byName(
  { name, when }: Extract<Fragment, { is: 'name' }>,
  { language }: OwnReading,
  events: readonly EventSeen[],
  context: TimeContext,
): EventSeen | undefined {
  return only(
    events.filter(
      (event) => (!when || isAt(event.start, when, context)) && isFitting(matchName(name.words, event, language)),
    ),
  );
}

function isFitting({ score, extra }: SeenEventMatch): boolean {
  return score > 0 && extra.length === 0;
}

function byWords({ text, language }: OwnReading, events: readonly EventSeen[]): EventSeen | undefined {
  const matches = events.map((event) => matchName(text, event, language)).filter((match) => isFitting(match));
  const best = Math.max(...matches.map(({ score }) => score));
  return (
    only(matches.filter(({ score }) => score === best).map(({ event }) => event)) ??
    only(events.filter((event) => involves(event, [{ displayName: text.trim() }])))
  );
}

function only(events: readonly EventSeen[]): EventSeen | undefined {
  return events.length === 1 ? events[0] : undefined;
}
