import { compileGrammar } from '../../grammar/compile-grammar.js';
import type { CompiledGrammar } from '../../grammar/compiled-grammar.js';
import { listPickRules } from './pick-rules.js';
import { colourRules, countRules, shiftRules } from './phrase-rules.js';
import {
  verb,
  marker,
  idle,
  opening,
  closing,
  signature,
  meaning,
  asking,
  recall,
  activity,
  definite,
  adjacent,
  another,
  pastEvents,
  indefinite,
  pronoun,
  person,
  auxiliary,
  entering,
  wish,
  since,
  calendarWord,
  kind,
  empty,
  block,
  joint,
  choice,
  preference,
  consequence,
  openTime,
  ruledOut,
  shiftWord,
  detail,
  colour,
  ownDetail,
  tie,
  contrast,
  sessionCount,
  absence,
  beginning,
  eachWord,
  allWord,
  sameDay,
  sameTime,
  relative,
  finite,
  skipped,
  announcement,
  endingWord,
  newsAuxiliary,
  newsPast,
  newsOf,
  newsDone,
  newsLasts,
  newsPassive,
  newsTail,
  tellsNews,
  placeLead,
  guestLead,
  venueLead,
  venueFirst,
  videoService,
  serviceLead,
  noteWord,
  scope,
  pickWord,
  aspect,
  inquiry,
  responseWord,
  minutesAlone,
  courtesy,
  linking,
  unable,
  elsewhere,
  alarm,
  topic,
  occasion,
  perfect,
  report,
  journey,
  premise,
  causal,
  maybeReason,
  apart,
  toldLead,
  check,
  inversion,
  subject,
  subordinator,
  supposing,
  room,
  honorific,
  aid,
  state,
  unnamed,
  telling,
  asGuest,
  everyone,
  rightNow,
  coming,
  self,
  attitude,
  orderSign,
  publicDay,
  doing,
  tail,
  copula,
  nameless,
  staging,
  noTitle,
  direction,
  signParticiple,
  sign,
} from './phrases.js';
import { crossed } from './inflection.js';
import { listReminders } from './reminder-rules.js';
import { type VenueTests, compileVenues } from './compile-venues.js';
import type { Vocabulary, Words } from './vocabulary.js';
import { alternatives, grouped, listEntries, listWords } from './word-lists.js';

/** What the calendar's own service for video calls is called. */
const OWN_SERVICE = 'meet|google meet';

/** A language's grammar of times and orders, ready to use. */
export interface OrderGrammar {
  grammar: CompiledGrammar;
  /** The compounds by their first word, each as its words. */
  compounds: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The word for "with". */
  withWord: string;
  /** How words end that are orders. */
  orderEndings: readonly string[];
  infinitives: readonly string[];
  venues: VenueTests;
  conjugations: Vocabulary['conjugations'];
  infinitive: Vocabulary['infinitive'];
  plainInfinitives: NonNullable<Vocabulary['plainInfinitives']>;
  /** Whether what the user thinks or wishes is told from a plan. */
  tellsPlans: boolean;
  plurals: readonly string[];
  accented: readonly string[];
  pastEndings: readonly string[];
  pastExceptions: readonly string[];
  /** The participles of news, each by how it begins and ends. */
  participles: readonly (readonly [beginning: string, ending: string | undefined])[];
  /** Participles of what was said. */
  sayings: ReadonlySet<string>;
  /** Whether pronouns of people and of things differ: "him", "it". */
  tellsPersons: boolean;
}

/** Adds a language's words to its grammar of time, so that one chart reads both. */
export function compileVocabulary(words: Vocabulary, time: CompiledGrammar): OrderGrammar {
  const lists = [
    listWords(verb, grouped(words.verbs)),
    listWords(marker, grouped(listEntries(words.markers))),
    ...(
      [
        [idle, `${words.idle}|${words.asking}`],
        [opening, words.around.openings],
        [closing, words.around.closings],
        [signature, words.around.signatures],
        [meaning, words.around.meaning],
        [asking, words.asking],
        [recall, words.recalls],
        [activity, words.activities.join('|')],
        [definite, words.definite],
        [indefinite, words.indefinite],
        [another, words.another],
        [pastEvents, words.pastEvents],
        [pronoun, words.pronouns],
        [person, words.persons],
        [auxiliary, words.auxiliaries],
        [wish, words.wishes],
        [entering, words.entering],
        [since, words.since],
        [kind, words.kinds],
        [empty, words.empty],
        [supposing, words.supposing],
        [subordinator, words.subordinators],
        [joint, words.joints],
        [choice, words.choices],
        [preference, words.preferences],
        [consequence, words.consequences],
        [openTime, words.openTimes],
        [ruledOut, words.ruledOut],
        [linking, words.linking],
        [unable, words.unable],
        [elsewhere, words.elsewhere],
        [alarm, words.alarms],
        [topic, words.topics],
        [occasion, words.occasions],
        [perfect, words.perfects],
        [report, words.reports],
        [journey, words.journeys],
        [premise, words.premises],
        [causal, words.causals],
        [maybeReason, words.becauses],
        [apart, words.apart],
        [toldLead, words.toldLeads],
        [inversion, words.inversions],
        [check, words.checks],
        [subject, words.subjects],
        [telling, words.telling],
        [coming, words.coming],
        [asGuest, words.asGuest],
        [rightNow, words.rightNow],
        [self, words.selves],
        [attitude, words.attitudes],
        [room, words.rooms],
        [unnamed, words.unnamed],
        [aid, words.aids],
        [honorific, words.honorifics],
        [orderSign, words.orderSigns],
        [publicDay, words.publicDays],
        [doing, words.doing],
        [tail, words.tails],
        [copula, words.copulas],
        [noTitle, words.noTitle],
        [nameless, words.nameless],
        [staging, words.staging],
        [tie, `${words.additions.ties}|${words.additions.contrasts}|${words.additions.each}`],
        [contrast, words.additions.contrasts],
        [beginning, words.additions.beginnings],
        [eachWord, words.additions.each],
        [allWord, words.additions.all],
        [sameDay, words.additions.sameDay],
        [sameTime, words.additions.sameTime],
        [relative, words.relatives],
        [finite, words.finites],
        [skipped, words.additions.skipped],
        [announcement, words.additions.announcements],
        [endingWord, words.additions.endings],
        [newsAuxiliary, words.news.auxiliaries],
        [newsPast, words.news.pasts],
        [tellsNews, words.news.tells],
        [newsOf, words.news.that],
        [newsLasts, words.news.lasts],
        [newsDone, words.news.done],
        [newsPassive, words.news.passives],
        [newsTail, `${words.news.done}|${words.news.tails}`],
        [placeLead, words.additions.places],
        [guestLead, words.additions.guests],
        [venueLead, words.venues.leads],
        [venueFirst, `${words.rooms}|${words.venues.first}`],
        [videoService, words.venues.services],
        [serviceLead, words.venues.serviceLeads],
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
    listWords(adjacent, words.adjacent),
    listWords(sign, words.signs),
    listWords(signParticiple, words.signParticiples),
    listWords(shiftWord, words.shifts),
    listWords(detail, words.details),
    // "By Meet": the service of the calendar itself.
    listWords(detail, [[crossed(words.venues.serviceLeads, OWN_SERVICE), { is: 'meet' }]]),
    listWords(colour, words.colours),
    listWords(ownDetail, words.additions.details),
    listWords(absence, words.additions.absences),
    listWords(sessionCount, words.additions.counts),
    listWords(scope, words.scopes),
    listWords(state, words.states),
    listWords(pickWord, words.picks),
    listWords(everyone, words.everyone),
    listWords(aspect, words.aspects),
    listWords(inquiry, words.inquiries),
    listWords(responseWord, words.responses),
    listWords(minutesAlone, words.minutes),
  ];
  const reminders = listReminders(words);
  const grammar = compileGrammar(
    {
      rules: () => [
        ...shiftRules(words),
        ...reminders.rules,
        ...colourRules(words),
        ...countRules(words),
        ...listPickRules(),
      ],
      terms: [...lists, ...reminders.terms],
      spelling: words.spelling.split('|'),
    },
    time,
  );
  return {
    grammar,
    compounds: indexCompounds(words.compounds),
    withWord: alternatives(words.markers.with ?? '')[0] ?? '',
    orderEndings: alternatives(words.orderEndings),
    infinitives: alternatives(words.infinitives),
    venues: compileVenues(words.venues),
    conjugations: words.conjugations,
    infinitive: words.infinitive,
    plainInfinitives: words.plainInfinitives ?? [],
    tellsPlans: words.attitudes !== '',
    plurals: alternatives(words.plurals),
    accented: alternatives(words.accented),
    pastEndings: alternatives(words.pastEndings),
    pastExceptions: alternatives(words.pastExceptions),
    participles: words.news.participles.split('|').map((word) => {
      const [first = '', last] = word.split('*');
      return [first, last] as const;
    }),
    sayings: new Set(alternatives(words.news.sayings)),
    tellsPersons: words.persons !== '',
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
