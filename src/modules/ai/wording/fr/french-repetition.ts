import { lazily } from '../../../../shared/lazily.js';
import type { RepetitionWords } from '../repetition-words.js';

// Made when first used: the first format of a process takes 7 MB.
const list = lazily(() => new Intl.ListFormat('fr'));
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
  everyWeekday: (weekdays) => `chaque ${list().format(weekdays)}`,
  workdays: 'du lundi au vendredi',
  onWeekdays: (weekdays) => list().format(weekdays.map((weekday) => `le ${weekday}`)),
  nthWeekday: (position, weekday) => `${nth(position)} ${weekday}`,
  nthWorkday: (position) => `${nth(position)} jour ouvré (du lundi au vendredi)`,
  monthDay: (day) => `le ${day === 1 ? '1er' : day}`,
  lastDay: 'le dernier jour',
  on: (days) => list().format(days),
  onDates: (dates) => list().format(dates),
  listedDate: (date) => `le ${date}`,
  inMonths: (months) => `en ${list().format(months)}`,
  until: (day) => `jusqu’au ${day}`,
  times: (count) => `${count} fois`,
  except: (days) => `sauf ${list().format(days)}`,
  also: (days) => `et aussi ${list().format(days)}`,
  onlyOn: (days) => list().format(days),
  more: (count) => (count === 1 ? 'un autre jour' : `${count} autres jours`),
  unworded: 'selon une règle que je ne sais pas mettre en mots',
  next: (days) => `prochaines dates : ${list().format(days)}`,
};

function nth(position: number): string {
  return NTH.get(position) ?? `le ${position}e`;
}
