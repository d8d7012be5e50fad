import type { RepetitionWords } from '../repetition-words.js';

const LIST = new Intl.ListFormat('fr');
const NTH = new Map([
  [1, 'le premier'],
  [2, 'le deuxième'],
  [3, 'le troisième'],
  [4, 'le quatrième'],
  [5, 'le cinquième'],
  [-1, 'le dernier'],
  [-2, 'l’avant-dernier'],
]);

/** How a repetition is said in French. */
export const frenchRepetition: RepetitionWords = {
  every: {
    DAILY: (interval) => (interval === 1 ? 'tous les jours' : `tous les ${interval} jours`),
    WEEKLY: (interval) => (interval === 1 ? 'chaque semaine' : `toutes les ${interval} semaines`),
    MONTHLY: (interval) => (interval === 1 ? 'chaque mois' : `tous les ${interval} mois`),
    YEARLY: (interval) => (interval === 1 ? 'chaque année' : `tous les ${interval} ans`),
  },
  everyWeekday: (weekdays) => `chaque ${LIST.format(weekdays)}`,
  workdays: 'du lundi au vendredi',
  onWeekdays: (weekdays) => LIST.format(weekdays.map((weekday) => `le ${weekday}`)),
  nthWeekday: (position, weekday) => `${nth(position)} ${weekday}`,
  nthWorkday: (position) => `${nth(position)} jour ouvré (du lundi au vendredi)`,
  monthDay: (day) => `le ${day === 1 ? '1er' : day}`,
  lastDay: 'le dernier jour',
  on: (days) => LIST.format(days),
  onDates: (dates) => LIST.format(dates),
  listedDate: (date) => `le ${date}`,
  inMonths: (months) => `en ${LIST.format(months)}`,
  until: (day) => `jusqu’au ${day}`,
  times: (count) => `${count} fois`,
  except: (days) => `sauf ${LIST.format(days)}`,
  also: (days) => `et aussi ${LIST.format(days)}`,
  onlyOn: (days) => LIST.format(days),
  more: (count) => (count === 1 ? 'un autre jour' : `${count} autres jours`),
  unworded: 'selon une règle que je ne sais pas mettre en mots',
  next: (days) => `prochaines dates : ${LIST.format(days)}`,
};

function nth(position: number): string {
  return NTH.get(position) ?? `le ${position}e`;
}
