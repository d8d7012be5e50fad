import { describe, expect, it } from '@jest/globals';
import { detectLanguage } from './detect.js';
import type { LanguagePackage } from './language.js';
import { LANGUAGES, english } from './packages.js';

const WORDS = 'Xyz';
const LINES = ['Xyz 15:00', 'Abc 16:00'];
const BLOCKS = ['negation', 'condition', 'report', 'past', 'statement', 'question', 'elsewhere'] as const;
const KINDS = ['create', 'update', 'delete', 'move', 'rsvp', 'undo', 'anything'];
const GUESTS = ['accepted', 'declined', 'tentative', 'needsAction'].map((response) => ({ name: WORDS, response }));

/** Every reply of a language, said with words and numbers that belong to none. */
function sayAll({ replies }: Pick<LanguagePackage, 'replies'>): string[] {
  const r = replies;
  return [
    r.help,
    ...Object.values(r.courtesies),
    r.nothingToUndo,
    r.nothingToRedo,
    r.noWrites,
    r.writes(LINES),
    ...KINDS.map((kind) => r.write(kind, '', '15:00', false)),
    r.notUnderstood(WORDS),
    ...BLOCKS.map((why) => r.aside(why, WORDS)),
    r.tooLong,
    r.stillOpen(LINES),
    r.withdrawn(LINES),
    r.whatTitle,
    r.mayEnter(WORDS),
    r.unsureOf(WORDS, WORDS),
    r.isNewEvent(WORDS, WORDS),
    r.whatTime,
    r.whatTimeBut(LINES),
    r.whatHour('15.'),
    r.whichEvent,
    r.whichOne,
    r.whatChange(''),
    r.whatChange(WORDS),
    r.whatNote(WORDS),
    r.howMuch,
    r.whoMeant,
    r.addressOf(WORDS),
    r.meetLeftOut('meet'),
    r.meetLeftOut('none'),
    r.oneAtATime(WORDS),
    r.weekdayMismatch(WORDS, '15.'),
    r.whoseClocks,
    r.whichTimes(2),
    r.oneOf(['1:30', '3:30']),
    r.tooManyExceptions(50),
    r.inThePast('15.'),
    r.notInSeries('15.'),
    r.noSuchDate('30.'),
    r.noSuchClock('25:00'),
    r.skippedTime('2:30', ['1:30', '3:30']),
    r.proposed(WORDS, LINES, LINES),
    r.replacesEarlier,
    ...Object.values(r.refusals),
    r.leftOutEvents(5, [WORDS]),
    r.leftOutEvents(5, LINES),
    r.leftOutWords([WORDS]),
    r.similar(LINES),
    r.onlyPast(LINES),
    r.lookedAt('15.'),
    r.meantThis,
    r.noEvents(r.atThoseTimes('15.')),
    r.events('15.', LINES, true),
    r.found(LINES),
    r.noSuchEvent(''),
    r.noForecast,
    r.partly,
    r.noSuchEvent(WORDS),
    r.notThen(WORDS, LINES),
    r.guests(WORDS, []),
    r.guests(WORDS, GUESTS),
    r.placeOf(WORDS, undefined),
    r.next(WORDS, 3),
    ...[0, 1, 2].map((count) => r.count(count, [])),
    r.total('2', '15.'),
    r.busiest('15.', '2', '15.'),
    r.mostEvents('15.', 5),
    r.quietest('15.', '2', '15.'),
    r.lasts(WORDS, '2'),
    r.startsIn(WORDS, '2'),
    r.finish('15:00', '15.'),
    r.free('15.'),
    r.busy('15.', LINES),
    r.partlyBusy('15.', LINES),
    r.overlaps('15.', [[WORDS, WORDS]]),
    r.noOverlaps('15.'),
    r.allAnswered('15.'),
    r.takenSo('15.'),
    r.takenNothing('15.'),
    ...[1, 2].map((count) => r.notInvited(WORDS, count, WORDS)),
    ...[1, 2].map((count) => r.alreadyInvited(WORDS, count, WORDS)),
    r.nobodyAt(WORDS),
    r.noSuchGuests(WORDS),
    r.unknown(WORDS),
    r.slots(LINES),
    r.noSlots,
    r.withPeople(WORDS, WORDS),
    r.wholeDay,
    r.from('15.'),
    r.titled(WORDS, '15.'),
    r.onDate('15.'),
    r.betweenDays('15.', '16.'),
    r.betweenClocks('15:00', '16:00'),
    ...[-15, 15].flatMap((minutes) => [r.movesBy(minutes), r.growsBy(minutes)]),
    // Assumptions are told together; one alone may have a single word that tells its language.
    `${r.keepsClock}. ${r.understoodAs(WORDS, '15:00')}`,
  ];
}

it('says every reply', () => {
  const replies = new Set<string>(Object.keys(english.replies));
  const watched = new Proxy(english.replies, {
    get: (target, key) => {
      replies.delete(String(key));
      return Reflect.get(target, key) as unknown;
    },
  });

  sayAll({ replies: watched });

  expect([...replies]).toEqual([]);
});

describe.each(LANGUAGES.map((language) => [language.code, language] as const))(
  'the replies in %s',
  (_code, language) => {
    const said = sayAll(language);

    it('sound like no other language', () => {
      const foreign = said.filter((words) => (detectLanguage(words) ?? language) !== language);

      expect(foreign).toEqual([]);
    });

    it('say nothing that is for programs', () => {
      expect(said.filter((words) => !words || /undefined|null|\[object|\d{4}-\d{2}-\d{2}|_/.test(words))).toEqual([]);
    });

    it('say no sentence of another language', () => {
      const others = new Set(LANGUAGES.filter((other) => other !== language).flatMap((other) => sayAll(other)));
      const shared = said.filter((words) => others.has(words) && /\p{L}{4}/u.test(words.replaceAll(/Xyz|Abc/g, '')));

      expect(shared).toEqual([]);
    });

    it('are as many as in English', () => {
      expect(said).toHaveLength(sayAll(english).length);
    });
  },
);
