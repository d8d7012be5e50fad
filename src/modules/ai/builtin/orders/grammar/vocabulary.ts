import type {
  Absence,
  Aspect,
  Block,
  Courtesy,
  Detail,
  Everyone,
  Inquiry,
  Marker,
  Pick,
  Response,
  Sign,
  SpokenScope,
  TimeShift,
} from './order.js';
import type { Form } from './senses.js';

/** Words of a language: alternatives by `|`; several words of one alternative by spaces. */
export type Words = string;
export type Entries<V> = readonly (readonly [words: Words, meaning: V])[];

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
  /** That what follows holds for all of several events: "both". */
  all: Words;
  /** Behind a day of a series: that it does not take place then. "Am 29. nicht". */
  skipped: Words;
  /** What says on either side of such a day that it does not: alone, "is closed", or with what there is none of, "no" class. */
  absences: Entries<Absence>;
  /** On the day of what was spoken of before: "the same day". */
  sameDay: Words;
  /** At the time that was told before: "for then". */
  sameTime: Words;
  /** Nouns that announce the orders behind a colon: "things". */
  announcements: Words;
  /** What stands before its last day, and before a place. */
  endings: Words;
  places: Words;
  /** What stands before those who are to be invited: "guests". */
  guests: Words;
  /** What is counted where a series takes place so often: "times", "sessions"; and counts in one word. */
  sessions: Words;
  counts: Entries<number>;
  /** What begins a note: what stands behind it is written down as it is. */
  notes: Words;
}

/** The words by which a language tells what somebody else has done: "the school has called", "the teacher would prefer". */
export interface NewsWords {
  auxiliaries: Words;
  /** What stands before the participle of what was done with the event itself: "was" moved. */
  passives: Words;
  /** `ge*t` is any word that begins and ends so. What somebody said is a report and no news. */
  participles: Words;
  /** The same in one word, behind its subject: the school "rang". */
  pasts: Words;
  sayings: Words;
  /** What somebody says or does who brings another time: "would prefer", "has moved it to". */
  tells: Words;
  /** What somebody says of how long it takes: "needs" two hours. */
  lasts: Words;
  /** What was done with an event, behind an auxiliary or alone: "moved". */
  done: Words;
  /** What else may end such a sentence behind its time: "hat um 9 Zeit". */
  tails: Words;
  /** What stands between that and the time: "that", "it is". */
  that: Words;
}

/** The words of a language that surround what is said. */
export interface AroundWords {
  /** What opens a message or a sentence: "listen", "good news", "hope you're well". */
  openings: Words;
  /** What closes it: "you're a star", "fingers crossed". One word alone closes only behind a pause or a time. */
  closings: Words;
  /** What corrects what was said before it: "I mean". */
  meaning: Words;
  /** What stands before the name of the writer: "kind regards". */
  signatures: Words;
}

/** The words that make a place of what stands without one such as "at": behind a pause, or as an address. */
export interface VenueWords {
  /** What begins the name of a place, before a capital: "the" Crown. */
  leads: Words;
  /** Nouns that a place begins with: "garaje" de Dani. */
  first: Words;
  /** Nouns that a place ends in: "garage"; `*platz` ends longer words. */
  last: Words;
  /** The same of words for a street, beside a number. */
  streets: Words;
  /** Services where people meet by video, and what may stand before them. */
  services: Words;
  serviceLeads: Words;
}

/** The words by which a language orders and asks; data only, so that no rule knows a word. */
export interface Vocabulary {
  verbs: Entries<Form>;
  markers: Readonly<Partial<Record<Marker, Words>>>;
  /** Words that say nothing about the calendar: politeness, hesitation. */
  idle: Words;
  around: AroundWords;
  /** Words before a question inside a request: "tell me if". They carry no meaning, but turn the statement behind them into a question. */
  asking: Words;
  /** What says no more before a question than that one does not know: "I forgot", "remind me". */
  recalls: Words;
  /** Words for one activity each, and for who does it: "fly" and "flight". */
  activities: readonly Words[];
  definite: Words;
  indefinite: Words;
  /** One more of what was just ordered, where no noun follows: "another with Tom". */
  another: Words;
  /** Right beside what was spoken of: "right after". */
  adjacent: Entries<'before' | 'after'>;
  /** Words that point back at what was spoken of. */
  pronouns: Words;
  /** Those of them that mean several, also as the ending of a verb: "muévelos". */
  plurals: Words;
  /** Those of them that only mean people. */
  persons: Words;
  auxiliaries: Words;
  /** What only wishes for the order that follows: "hay que" before "mover", "ich muss" before "… verschieben". */
  wishes: Words;
  /** What only enters the statement that follows: "note that" before "I'm at a fair". */
  entering: Words;
  /** How a written verb ends that tells of the past, where its order has no accent: "cancelé". */
  pastEndings: Words;
  /** Words with such an ending that order all the same, as they are written. */
  pastExceptions: Words;
  /** The user's calendar itself, and the user's day. */
  calendars: Words;
  days: Words;
  /** Events that are over: "past meetings". */
  pastEvents: Words;
  /** Nouns that only say that it is an event. */
  kinds: Words;
  /** Those of them that are no title either. */
  empty: Words;
  blocks: Readonly<Partial<Record<Block, Words>>>;
  /** What supposes where it opens a clause before its subject: "should Anna agree, move it". */
  supposing: Words;
  /** What ties an order to the clause before it: "it isn't needed that you", "es ist nicht nötig, … zu". */
  subordinators: Words;
  /** What makes a verb behind it tell of the past, where its participle looks like an order: "j'ai" with "annulé". */
  perfects: Words;
  /** Verbs that tell the past where they begin or end a clause, or follow one of those words: "ran", "gelaufen", "couru". */
  reports: Words;
  /** What leads somewhere, where the word before a place says the same: "vol", "voyage". */
  journeys: Words;
  /** What only introduces a statement that is to be noted: "note que". */
  toldLeads: Words;
  /** What begins a clause that only tells more of a word before its comma: "who", "which". */
  relatives: Words;
  /** What begins a reason where a text begins with it: "comme la crèche ferme, …". */
  premises: Words;
  /** What begins a reason behind an order, and other clauses too: "bórralo, que no puedo". */
  causals: Words;
  /** What may begin a reason within a message, where a statement follows: "since", "denn", "vu comme". */
  becauses: Words;
  /** That somebody who is named beside it does not come: "off", "ohne", "fuera". */
  apart: Words;
  /** What somebody has done who brought the news that an order depends on. */
  news: NewsWords;
  /** What asks where it opens a clause: "are we", "ist das". */
  inversions: Words;
  /** What begins a question whether something was done: "did you", "as-tu". */
  checks: Words;
  /** Who does something: with one of them, words are a sentence and no title. */
  subjects: Words;
  /** Nouns whose number or name makes a place without a word before it: "room". */
  rooms: Words;
  venues: VenueWords;
  /** Where or how one is who is not to be reached, and what such a time is called: "I'm away". Its negation blocks nothing. */
  states: Entries<string>;
  /** Who is meant by no name, and has no address: a group, or somebody by a role. "Friends", "the team", "doctor". */
  unnamed: Words;
  /** Verbs behind which "with" tells what is done, and who does not come: "help Mum with packing". */
  aids: Words;
  /** Abbreviations before a name, whose full stop ends nothing: "dr". */
  honorifics: Words;
  /** What somebody does or did, where it looks like no title: "arrives" is told of a person. */
  telling: Words;
  /** Who tells of the own plans: "je", "wir". */
  selves: Words;
  /** What they think, wish or wished, which is no plan: "je pense", "j'aurais". */
  attitudes: Words;
  /** Those of them that tell of a visit: "comes". */
  coming: Words;
  /** At this moment, as a question means it: "what do I have right now". */
  rightNow: Words;
  /** As what somebody is added to an event: "as a guest". */
  asGuest: Words;
  /** All guests of an event. */
  everyone: Entries<Everyone>;
  /** What makes an order of the word before it: "book me", "hau mal"; and how words end that hold it: "apúntame". */
  orderSigns: Words;
  orderEndings: Words;
  /** How words end that may begin a title with their object: "sortir le chien"; empty where any word may. */
  infinitives: Words;
  /** How verbs of the user end, also behind a wish such as "il faut que je", and how their infinitives do; a whole word begins with `^`. */
  conjugations: Entries<string>;
  /** How an infinitive at the end of an order is written alone: "anzurufen" as "anrufen". */
  plainInfinitives?: readonly (readonly [within: RegExp, alone: string])[];
  /** Whether an infinitive stands behind what it is done with, and whether such a verb needs nobody before it: "ceno con Ana". */
  infinitive?: 'last' | 'alone';
  /** Markers that are other words where accents are written: "a" is no "à". */
  accented: Words;
  joints: Words;
  /** Those of them between two of which one is meant: "or". */
  choices: Words;
  /** Behind a name: that it is to be otherwise than it is. "Rather", "doch". */
  preferences: Words;
  /** What leads from a reason to what follows from it: "he is late, _so_ 5 rather". */
  consequences: Words;
  /** Before or behind a length: which way an event moves or grows. */
  directions: Entries<Omit<TimeShift, 'by'>>;
  /** What makes a length behind it one by which an event takes longer: "another" half hour. */
  further: Words;
  /** Before the length of a shift. */
  by: Words;
  /** A new time that is left open: "another day"; and what may end a clause that rules one out: "der nicht auf einen Freitag _fällt_". */
  openTimes: Words;
  ruledOut: Words;
  /** Shifts without a length: "the day after". */
  shifts: Entries<TimeShift>;
  details: Entries<Detail>;
  /** Colours by their names, in all their forms, and what stands before one that an event gets: "in". */
  colours: Entries<string>;
  colourLeads: Words;
  additions: AdditionWords;
  /** What stands before and behind the length of a reminder, or of several; either may be empty. */
  reminders: readonly (readonly [before: Words, behind: Words, several?: 'several'])[];
  /** The day before an event, where one is reminded of it, and what may stand behind several such times: "am Vortag … erinnern". */
  eves: Words;
  remindVerbs: Words;
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
  /** What rings at a time of its own; some time before an event, it is a reminder. "Alarm". */
  alarms: Words;
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
  /** Words that alone name nothing: "before", "mine", "time". */
  nameless: Words;
  /** Verbs whose object takes place: "is giving" a concert, "has" training. */
  staging: Words;
  /** Verbs in the forms of a statement: between its first word and its last, no title holds them. "Is", "starts". */
  finites: Words;
  /** What is told of an event that is there: "can go", "takes place", "extra". */
  signs: Entries<Sign>;
  /** What a participle tells of an event that is there and named before it: "interview cancelled", "lunch moved to 1". */
  signParticiples: Entries<Sign>;
  /** Words people misspell that are worth putting right, beside those of time, and behind `!` words like them that are right. */
  spelling: Words;
  /** Names that hold a word that would be an order or a time by itself: "kick-off", "parents evening". */
  compounds: Words;
}
