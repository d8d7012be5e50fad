import { newsAuxiliary, rightNow, since, telling } from '../grammar/phrases.js';
import type { Creation, Name, NamedPerson, Target, Wish } from '../grammar/order.js';
import type { Asked } from '../grammar/senses.js';
import { namesChoiceOfTimes } from '../lattice/choice-of-times.js';
import type { Lattice } from '../lattice/lattice.js';
import { isKind } from '../creation/compose-title.js';
import { withExceptions } from './exceptions.js';
import { findPersonTold } from '../told/person-told.js';

/** The most words of a marker and an article before a name. */
const LONGEST_LEAD = 4;

/** The event that is meant, by the words that tell it from others; a pronoun is what was spoken of. */
export function completeTarget(read: Exclude<Wish, Creation>, lattice: Lattice, topic: Target | undefined): Target {
  const wish = { ...read, target: withExceptions(read.target, lattice) };
  const beside = onDayFromNow(withoutPredicate(withNeighbour(wish, lattice), lattice));
  const scoped = wish.kind === 'update' || wish.kind === 'delete' ? withRest(wish, beside, lattice) : beside;
  const asked =
    wish.kind === 'question'
      ? atMoment(withoutVerbs(withoutChoice(beside, lattice), lattice), wish.asks, lattice)
      : scoped;
  const named = withInnerPick(withoutKind(asked, lattice, topic), lattice);
  return withTopic(withPerson(withRepetition(named, lattice), lattice, topic), topic);
}

/** "The meeting from two weeks ago" was on that day, and not at this time of it. */
function onDayFromNow(target: Target): Target {
  const { fromNow, ...rest } = target.when ?? {};
  const { days = 0, weeks = 0, ...others } = fromNow?.amount ?? {};
  if (!fromNow || rest.clock || rest.part || rest.to || Object.keys(others).length > 0) return target;
  return { ...target, when: { ...rest, date: { kind: 'offset', days: fromNow.sign * (days + 7 * weeks) } } };
}

/** "What do I have right now": what only says when the question is asked says what it is about. */
function atMoment(target: Target, asks: Asked, { chart, tokens }: Lattice): Target {
  if (target.when || target.pick || (asks !== 'list' && asks !== 'free')) return target;
  if (!tokens.some((_token, at) => chart.longest(rightNow, at) !== undefined)) return target;
  const { place: _place, ...rest } = target;
  return { ...rest, when: { now: true } };
}

/** "Is yoga tomorrow or on Thursday": two days to choose from are no day that has to be both. */
function withoutChoice(target: Target, lattice: Lattice): Target {
  const { when, ...rest } = target;
  const isBoth = when?.date?.kind === 'offset' && when.date.weekday !== undefined;
  return target.name && isBoth && namesChoiceOfTimes(lattice, 0, lattice.length) ? rest : target;
}

/** "From the 9th on yoga is at 7", "lösch Yoga ab Dezember": the rest of a series, where a change itself has no day. */
function withRest(wish: Exclude<Wish, Creation>, target: Target, lattice: Lattice): Target {
  const changed = wish.kind === 'update' ? wish.changes.when?.date : undefined;
  if (target.scope || !target.when?.date || changed || (wish.kind === 'delete' && !target.name)) return target;
  const isRest = lattice.times.some((edges, at) => edges.length > 0 && lattice.chart.longest(since, at) !== undefined);
  return isRest ? { ...target, scope: 'following' } : target;
}

/** "The meeting before the dentist", "anything after the call": another event tells which. */
function withNeighbour({ kind, target }: Exclude<Wish, Creation>, lattice: Lattice): Target {
  const { name, ...rest } = target;
  if (!name || name.isQuoted) return target;
  const first = kind === 'question' || kind === 'delete' ? Math.max(0, name.from - LONGEST_LEAD) : name.from + 1;
  for (let at = first; at < name.to; at += 1) {
    const found = (lattice.markers[at] ?? [])
      .filter(({ value }) => value === 'before' || value === 'after')
      .toSorted((one, other) => other.to - one.to)[0];
    const from = found && lattice.behindDeterminer(found.to);
    // A marker of several words holds its article: "vor dem", "después de la".
    if (!found || from === undefined || (from === found.to && found.to === at + 1) || from >= name.to) continue;
    // "The flight after the holidays" may be called so; "the meeting" is no name.
    const lead = { ...name, words: lattice.words(name.from, at), to: at };
    const isOwn = at < name.from ? from === name.from || found.to > name.from : isKind(lead, lattice);
    const side = found.value === 'before' ? ('before' as const) : ('after' as const);
    if (isOwn) return { ...rest, beside: { side, event: { ...name, words: lattice.words(from, name.to), from } } };
  }
  return target;
}

/** "My meeting with Ben": what says only that it is an event names none. */
function withoutKind(target: Target, lattice: Lattice, topic: Target | undefined): Target {
  const { name, ...rest } = target;
  if (!name) return target;
  // "Que sea de media hora": a mere marker names nothing, and "before it" is before what was spoken of.
  const isMarker = (lattice.markers[name.from] ?? []).some(({ to }) => to === name.to);
  const isPronoun = lattice.pronouns[name.from] === name.to && !lattice.isCapital(name.from);
  if (!name.isQuoted && (isMarker || isPronoun)) return { ...rest, pointsBack: true };
  if (!isKind(name, lattice))
    return { ...target, name: withoutTellers(withoutTail(withoutLead(name, lattice), lattice), lattice) };
  // "I'm giving up piano, delete all the lessons", "… all lessons from next week".
  const isOfTopic = target.isAll === true && topic?.name !== undefined;
  const pointsBack = (isOfTopic || (name.article === 'definite' && !target.when)) && target.people.length === 0;
  return pointsBack ? { ...rest, pointsBack: true } : rest;
}

/** "Getting drinks", "my dinner is": what only says that one takes part, or when it is. */
function withoutVerbs(target: Target, lattice: Lattice): Target {
  const { name, ...rest } = target;
  if (!name || name.isQuoted) return target;
  let { from, to } = name;
  // "What appointment do I have".
  if (lattice.blocks[from] === 'question' && (lattice.blockEnds[from] ?? to) < to)
    from = lattice.blockEnds[from] ?? from;
  while (from < to && (lattice.doing[from] ?? 0) > from) from = lattice.doing[from] ?? from;
  for (let at = to - 1; at > from; at -= 1) if ((lattice.tails[at] ?? 0) >= to) to = at;
  if (from >= to) return rest;
  from = Math.min(lattice.behindDeterminer(from), to - 1);
  return from === name.from && to === name.to
    ? target
    : { ...target, name: { ...name, words: lattice.words(from, to), from, to } };
}

/** "My event for the review", "the event to read": what it is for names it. */
function withoutLead(name: Name, lattice: Lattice): Name {
  const kindEnd = lattice.empty[name.from] ?? 0;
  if (name.isQuoted || kindEnd <= name.from) return name;
  const marker = (lattice.markers[kindEnd] ?? []).find(
    ({ value }) => value === 'for' || value === 'named' || value === 'to',
  );
  const from = marker && lattice.behindDeterminer(marker.to);
  return from === undefined || from >= name.to ? name : { ...name, words: lattice.words(from, name.to), from };
}

/** "Die Budgetrunde wird eng, verleg sie": what is told of an event that a pronoun means is no part of its name. */
export function withoutPredicate(target: Target, lattice: Lattice, isAside = false): Target {
  const { name } = target;
  const mayBeCut = isAside ? lattice.infinitives.length > 0 : name !== undefined && holdsPause(name, lattice);
  if (!name || name.isQuoted || !mayBeCut) return target;
  for (let at = name.from + 1; at < name.to; at += 1) {
    const { auxiliaries, copulas, definite, verbs, chart } = lattice;
    const isTold =
      Math.max(auxiliaries[at] ?? 0, copulas[at] ?? 0) > at ||
      (verbs[at] ?? []).some(({ to }) => to > at + 1) ||
      (chart.longest(telling, at) ?? chart.longest(newsAuxiliary, at)) !== undefined;
    // "Et la réunion": an article is no "l'a" that was typed without its apostrophe.
    if (isTold && !lattice.isCapital(at) && (definite[at] ?? 0) <= at)
      return { ...target, name: { ...name, words: lattice.words(name.from, at), to: at } };
  }
  return target;
}

/** Whether a pause stands right behind a name. */
function holdsPause({ to }: Name, { tokens }: Lattice): boolean {
  return tokens[to]?.text === ',';
}

/** "The demo I've got the kids that day": what somebody tells behind a name gives its reason. */
function withoutTellers(name: Name, lattice: Lattice): Name {
  if (name.isQuoted) return name;
  // "Rendez-vous" is one word to its language.
  const behind = (at: number): number => Math.max(lattice.kinds[at] ?? 0, at + 1);
  for (let at = behind(name.from); at < name.to; at = behind(at))
    if (lattice.isSubject(at) && (lattice.markers[at - 1]?.length ?? 0) === 0 && (lattice.joints[at - 1] ?? 0) === 0)
      return { ...name, words: lattice.words(name.from, at), to: at };
  return name;
}

/** "The dinner event", "the golf I had": what says no more than that it is an event. */
function withoutTail(name: Name, lattice: Lattice): Name {
  if (name.isQuoted) return name;
  const { empty, idle, auxiliaries, definite } = lattice;
  let { to } = name;
  for (let at = to - 1; at > name.from; at -= 1)
    if (Math.max(empty[at] ?? 0, idle[at] ?? 0, auxiliaries[at] ?? 0, definite[at] ?? 0) >= to) to = at;
  return to === name.to ? name : { ...name, words: lattice.words(name.from, to), to };
}

/** "Tim's next lesson": which one is meant stands within the name. */
function withInnerPick(target: Target, lattice: Lattice): Target {
  const { name, pick } = target;
  if (!name || name.isQuoted || pick) return target;
  for (let at = name.from + 1; at < name.to - 1; at += 1) {
    const inner = (lattice.picks[at] ?? []).find(({ value }) => value === 'next' || value === 'last');
    if (inner && inner.to < name.to) {
      const words = `${lattice.words(name.from, at)} ${lattice.words(inner.to, name.to)}`;
      return { ...target, pick: inner.value, name: { ...name, words } };
    }
  }
  return target;
}

/** "The weekly sync": how often it is stands in its name, and says nothing about when; "fridays lunch" is Friday's. */
function withRepetition(target: Target, lattice: Lattice): Target {
  const { name, when } = target;
  const edge = name && (lattice.times[name.from - 1] ?? []).find(({ to }) => to === name.from);
  const repeated = edge?.when.repeats;
  if (!name || !repeated) return target;
  const { repeats: _repeats, ...rest } = when ?? {};
  const [day, further] = repeated.weekdays ?? [];
  if (day)
    return further || target.scope || target.isAll || rest.date
      ? target
      : { ...target, when: { ...rest, date: { kind: 'weekday', days: [day.weekday] } } };
  const { when: _when, ...others } = target;
  const named = { ...name, words: lattice.words(name.from - 1, name.to), from: name.from - 1 };
  return { ...others, name: named, ...(Object.keys(rest).length > 0 ? { when: rest } : {}) };
}

/** "My meeting with them": those spoken of before. */
function withPerson(target: Target, lattice: Lattice, topic: Target | undefined): Target {
  return { ...target, people: withoutDescribed(namePeople(target.people, lattice, topic), lattice) };
}

/** "My meeting with Ann and her boss": those who have a name tell which meeting, and no guest is called "her boss". */
function withoutDescribed(people: NamedPerson[], lattice: Lattice): NamedPerson[] {
  const named = people.filter(({ displayName = '' }) => {
    const [first = ''] = displayName.split(' ');
    const at = lattice.tokens.findIndex(({ text }) => text === first);
    return at < 0 || lattice.behindDeterminer(at) === at;
  });
  return named.length > 0 ? named : people;
}

/** "Bob can't come, take him off": pronouns are those spoken of before. */
export function namePeople(people: NamedPerson[], lattice: Lattice, topic: Target | undefined): NamedPerson[] {
  const isPronoun = ({ displayName = '' }: NamedPerson): boolean =>
    lattice.tokens.some(({ text }, at) => text === displayName && (lattice.pronouns[at] ?? 0) > at);
  if (!people.some(isPronoun)) return people;
  if (!topic) return people.map((person) => (isPronoun(person) ? { ...person, isUnknown: true } : person));
  return [...people.filter((person) => !isPronoun(person)), ...listMeant(topic, lattice)];
}

/** The people that were spoken of. */
export function listMeant(topic: Target | undefined, lattice: Lattice): NamedPerson[] {
  if (!topic) return [{ isUnknown: true }];
  const { people, name } = topic;
  if (people.length > 0 || !name || name.isKnown) return people;
  // "Ben has left the company, take him off": what is told of him is no name.
  const isPlain = /^\p{Lu}\S*( \p{Lu}\S*)?$/u.test(name.words);
  return [{ displayName: isPlain ? name.words : (findPersonTold(lattice, name.to) ?? name.words) }];
}

function withTopic(target: Target, topic: Target | undefined): Target {
  const { pointsBack, ...rest } = target;
  const isOpen = !target.name && target.people.length === 0;
  return pointsBack && isOpen && topic ? { ...topic, ...rest, people: topic.people } : target;
}
