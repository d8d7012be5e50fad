import { capitalize, trimMarks } from '../creation/clean-title.js';
import { isName } from '../fills/name-fills.js';
import { isNameless } from '../fills/nameless.js';
import { isAttended } from '../lattice/attended.js';
import type { Creation, Name } from '../grammar/order.js';
import { STATES } from '../grammar/senses.js';
import { attitude, beginning, finite, self, staging, telling } from '../grammar/phrases.js';
import type { Lattice } from '../lattice/lattice.js';
import { listTold, toStretches } from '../sentences/sentences.js';
import type { WishRead } from '../wishes/wish-read.js';

/**
 * What a person would call the event that a clause tells of: "the choir is doing an extra rehearsal" is an extra rehearsal, "rehearsals start
 * again" are rehearsals, and "on mange chez les Martin" is "manger chez les Martin"; nothing where only the sentence itself is left.
 */
export function titleTold(read: WishRead, lattice: Lattice): string | undefined {
  return titleOf(listTold(read, lattice), lattice);
}

/**
 * The same for a new event whose name was told before its order: "the band is playing a gig on Friday, put that in". What only says how to enter
 * what was told is no name ("stick it in so it comes up annually"), and where the user has to be is one.
 */
export function withTitleTold(read: WishRead, isConfirmed: boolean, lattice: Lattice): WishRead {
  const { wish, reading } = read;
  const { head, pointsBack, isInherited } = reading;
  if (wish.kind !== 'create' || reading.values['called']) return read;
  const [name, ...more] = [reading.values['title'] ?? []].flat().filter(isName);
  if (!name) return { ...read, wish: withPlaceAsTitle(wish, reading) };
  if (more.length > 0 || name.isQuoted) return read;
  const isOrdered = head !== undefined && !isInherited;
  if (isOrdered && readsAsSentence(name, lattice) && (pointsBack || isBehindPause(name, head.to, lattice))) {
    const { title: _talk, ...plain } = wish;
    return { ...read, wish: withPlaceAsTitle(plain, reading) };
  }
  const isBefore = isOrdered && name.to <= head.at;
  // "Freitag um 19 Uhr koche ich mit Lena, bitte eintragen": with whom is told in the title.
  const doing =
    isBefore && holdsSelf(name, lattice)
      ? titleDone(
          listPlaces(listTold(read, lattice)).filter((at) => at < startOfOrder(head.at, name.to, lattice)),
          lattice,
        )
      : undefined;
  if (doing !== undefined) return { ...read, wish: { ...wish, title: doing, people: [] }, leftOut: [], isPlan: true };
  const isOwn =
    !head &&
    lattice.infinitive === 'alone' &&
    lattice.findInfinitive(lattice.tokens[name.from]?.text ?? '') !== undefined;
  const title = isBefore || isOwn || (!head && isConfirmed) ? titleOf([[name.from, name.to]], lattice) : undefined;
  return title === undefined ? read : { ...read, wish: { ...wish, title } };
}

/** "How long these things", "comes up annually": words that begin with a question or with the verb of a statement. */
function readsAsSentence({ from }: Name, { blocks, chart }: Lattice): boolean {
  return blocks[from] === 'question' || chart.longest(finite, from) !== undefined;
}

/** "…, tu peux me bloquer les trois jours": where the order behind what was told begins, with what leads to its verb. */
function startOfOrder(verb: number, from: number, lattice: Lattice): number {
  for (let at = verb - 1; at >= from; at -= 1) if (lattice.isMark(at)) return at;
  return verb;
}

function isBehindPause({ from }: Name, begin: number, lattice: Lattice): boolean {
  return lattice.tokens.slice(begin, from).some((_token, index) => lattice.isMark(begin + index));
}

/** "I've got to be at the passport office": where one has to be, and nothing else, is what the event is called. */
function withPlaceAsTitle(wish: Creation, { head, values }: WishRead['reading']): Creation {
  const place = isName(values['at']) ? values['at'] : undefined;
  const isState = head !== undefined && STATES.has(head.form.sense);
  if (!place || !isState || wish.title !== undefined || wish.people.length > 0 || !wish.when?.clock) return wish;
  const { place: _place, ...rest } = wish;
  return { ...rest, title: capitalize(place.words) };
}

/** Whether who tells of the own plans stands in a name. */
function holdsSelf({ from, to }: Name, { chart }: Lattice): boolean {
  for (let at = from; at < to; at += 1) if (chart.longest(self, at)) return true;
  return false;
}

function listPlaces(spans: readonly (readonly [from: number, to: number])[]): number[] {
  return spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_item, at) => from + at));
}

function titleOf(spans: readonly (readonly [from: number, to: number])[], lattice: Lattice): string | undefined {
  const told = listPlaces(spans);
  return (
    titleStaged(told, lattice) ??
    titleTakingPlace(told, lattice) ??
    titleDone(told, lattice) ??
    titleState(told, lattice)
  );
}

/** "The band is giving a concert", "Lina hat Klavierunterricht": what the verb makes take place, with who has it where that is a name. */
function titleStaged(told: readonly number[], lattice: Lattice): string | undefined {
  const { chart, indefinite } = lattice;
  const verb = told.findIndex((at, index) => index > 0 && chart.longest(staging, at) !== undefined);
  const end = verb < 0 ? 0 : (chart.longest(staging, told[verb] ?? 0)?.end ?? 0);
  const object = told.filter((at) => at >= end && verb >= 0);
  const [first] = object;
  if (first === undefined) return undefined;
  const noun = indefinite[first] ?? 0;
  const last = object.at(-1) ?? first;
  const isNoun = noun > first ? noun <= last : isAttended(chart, first) || isAttended(chart, last);
  if (!isNoun) return undefined;
  const who = told.slice(0, verb);
  const isNamed = who.length === 1 && who.every((at) => isNameAt(at, lattice));
  return wordAll([...(isNamed ? who : []), ...object.filter((at) => at >= Math.max(first, noun))], lattice);
}

/** Whether somebody's name stands here: a word without a determiner, and no pronoun. */
function isNameAt(at: number, lattice: Lattice): boolean {
  const isDetermined = at > 0 && lattice.behindDeterminer(at - 1) === at;
  return (
    !isDetermined && !lattice.isSubject(at) && lattice.behindDeterminer(at) <= at && !isAttended(lattice.chart, at)
  );
}

/** "Rehearsals start again", "vuelven los ensayos": what one attends, before or behind the verb that says that it takes place. */
function titleTakingPlace(told: readonly number[], lattice: Lattice): string | undefined {
  const [first = 0, second = first] = told;
  const noun = lattice.behindDeterminer(first);
  const verb = told.findIndex((at) => at > noun && takesPlace(at, lattice));
  const isLast = verb > 0 && told.slice(verb + 1).every((at) => isNameless(lattice, at, at + 1));
  if (isLast && isAttended(lattice.chart, noun))
    return wordAll(
      told.slice(0, verb).filter((at) => at >= noun),
      lattice,
    );
  const name = lattice.behindDeterminer(second);
  const isInverted = takesPlace(first, lattice) && name > second && isAttended(lattice.chart, name);
  return isInverted
    ? wordAll(
        told.filter((at) => at >= name),
        lattice,
      )
    : undefined;
}

function takesPlace(at: number, lattice: Lattice): boolean {
  const isWritten = at > 0 && lattice.isCapital(at);
  return !isWritten && [finite, telling, beginning].some((verb) => lattice.chart.longest(verb, at) !== undefined);
}

/** "On mange chez les Martin", "koche ich mit Lena", "ceno con mis suegros", "I play tennis": what the user does, by its verb. */
function titleDone(told: readonly number[], lattice: Lattice): string | undefined {
  const [first, second] = told;
  if (first === undefined) return undefined;
  const isAlone = lattice.infinitive === 'alone';
  const own = [first, second].find((at) => at !== undefined && lattice.chart.longest(self, at)?.end === at + 1);
  const verb = own === first ? second : first;
  if (verb === undefined || (own === undefined && !isAlone) || tellsState(verb, lattice)) return undefined;
  const form = lattice.tokens[verb]?.text ?? '';
  const infinitive = lattice.findInfinitive(form) ?? bareInfinitive(form, told, lattice);
  if (infinitive === undefined || !/^\p{L}{2}/u.test(form)) return undefined;
  const rest = told.filter(
    (at) => at !== verb && at !== own && !(own !== undefined && at === own + 1 && reflects(at, lattice)),
  );
  return capitalize(
    lattice.infinitive === 'last'
      ? wordLast(rest, infinitive, lattice)
      : [infinitive, ...(rest.length > 0 ? [wordAll(rest, lattice, false)] : [])].join(' '),
  );
}

/** "I play": the same word, where infinitives have no ending and nothing tells of what was done: "we finally got seats". */
function bareInfinitive(form: string, told: readonly number[], { infinitives, chart }: Lattice): string | undefined {
  const isOver = told.some((at) => chart.longest(finite, at) !== undefined);
  return infinitives.length === 0 && !isOver ? form : undefined;
}

/** "I am", "I have": what the user is, has or must do. */
function tellsState(verb: number, { auxiliaries, copulas, verbs, chart }: Lattice): boolean {
  const isVerb =
    Math.max(auxiliaries[verb] ?? 0, copulas[verb] ?? 0) > verb || chart.longest(attitude, verb) !== undefined;
  return isVerb || (verbs[verb] ?? []).some(({ value: { sense } }) => STATES.has(sense));
}

/** "Treffe ich mich mit Jonas". */
function reflects(at: number, { pronouns, persons, markers }: Lattice): boolean {
  return Math.max(pronouns[at] ?? 0, persons[at] ?? 0) === at + 1 && (markers[at] ?? []).length === 0;
}

/** "Mit Lena kochen", "Tom anrufen": with the particle that a verb had at the end. */
function wordLast(rest: readonly number[], infinitive: string, lattice: Lattice): string {
  const last = rest.at(-1);
  const isParticle =
    last !== undefined &&
    (lattice.particles[last] === true || (lattice.markers[last] ?? []).some(({ to }) => to === last + 1));
  const before = isParticle ? rest.slice(0, -1) : rest;
  const verb = isParticle ? `${lattice.tokens[last]?.text ?? ''}${infinitive}` : infinitive;
  return [...(before.length > 0 ? [wordAll(before, lattice, false)] : []), verb].join(' ');
}

/** "The kids are off school", "my car is being serviced": where no verb ends in an infinitive, a title leaves out the "is". */
function titleState(told: readonly number[], lattice: Lattice): string | undefined {
  const { copulas, infinitives } = lattice;
  const verb = told.findIndex((at, index) => index > 0 && (copulas[at] ?? 0) > at);
  if (verb < 0 || infinitives.length > 0) return undefined;
  const [first = 0] = told;
  const start = (lattice.definite[first] ?? 0) > first ? lattice.behindDeterminer(first) : first;
  const end = copulas[told[verb] ?? 0] ?? 0;
  const state = told.filter((at) => at >= end);
  return state.length > 0
    ? wordAll([...told.slice(0, verb).filter((at) => at >= start), ...state], lattice)
    : undefined;
}

/** The words at these places, each stretch as it is written. */
function wordAll(places: readonly number[], lattice: Lattice, isFirst = true): string {
  const words = trimMarks(
    toStretches(places)
      .map(([from, to]) => lattice.words(from, to))
      .join(' '),
  );
  return isFirst ? capitalize(words) : words;
}
