import { lazily } from '../../../../shared/lazily.js';
import type { RepetitionWords } from '../repetition-words.js';

// Made when first used: the first format of a process takes 7 MB.
const list = lazily(() => new Intl.ListFormat('es'));
const NTH = new Map([
  [1, 'primer'],
  [2, 'segundo'],
  [3, 'tercer'],
  [4, 'cuarto'],
  [5, 'quinto'],
  [-1, 'último'],
  [-2, 'penúltimo'],
]);

/** How a repetition is said in Spanish. */
export const spanishRepetition: RepetitionWords = {
  every: {
    DAILY: (interval) => (interval === 1 ? 'todos los días' : `cada ${interval} días`),
    WEEKLY: (interval) => (interval === 1 ? 'cada semana' : `cada ${interval} semanas`),
    MONTHLY: (interval) => (interval === 1 ? 'cada mes' : `cada ${interval} meses`),
    YEARLY: (interval) => (interval === 1 ? 'cada año' : `cada ${interval} años`),
  },
  everyWeekday: (weekdays) => `cada ${list().format(weekdays)}`,
  workdays: 'de lunes a viernes',
  onWeekdays: (weekdays) => list().format(weekdays.map((weekday) => `el ${weekday}`)),
  nthWeekday: (position, weekday) => `el ${nth(position)} ${weekday}`,
  nthWorkday: (position) => `el ${nth(position)} día laborable (de lunes a viernes)`,
  monthDay: (day) => `el día ${day}`,
  lastDay: 'el último día',
  on: (days) => list().format(days),
  onDates: (dates) => list().format(dates),
  listedDate: (date) => `el ${date}`,
  inMonths: (months) => `en ${list().format(months)}`,
  until: (day) => `hasta el ${day}`,
  times: (count) => (count === 1 ? '1 vez' : `${count} veces`),
  except: (days) => `salvo ${list().format(days)}`,
  also: (days) => `y también ${list().format(days)}`,
  onlyOn: (days) => list().format(days),
  more: (count) => (count === 1 ? 'un día más' : `${count} días más`),
  unworded: 'según una regla que no sé expresar en palabras',
  next: (days) => `próximas fechas: ${list().format(days)}`,
};

function nth(position: number): string {
  return NTH.get(position) ?? `${position}.º`;
}
