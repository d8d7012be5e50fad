import type { YearlyDay } from '../../time/expressions.js';

const byEaster = (plus: number): YearlyDay => ({ easter: true, plus });
/** The fourth Sunday of Advent is the last one before Christmas. */
const byAdvent = (plus: number): YearlyDay => ({ month: 12, day: 18, weekday: 7, n: 1, plus });
const SUNDAY = 'advent|adventssonntag';

/** Days that have a name, where Germany, Austria and Switzerland agree on them. */
export const germanHolidays: readonly (readonly [words: string, day: YearlyDay])[] = [
  ['heiligabend|heiligabends', { month: 12, day: 24 }],
  ['weihnachten|weihnachtstag', { month: 12, day: 25 }],
  ['erster|ersten|erste weihnachtstag|weihnachtsfeiertag', { month: 12, day: 25 }],
  ['1 ~? . weihnachtstag|weihnachtsfeiertag', { month: 12, day: 25 }],
  ['zweiter|zweiten|zweite weihnachtstag|weihnachtsfeiertag', { month: 12, day: 26 }],
  ['2 ~? . weihnachtstag|weihnachtsfeiertag', { month: 12, day: 26 }],
  ['stephanstag|stefanitag|stefanstag', { month: 12, day: 26 }],
  ['silvester|sylvester|altjahrstag', { month: 12, day: 31 }],
  ['neujahr|neujahrstag', { month: 1, day: 1 }],
  ['dreikonigstag|dreikonige|heilige|heiligen drei konige', { month: 1, day: 6 }],
  ['valentinstag', { month: 2, day: 14 }],
  ['weiberfastnacht', byEaster(-52)],
  ['rosenmontag', byEaster(-48)],
  ['faschingsdienstag', byEaster(-47)],
  ['aschermittwoch', byEaster(-46)],
  ['palmsonntag', byEaster(-7)],
  ['grundonnerstag', byEaster(-3)],
  ['karfreitag', byEaster(-2)],
  ['karsamstag', byEaster(-1)],
  ['ostern|ostersonntag', byEaster(0)],
  ['ostermontag', byEaster(1)],
  ['tag der arbeit', { month: 5, day: 1 }],
  ['muttertag', { month: 5, weekday: 7, n: 2 }],
  ['christi himmelfahrt', byEaster(39)],
  ['pfingsten|pfingstsonntag', byEaster(49)],
  ['pfingstmontag', byEaster(50)],
  ['fronleichnam', byEaster(60)],
  ['tag der deutschen einheit', { month: 10, day: 3 }],
  ['reformationstag|halloween', { month: 10, day: 31 }],
  ['allerheiligen', { month: 11, day: 1 }],
  ['allerseelen', { month: 11, day: 2 }],
  ['martinstag|sankt martin', { month: 11, day: 11 }],
  ['buss ~? - und bettag', { month: 11, day: 16, weekday: 3, n: 1 }],
  ['totensonntag', byAdvent(-28)],
  ['nikolaus|nikolaustag', { month: 12, day: 6 }],
  ...[
    ['1', 'erster|ersten|erste'],
    ['2', 'zweiter|zweiten|zweite'],
    ['3', 'dritter|dritten|dritte'],
    ['4', 'vierter|vierten|vierte'],
  ].flatMap(([digit = '', words = '']): [string, YearlyDay][] => {
    const day = byAdvent((Number(digit) - 4) * 7);
    return [
      [`${words} ${SUNDAY}`, day],
      [`${digit} ~? . ${SUNDAY}`, day],
    ];
  }),
];
