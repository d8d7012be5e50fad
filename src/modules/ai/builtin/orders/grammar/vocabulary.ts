import { compileGrammar } from '../../grammar/compile-grammar.js';
import type { CompiledGrammar } from '../../grammar/compiled-grammar.js';
import { type Phrase, type Rule, type Terms, phrase, rule, terms } from '../../grammar/grammar.js';
import { amount, cardinal } from '../../time/phrases.js';
import type { Duration } from '../../time/expressions.js';
import type { CalendarWord } from './frame.js';
import type {
  Aspect,
  Block,
  Courtesy,
  Detail,
  Form,
  Inquiry,
  Marker,
  Pick,
  Response,
  SpokenScope,
  TimeShift,
} from './order.js';

/** Words of a language: alternatives by `|`; several words of one alternative by spaces. */
type Words = string;
type Entries<V> = readonly (readonly [words: Words, meaning: V])[];

/** The words by which a language tells more of an order behind it: "it takes an hour", "but only until Christmas". */
export interface AdditionWords {
  /** Words that only tie what is told to the order: "it takes", "we meet". */
  ties: Words;
  /** Those of them that begin a further clause: "but". */
  contrasts: Words;
  /** Details that are such only in a clause of their own: "green". */
  details: Entries<Detail>;
  /** What stands before the first day of a series: "it starts". */
  beginnings: Words;
  /** That a time or a length is that of each of several events: "each". */
  each: Words;
  /** On the day of what was spoken of before: "the same day". */
  sameDay: Words;
  /** Nouns that announce the orders behind a colon: "things". */
  announcements: Words;
  /** What stands before its last day, and before a place. */
  endings: Words;
  places: Words;
  /** What is counted where a series takes place so often: "times", "sessions"; and counts in one word. */
  sessions: Words;
  counts: Entries<number>;
  /** What begins a note: what stands behind it is written down as it is. */
  notes: Words;
}

/** The words by which a language orders and asks; data only, so that no rule knows a word. */
export interface Vocabulary {
  verbs: Entries<Form>;
  markers: Readonly<Partial<Record<Marker, Words>>>;
  /** Words that say nothing about the calendar: politeness, hesitation. */
  idle: Words;
  /** Words before a question inside a request: "tell me if". They carry no meaning, but turn the statement behind them into a question. */
  asking: Words;
  definite: Words;
  indefinite: Words;
  /** Words that point back at what was spoken of. */
  pronouns: Words;
  /** Those of them that mean several, also as the ending of a verb: "muévelos". */
  plurals: Words;
  /** Those of them that only mean people. */
  persons: Words;
  auxiliaries: Words;
  /** What only wishes for the order that follows: "hay que" before "mover", "ich muss" before "… verschieben". */
  wishes: Words;
  /** How a written verb ends that tells of the past, where its order has no accent: "cancelé". */
  pastEndings: Words;
  /** The user's calendar itself, and the user's day. */
  calendars: Words;
  days: Words;
  /** Nouns that only say that it is an event. */
  kinds: Words;
  /** Those of them that are no title either. */
  empty: Words;
  blocks: Readonly<Partial<Record<Block, Words>>>;
  /** What makes a verb behind it tell of the past, where its participle looks like an order: "j'ai" with "annulé". */
  perfects: Words;
  /** What asks where it opens a clause: "are we", "ist das". */
  inversions: Words;
  /** Who does something: with one of them, words are a sentence and no title. */
  subjects: Words;
  /** Nouns whose number or name makes a place without a word before it: "room". */
  rooms: Words;
  /** What somebody does or did, where it looks like no title: "arrives" is told of a person. */
  telling: Words;
  /** What makes an order of the word before it: "book me", "hau mal"; and how words end that hold it: "apúntame". */
  orderSigns: Words;
  orderEndings: Words;
  /** How words end that may begin a title with their object: "sortir le chien"; empty where any word may. */
  infinitives: Words;
  /** Markers that are other words where accents are written: "a" is no "à". */
  accented: Words;
  joints: Words;
  /** Those of them between two of which one is meant: "or". */
  choices: Words;
  /** Behind a name: that it is to be otherwise than it is. "Rather", "doch". */
  preferences: Words;
  /** Before or behind a length: which way an event moves or grows. */
  directions: Entries<Omit<TimeShift, 'by'>>;
  /** Before the length of a shift. */
  by: Words;
  /** Shifts without a length: "the day after". */
  shifts: Entries<TimeShift>;
  details: Entries<Detail>;
  /** Colours by their names, in all their forms, and what stands before one that an event gets: "in". */
  colours: Entries<string>;
  colourLeads: Words;
  additions: AdditionWords;
  /** What stands before and behind the length of a reminder, or of several; either may be empty. */
  reminders: readonly (readonly [before: Words, behind: Words, several?: 'several'])[];
  scopes: Entries<SpokenScope>;
  /** Before the day from which on a series is otherwise: "starting", "ab". */
  since: Words;
  picks: Entries<Pick>;
  aspects: Entries<Aspect>;
  /** Short questions about the events spoken of: "which ones are there". */
  inquiries: Entries<Inquiry>;
  /** How an invitation is to be answered, told without a verb of the order: "say maybe". */
  responses: Entries<Response>;
  /** Minutes before or behind an hour that is not told: "at half past". */
  minutes: Entries<number>;
  /** Around what a short message adds: "11 would be better". */
  linking: Words;
  /** Short messages with a meaning of their own. */
  courtesies: Readonly<Record<Courtesy, Words>>;
  /** What says that one cannot at a time, before or behind it: "can't do", "doesn't work". */
  unable: Words;
  /** Requests that are for another device or person. */
  elsewhere: Words;
  /** Topics of other services: the weather, the news, mail. */
  topics: Words;
  /** Days that everybody has, and no calendar of one's own: "Easter". */
  publicDays: Words;
  /** Nouns of what one attends: "wedding"; `*termin` ends longer words. */
  occasions: Words;
  /** Verbs in a question that only say that somebody takes part: "having". */
  doing: Words;
  /** What may end a question about an event: "when my dinner is". */
  tails: Words;
  /** Forms of "be" between what is told of and its time: "the party is on Friday". */
  copulas: Words;
  /** Words of grammar that stand in no name of an event: "than", "so that". */
  noTitle: Words;
  /** Words people misspell that are worth putting right, beside those of time. */
  spelling: Words;
  /** Names that hold a word that would be an order or a time by itself: "kick-off", "parents evening". */
  compounds: Words;
}

/** A language's grammar of times and orders, ready to use. */
export interface OrderGrammar {
  grammar: CompiledGrammar;
  /** The compounds by their first word, each as its words. */
  compounds: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** How words end that are orders. */
  orderEndings: readonly string[];
  infinitives: readonly string[];
  plurals: readonly string[];
  accented: readonly string[];
  pastEndings: readonly string[];
}

export const verb = phrase<Form[]>('verb');
export const marker = phrase<Marker[]>('marker');
export const idle = phrase<true>('idle');
export const asking = phrase<true>('asking');
export const definite = phrase<true>('definite');
export const indefinite = phrase<true>('indefinite');
export const pronoun = phrase<true>('pronoun');
export const person = phrase<true>('person');
export const auxiliary = phrase<true>('auxiliary');
export const wish = phrase<true>('wish');
export const since = phrase<true>('since');
export const calendarWord = phrase<CalendarWord>('calendar');
export const kind = phrase<true>('kind');
export const empty = phrase<true>('empty');
export const block = phrase<Block>('block');
export const joint = phrase<true>('joint');
export const choice = phrase<true>('choice');
export const preference = phrase<true>('preference');
export const shiftWord = phrase<TimeShift>('shift');
export const detail = phrase<Detail>('detail');
export const colour = phrase<string>('colour');
export const ownDetail = phrase<Detail>('ownDetail');
export const tie = phrase<true>('tie');
export const contrast = phrase<true>('contrast');
export const sessionCount = phrase<number>('sessionCount');
export const beginning = phrase<true>('beginning');
export const eachWord = phrase<true>('eachWord');
export const sameDay = phrase<true>('sameDay');
export const announcement = phrase<true>('announcement');
export const endingWord = phrase<true>('endingWord');
export const placeLead = phrase<true>('placeLead');
export const noteWord = phrase<true>('noteWord');
export const scope = phrase<SpokenScope>('scope');
export const pickWord = phrase<Pick>('pick');
export const aspect = phrase<Aspect>('aspect');
export const inquiry = phrase<Inquiry>('inquiry');
export const responseWord = phrase<Response>('response');
export const minutesAlone = phrase<number>('minutesAlone');
export const courtesy = phrase<Courtesy>('courtesy');
export const linking = phrase<true>('linking');
export const unable = phrase<true>('unable');
export const elsewhere = phrase<true>('elsewhere');
export const topic = phrase<true>('topic');
export const occasion = phrase<true>('occasion');
export const perfect = phrase<true>('perfect');
export const inversion = phrase<true>('inversion');
export const subject = phrase<true>('subject');
export const room = phrase<true>('room');
export const telling = phrase<true>('telling');
export const orderSign = phrase<true>('orderSign');
export const publicDay = phrase<true>('publicDay');
export const doing = phrase<true>('doing');
export const tail = phrase<true>('tail');
export const copula = phrase<true>('copula');
export const noTitle = phrase<true>('noTitle');
const direction = phrase<Omit<TimeShift, 'by'>>('direction');

/** Adds a language's words to its grammar of time, so that one chart reads both. */
export function compileVocabulary(words: Vocabulary, time: CompiledGrammar): OrderGrammar {
  const parts = [
    listWords(verb, grouped(words.verbs)),
    listWords(marker, grouped(listEntries(words.markers))),
    ...(
      [
        [idle, `${words.idle}|${words.asking}`],
        [asking, words.asking],
        [definite, words.definite],
        [indefinite, words.indefinite],
        [pronoun, words.pronouns],
        [person, words.persons],
        [auxiliary, words.auxiliaries],
        [wish, words.wishes],
        [since, words.since],
        [kind, words.kinds],
        [empty, words.empty],
        [joint, words.joints],
        [choice, words.choices],
        [preference, words.preferences],
        [linking, words.linking],
        [unable, words.unable],
        [elsewhere, words.elsewhere],
        [topic, words.topics],
        [occasion, words.occasions],
        [perfect, words.perfects],
        [inversion, words.inversions],
        [subject, words.subjects],
        [telling, words.telling],
        [room, words.rooms],
        [orderSign, words.orderSigns],
        [publicDay, words.publicDays],
        [doing, words.doing],
        [tail, words.tails],
        [copula, words.copulas],
        [noTitle, words.noTitle],
        [tie, `${words.additions.ties}|${words.additions.contrasts}|${words.additions.each}`],
        [contrast, words.additions.contrasts],
        [beginning, words.additions.beginnings],
        [eachWord, words.additions.each],
        [sameDay, words.additions.sameDay],
        [announcement, words.additions.announcements],
        [endingWord, words.additions.endings],
        [placeLead, words.additions.places],
        [noteWord, words.additions.notes],
      ] as const
    ).map(([target, list]) => listWords(target, [[list, true]])),
    listWords(calendarWord, [
      [words.calendars, 'calendar'],
      [words.days, 'day'],
    ]),
    listWords(block, listEntries(words.blocks)),
    listWords(courtesy, listEntries(words.courtesies)),
    listWords(direction, words.directions),
    listWords(shiftWord, words.shifts),
    listWords(detail, words.details),
    listWords(colour, words.colours),
    listWords(ownDetail, words.additions.details),
    listWords(sessionCount, words.additions.counts),
    listWords(scope, words.scopes),
    listWords(pickWord, words.picks),
    listWords(aspect, words.aspects),
    listWords(inquiry, words.inquiries),
    listWords(responseWord, words.responses),
    listWords(minutesAlone, words.minutes),
  ];
  const grammar = compileGrammar(
    {
      rules: () => [
        ...parts.flatMap((part) => part.rules),
        ...shiftRules(words),
        ...colourRules(words),
        ...countRules(words),
      ],
      terms: parts.flatMap((part) => part.terms),
      spelling: alternatives(words.spelling),
    },
    time,
  );
  return {
    grammar,
    compounds: indexCompounds(words.compounds),
    orderEndings: alternatives(words.orderEndings),
    infinitives: alternatives(words.infinitives),
    plurals: alternatives(words.plurals),
    accented: alternatives(words.accented),
    pastEndings: alternatives(words.pastEndings),
  };
}

function indexCompounds(words: Words): Map<string, string[][]> {
  const index = new Map<string, string[][]>();
  for (const text of alternatives(words)) {
    const parts = text.split(' ');
    const [first = ''] = parts;
    index.set(first, [...(index.get(first) ?? []), parts]);
  }
  return index;
}

function shiftRules({ by, reminders }: Vocabulary): Rule[] {
  return [
    ...alternatives(by).map((word) =>
      rule(shiftWord, [word, amount, direction], (length, way) => ({ by: length, ...way })),
    ),
    ...alternatives(by).map((word) =>
      rule(shiftWord, [direction, word, amount], (way, length) => ({ by: length, ...way })),
    ),
    rule(shiftWord, [amount, direction], (length, way) => ({ by: length, ...way })),
    rule(shiftWord, [direction, amount], (way, length) => ({ by: length, ...way })),
    ...reminders.flatMap(([before, behind, several]) => reminderRules(before, behind, several === 'several')),
  ];
}

/** "In red": a colour behind its word is a detail; alone it may be anything. */
function colourRules({ colourLeads }: Vocabulary): Rule[] {
  return alternatives(colourLeads).map((lead) =>
    rule(detail, [lead, colour], (name): Detail => ({ is: 'colour', colour: name })),
  );
}

/** "Ten sessions". */
function countRules({ additions: { sessions } }: Vocabulary): Rule[] {
  return alternatives(sessions).map((word) => rule(sessionCount, [cardinal, word], (count) => count));
}

/** "Remind me an hour before", "a reminder of an hour": either side may be empty. */
function reminderRules(before: Words, behind: Words, isSeveral = false): Rule[] {
  const build = (length: Duration): Detail => toReminder(length, isSeveral);
  const leads = alternatives(before);
  const lasts = alternatives(behind);
  if (!behind) return leads.map((lead) => rule(detail, [lead, amount], build));
  if (!before) return lasts.map((last) => rule(detail, [amount, last], build));
  return leads.flatMap((lead) => lasts.map((last) => rule(detail, [lead, amount, last], build)));
}

/** "A day and an hour before" are two reminders; "an hour and ten minutes" are two only of several. */
function toReminder({ days, weeks, ...rest }: Duration, isSeveral: boolean): Detail {
  const far = { ...(days ? { days } : {}), ...(weeks ? { weeks } : {}) };
  const { hours, ...less } = rest;
  const lengths = isSeveral ? [far, hours ? { hours } : {}, less] : [far, rest];
  const [before = {}, ...further] = lengths.filter((length) => Object.keys(length).length > 0);
  return { is: 'reminder', before, ...(further.length > 0 ? { further } : {}) };
}

function listEntries<K extends string>(lists: Readonly<Partial<Record<K, Words>>>): [Words, K][] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record are its keys
  return Object.entries(lists).map(([id, words]) => [words as Words, id as K]);
}

/** Splits alternatives and spells them as tokens: apostrophes and hyphens are tokens of their own. */
function alternatives(words: Words): string[] {
  return words
    .split('|')
    .map((text) =>
      text
        .replaceAll(/([^\p{L}\p{N}\s])/gu, ' $1 ')
        .replaceAll(/ +/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

function listWords<V>(target: Phrase<V>, entries: Entries<V>): { rules: Rule[]; terms: Terms[] } {
  const rules: Rule[] = [];
  const single: [string, V][] = [];
  for (const [words, meaning] of entries) {
    const build = (): V => meaning;
    for (const text of alternatives(words))
      if (text.includes(' ')) rules.push(rule(target, [text], build));
      else single.push([text, meaning]);
  }
  return { rules, terms: [terms(target, single)] };
}

/** Gathers the meanings of one word, since a form may belong to several verbs. */
function grouped<V>(entries: Entries<V>): [Words, V[]][] {
  const meanings = new Map<string, V[]>();
  for (const [words, meaning] of entries)
    for (const text of words.split('|').filter(Boolean))
      meanings.set(text.trim(), [...(meanings.get(text.trim()) ?? []), meaning]);
  return [...meanings];
}
