import { COST } from '../grammar/costs.js';
import { everyone, nameless, room } from '../grammar/phrases.js';
import type { Fill } from './fill.js';
import type { Lattice } from '../lattice/lattice.js';
import { skipDeterminers, readArticle, rateTrailingWords } from './name-edges.js';
import type { Block, Name, NamedPerson } from '../grammar/order.js';

/** Clipped names carry a dot: an abbreviation is no end of a person. */
const LONGEST_PERSON = 4;
const MOST_PEOPLE = 8;
/** What no person is called. */
const ASKING = new Set<Block | undefined>(['question', 'condition']);

/** Finds people: names and addresses, one after the other. */
export class PeopleFills {
  constructor(
    private readonly lattice: Lattice,
    private readonly end: number,
  ) {}

  /** Every list of people that begins at this token. */
  from(at: number, isMarked: boolean): Fill<'people'>[] {
    const fills: Fill<'people'>[] = [];
    let front: { to: number; cost: number; people: NamedPerson[]; from: number }[] = [
      { to: at, cost: isMarked ? COST.person.marked : 0, people: [], from: at },
    ];
    for (let count = 0; count < MOST_PEOPLE && front.length > 0; count += 1) {
      front = front.flatMap((so) => {
        const start = count === 0 ? so.to : this.behindJoint(so.to);
        // "Lunch with Sam and dinner with Lucy": what one attends is nobody beside somebody.
        if (start === undefined || (count > 0 && this.isOccasion(start))) return [];
        return this.person(start, isMarked || count > 0).map((one) => ({
          ...so,
          to: one.to,
          cost: so.cost + one.cost,
          people: [...so.people, one.value],
        }));
      });
      for (const { to, cost, people, from } of front)
        fills.push({ to, cost: cost + COST.name, value: { people, name: this.toName(from, to) } });
    }
    return fills;
  }

  /** "My friend Anne", "both Jo": where the name itself begins behind what describes the person. */
  private nameWithin(start: number, from: number, to: number): number {
    if (from === start || !this.lattice.isCapital(to - 1)) return start;
    let named = to - 1;
    const isStop = (at: number): boolean => this.lattice.tokens[at]?.text === '.' && !this.lattice.isMark(at);
    while (named > from && (this.lattice.isCapital(named - 1) || isStop(named - 1))) named -= 1;
    // "The teacher of Carla" is not Carla, and "the team in Chicago" is no Chicago.
    const isOther = this.lattice.markers.some(
      (edges, at) => at > start && at < named && edges.some(({ to: end }) => end <= named),
    );
    return isOther ? start : named;
  }

  private toName(from: number, to: number): Name {
    const article = readArticle(this.lattice, from, skipDeterminers(this.lattice, from, this.end));
    return { words: this.lattice.words(from, to), from, to, ...(article ? { article } : {}) };
  }

  private behindJoint(at: number): number | undefined {
    const comma = this.lattice.tokens[at]?.text === ',' ? at + 1 : at;
    const to = Math.max(this.lattice.joints[comma] ?? 0, comma > at ? comma : 0);
    return to > at && to < this.end ? to : undefined;
  }

  /** Whether a word cannot follow a first name as part of it. */
  private isNoName(at: number): boolean {
    const { verbs, idle, joints, times, auxiliaries, adjacent, coming, chart } = this.lattice;
    const isOther =
      (verbs[at]?.length ?? 0) > 0 ||
      (adjacent[at]?.length ?? 0) > 0 ||
      (times[at]?.length ?? 0) > 0 ||
      // "With Ann soon".
      chart.longest(nameless, at) !== undefined ||
      [idle, joints, auxiliaries, coming].some((ends) => (ends[at] ?? 0) > 0);
    // "Mit Frau Öztürk reden": what is done with somebody is no part of the name.
    const isDone =
      this.lattice.isCapital(at - 1) &&
      !this.lattice.isCapital(at) &&
      this.lattice.infinitives.some((ending) => this.lattice.tokens[at]?.word.endsWith(ending) === true);
    return ((isOther || isDone) && !this.lattice.isCapital(at)) || this.lattice.courtesyAt(at) === 'else';
  }

  /** "Add visit to the doctor": what one attends is hardly anybody. */
  private isOccasion(at: number): boolean {
    return (this.lattice.occasions[at] ?? 0) > at && !this.lattice.isCapital(at);
  }

  /** "Karim Bensaïd (karim@atelier-b.fr)": a name with its address between brackets. */
  private addressBehind(displayName: string, to: number, cost: number): ReturnType<PeopleFills['person']> {
    const { tokens, addresses } = this.lattice;
    const end = addresses[to + 1] ?? 0;
    if (!/^[(<[]$/.test(tokens[to]?.text ?? '') || !/^[)>\]]$/.test(tokens[end]?.text ?? '')) return [];
    return [{ to: end + 1, cost, value: { displayName, email: this.lattice.words(to + 1, end).toLowerCase() } }];
  }

  /** "Avec Sophie d'une heure": what is left of a word, and belongs to the next one. */
  private endsInElision(to: number): boolean {
    const { tokens } = this.lattice;
    const isMark = (at: number): boolean => /^['’]$/.test(tokens[at]?.text ?? '');
    return isMark(to - 1) || (isMark(to) && tokens[to - 1]?.word.length === 1);
  }

  private person(start: number, isAnnounced: boolean): { to: number; cost: number; value: NamedPerson }[] {
    const { lattice } = this;
    const from = skipDeterminers(this.lattice, start, this.end);
    // "Invita a ana@example.com".
    const begin = (lattice.addresses[start] ?? 0) > 0 ? start : from;
    const address = lattice.addresses[begin] ?? 0;
    if (address > 0) return [{ to: address, cost: 0, value: { email: lattice.words(begin, address).toLowerCase() } }];
    const people: { to: number; cost: number; value: NamedPerson }[] = [];
    if (from >= this.end || lattice.isMark(from)) return people;
    // "How many eggs", "when Anna": what asks or supposes is nobody.
    if (!lattice.isCapital(start) && ASKING.has(lattice.blocks[start])) return people;
    // "Wir treffen uns am Bahnhof": where, and nobody.
    if (!lattice.isCapital(start) && (lattice.markers[start] ?? []).some(({ value }) => value === 'at')) return people;
    // "Delete it, we celebrated already".
    if (!lattice.known.isEmpty && lattice.isSubject(from) && (lattice.persons[from] ?? 0) === 0) return people;
    const meant = lattice.persons[start] ?? 0;
    // "With her", but "with her manager".
    if (meant > start && lattice.anchors[meant] === true)
      people.push({ to: meant, cost: COST.pronoun, value: { displayName: lattice.words(start, meant) } });
    const all = lattice.chart.longest(everyone, start);
    if (all && lattice.anchors[all.end] === true) {
      const value = { displayName: lattice.words(start, all.end), everyone: all.meaning };
      people.push({ to: all.end, cost: COST.person.capital, value });
    }
    // "In Room 7": where, and nobody.
    const numbered = lattice.chart.longest(room, from)?.end ?? 0;
    if (numbered > from && lattice.tokens[numbered]?.digits) return people;
    // "With Omar, the place is …".
    if ((lattice.placeLeads[start] ?? 0) > start) return people;
    const { person } = COST;
    // "Add it": a thing that was spoken of is nobody.
    if ((lattice.pronouns[from] ?? 0) > from && (lattice.persons[from] ?? 0) === 0 && !isAnnounced) return people;
    // "Noch was frei": what only says that it is an event is nobody.
    if (lattice.courtesyAt(from) === 'else' || (!isAnnounced && (lattice.kinds[from] ?? 0) > from)) return people;
    // "My new client Alex": behind a determiner stands no order.
    const isVerb =
      from === start &&
      (lattice.verbs[from] ?? []).some(({ value: { stand } }) => stand === 'first') &&
      !lattice.isCapital(from);
    const occasion = !isAnnounced && this.isOccasion(from) ? person.article : 0;
    const base = occasion + (isVerb ? COST.pronounAsName : 0);
    const longest = Math.min(this.end, from + LONGEST_PERSON + 1, lattice.known.nextFrom(from));
    for (let to = from + 1; to <= longest; to += 1) {
      if (to - 1 > from && this.isNoName(to - 1)) break;
      // "Anna zum Essen": where somebody goes is no part of a name.
      const isWhereto = (lattice.markers[to - 1] ?? []).some(({ value }) => value === 'onto');
      if (to - 1 > from && from === start && lattice.isCapital(from) && isWhereto) break;
      if (to < this.end && !lattice.anchors[to]) continue;
      if (this.endsInElision(to)) continue;
      // "Delete 1. Weihnachtstag": a number alone is nobody.
      if (to === from + 1 && lattice.tokens[from]?.digits) continue;
      const named = this.nameWithin(start, from, to);
      // "Mit den Kollegen vom Sport": who is described by a noun with a capital costs no more than by that noun alone.
      const isNoun = named > from || lattice.isCapital(from);
      const kind = isNoun ? person.capital : person.lowerCase;
      const article = from > start && named === start && !isNoun ? person.article : 0;
      const length = to - from > 3 ? person.long : 0;
      const cost = base + kind + article + lattice.costWithin(from, to) + length + rateTrailingWords(lattice, from, to);
      const displayName = lattice.words(named, to);
      people.push({ to, cost, value: { displayName } }, ...this.addressBehind(displayName, to, cost));
    }
    return people;
  }
}
